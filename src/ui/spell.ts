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
