import { cutText } from './cutText.ts';
import { splitText, type TextPiece } from './splitText.ts';

/**
 * Replaces invisible characters by their codes, and blanks at the ends by words. For attributes and images,
 * in which they cannot be marked with elements.
 */
export function spell(text: string): string {
  return splitText(text, []).map(spellPiece).join('');
}

function spellPiece(piece: TextPiece): string {
  if (piece.kind === 'odd') return `[${piece.code}]`;
  return piece.kind === 'blank' ? `[${piece.name}]` : piece.text;
}

/** At most this many texts are listed. */
const MOST_LINES = 20;

/** Several texts on a line each, for a tooltip; a long list is cut. */
export function spellLines(texts: readonly string[]): string {
  return texts
    .slice(0, MOST_LINES)
    .map((text) => spell(cutText(text)))
    .join('\n');
}
