import type { ViewIndex } from '../../base/units.ts';
import type { Window } from '../../model/query.ts';

/** Rows that are asked for at once. */
export const PAGE_ROWS = 100;
/**
 * So many rows more are asked for at the top of a table. Where up to 40 rows are in view, a key that is
 * typed then asks for one page: the second one is rarely scrolled to before the next key.
 */
const AHEAD_AT_TOP = 60;

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
 * The pages that hold a range and as many rows more on either side as a page has, fewer at the top, so
 * that a turn of the wheel finds its rows there. `count` is how many rows there are, as far as it is known.
 */
export function pagesAround({ start, end }: RowRange, count: number): readonly number[] {
  const first = pageOf(Math.max(0, start - PAGE_ROWS));
  const ahead = start === 0 ? AHEAD_AT_TOP : PAGE_ROWS;
  const lastRow = Math.max(0, Math.min(end - 1 + ahead, count - 1));
  const last = Math.max(first, pageOf(lastRow));
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** The rows of a range and the active one, in their order. The header is none of them. */
export function listRows({ start, end }: RowRange, active: ViewIndex): readonly ViewIndex[] {
  const rows = Array.from({ length: end - start }, (_, nth) => start + nth);
  if (active < 0 || (active >= start && active < end)) return rows;
  return active < start ? [active, ...rows] : [...rows, active];
}
