import { cutText } from './cutText.ts';
import { splitText, type TextPiece } from './splitText.ts';

/**
 * A text in which characters that could not be seen stand as their codes, and blanks at its ends in
 * words: for attributes and pictures, where there are no elements to mark them.
 */
export function spell(text: string): string {
  return splitText(text, []).map(spellPiece).join('');
}

function spellPiece(piece: TextPiece): string {
  if (piece.kind === 'odd') return `[${piece.code}]`;
  return piece.kind === 'blank' ? `[${piece.name}]` : piece.text;
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
