import { cutText } from './cutText.ts';
import { splitText } from './splitText.ts';

/**
 * A text in which characters that could not be seen stand as their codes: for attributes and
 * pictures, where there are no elements to mark them.
 */
export function spell(text: string): string {
  return splitText(text, [])
    .map((piece) => (piece.kind === 'odd' ? `[${piece.code}]` : piece.text))
    .join('');
}

/** So many of several texts are told. */
const TOLD = 20;

/** Several texts, a line each, for a tooltip: the first ones of many. */
export function spellLines(texts: readonly string[]): string {
  return texts
    .slice(0, TOLD)
    .map((text) => spell(cutText(text)))
    .join('\n');
}
