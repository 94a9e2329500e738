import type { ViewIndex } from '../../base/units.ts';
import type { Window } from '../../model/query.ts';

/** Rows that are asked for at once. */
export const PAGE_ROWS = 100;
/**
 * So many rows on either side of those in view are asked for ahead, some turns of the wheel. Not more:
 * where up to 40 rows are in view, a key that is typed then asks for one page, since hardly anybody
 * scrolls to a second one before the next key.
 */
const AHEAD_ROWS = 60;

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
 * The pages that hold a range and some rows more on either side, so that a turn of the wheel finds its
 * rows there. `count` is how many rows there are, as far as it is known.
 */
export function pagesAround({ start, end }: RowRange, count: number): readonly number[] {
  const first = pageOf(Math.max(0, start - AHEAD_ROWS));
  const lastRow = Math.max(0, Math.min(end - 1 + AHEAD_ROWS, count - 1));
  const last = Math.max(first, pageOf(lastRow));
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** The rows of a range and the active one, in their order. The header is none of them. */
export function listRows({ start, end }: RowRange, active: ViewIndex): readonly ViewIndex[] {
  const rows = Array.from({ length: end - start }, (_, nth) => start + nth);
  if (active < 0 || (active >= start && active < end)) return rows;
  return active < start ? [active, ...rows] : [...rows, active];
}
