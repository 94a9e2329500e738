import type { ViewIndex } from '../../base/units.ts';
import type { Window } from '../../model/query.ts';

/** Rows that are asked for at once. */
export const PAGE_ROWS = 100;

/** A run of view rows, `end` exclusive. */
export interface RowRange {
  readonly start: ViewIndex;
  readonly end: ViewIndex;
}

/** The page that holds a row. */
export function pageOf(row: ViewIndex): number {
  return Math.floor(row / PAGE_ROWS);
}

/** The window of a page. */
export function windowOf(page: number): Window {
  return { offset: page * PAGE_ROWS, limit: PAGE_ROWS };
}

/**
 * The pages that hold a range, and a neighbour where the range ends less than half a page from it.
 * `count` is how many rows there are, as far as it is known.
 */
export function pagesAround({ start, end }: RowRange, count: number): readonly number[] {
  const half = PAGE_ROWS / 2;
  const first = pageOf(Math.max(0, start - half));
  const lastRow = Math.max(0, Math.min(end - 1 + half, count - 1));
  const last = Math.max(first, pageOf(lastRow));
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
