import type { RowRange } from './pagesInView.ts';

/** Which element shows which row: that with the key `row + shift`. */
export interface RowElements {
  /** The rows drawn. */
  readonly drawn: RowRange;
  readonly shift: number;
}

/** Before anything is drawn. */
export const NO_ELEMENTS: RowElements = { drawn: { start: 0, end: 0 }, shift: 0 };

/**
 * Keys for the rows drawn next. A row that stays in view keeps its element. After a jump, the rows
 * take over the elements that are there, in their order: new text in an old element is laid out
 * several times as quickly as an element that is new. Fewer than half the rows in common is a jump.
 */
export function keepElements(last: RowElements, drawn: RowRange): RowElements {
  const { start, end } = last.drawn;
  if (start === drawn.start && end === drawn.end) return last;
  const common = Math.min(end, drawn.end) - Math.max(start, drawn.start);
  const isJump = common < (drawn.end - drawn.start) / 2;
  return { drawn, shift: isJump ? start + last.shift - drawn.start : last.shift };
}
