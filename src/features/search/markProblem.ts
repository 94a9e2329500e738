import type { SearchProblem } from '../../language/parseSearch.ts';

/** A part of a search, and whether it is the problem. */
export interface MarkedPiece {
  readonly text: string;
  readonly wrong: boolean;
}

/** The number of characters shown on either side of the problem. */
const CHARS_AROUND = 24;
/** The number of characters shown of the problem itself. */
const LONGEST_PROBLEM_CHARS = 60;

/** The problem in a search with enough of the text around it to recognise the place. */
export function markProblem(text: string, { from, to }: SearchProblem): readonly MarkedPiece[] {
  const start = Math.max(from - CHARS_AROUND, 0);
  const end = Math.min(to + CHARS_AROUND, text.length);
  const isLong = to - from > LONGEST_PROBLEM_CHARS;
  const wrong = isLong
    ? `${text.slice(from, from + LONGEST_PROBLEM_CHARS)}…`
    : text.slice(from, to);
  return [
    { text: (start > 0 ? '…' : '') + text.slice(start, from), wrong: false },
    { text: wrong, wrong: true },
    { text: isLong ? '' : text.slice(to, end) + (end < text.length ? '…' : ''), wrong: false },
  ].filter((piece) => piece.text !== '');
}
