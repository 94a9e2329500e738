import type { GridColumn } from './useColumnTable.ts';

/** How far the table is scrolled sideways, and how wide it is, in px. */
export interface SidewaysView {
  readonly left: number;
  readonly width: number;
}

/** A run of columns, as places; `end` exclusive. */
export interface ColumnRange {
  readonly start: number;
  readonly end: number;
}

/** Columns are drawn from this far out of view on, in px: a turn of the wheel finds them there. */
const SPARE = 150;

/**
 * The columns to draw of those that scroll sideways: the ones that can be seen, or nearly. Pinned
 * columns are always in view; they lie over the others, which therefore can be seen less far.
 */
export function columnsInView(
  columns: readonly GridColumn[],
  { left, width }: SidewaysView,
): ColumnRange {
  const isNear = (column: GridColumn) =>
    column.start + column.width > left - SPARE && column.start < left + width + SPARE;
  const start = columns.findIndex((column) => !column.pinned && isNear(column));
  if (start < 0) return { start: columns.length, end: columns.length };
  return { start, end: columns.findLastIndex((column) => !column.pinned && isNear(column)) + 1 };
}
