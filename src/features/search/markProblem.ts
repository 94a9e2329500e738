import type { SearchProblem } from '../../language/parseSearch.ts';

/** A part of a search, and whether it is the problem. */
export interface MarkedPiece {
  readonly text: string;
  readonly wrong: boolean;
}

/** The number of characters shown on either side of the problem. */
const AROUND = 24;
/** The number of characters shown of the problem itself. */
const LONGEST = 60;

/** The problem in a search with enough of the text around it to recognise the place. */
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
