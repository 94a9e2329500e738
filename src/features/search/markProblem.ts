import type { SearchProblem } from '../../language/parseSearch.ts';

/** A part of a search, and whether it is what is wrong. */
export interface MarkedPiece {
  readonly text: string;
  readonly wrong: boolean;
}

/** Characters left and right of what is wrong. */
const AROUND = 24;
/** Characters of what is wrong, from its beginning. */
const LONGEST = 60;

/** The place of a problem in a search, with so much of the text around it that one recognises it. */
export function markProblem(text: string, { from, to }: SearchProblem): readonly MarkedPiece[] {
  const start = Math.max(from - AROUND, 0);
  const end = Math.min(to + AROUND, text.length);
  const isLong = to - from > LONGEST;
  const wrong = isLong ? `${text.slice(from, from + LONGEST)}…` : text.slice(from, to);
  return [
    { text: (start > 0 ? '…' : '') + text.slice(start, from), wrong: false },
    { text: wrong, wrong: true },
    { text: isLong ? '' : text.slice(to, end) + (end < text.length ? '…' : ''), wrong: false },
  ].filter((piece) => piece.text !== '');
}
