import type { CSSProperties } from 'react';
import type { ColumnField } from '../../model/schema.ts';

/** Width of the column in which rows are selected, before all others, in px. */
export const SELECT_WIDTH = 36;

/** A column as it is drawn. */
export interface GridColumn {
  readonly field: ColumnField;
  readonly width: number;
  /** Distance from the start of the table, in px. */
  readonly start: number;
  readonly pinned: boolean;
  readonly sort: 'ascending' | 'descending' | undefined;
  /** Which sort key it is, from 1, where there are several. */
  readonly sortRank: number | undefined;
}

/** Where the columns stand. */
export interface ColumnLayout {
  readonly columns: readonly GridColumn[];
  /** The first columns stay in view while the others scroll sideways: so many of them. */
  readonly pinnedCount: number;
  /** Where the pinned columns end, in px. The column in which rows are selected is one of them. */
  readonly pinnedEnd: number;
  /** Width of all columns, in px. */
  readonly total: number;
}

/** How far a table is scrolled sideways, and how wide it is, in px. */
export interface SidewaysView {
  readonly left: number;
  readonly width: number;
}

/** Lays columns out side by side, the pinned ones first. */
export function layOutColumns(columns: readonly GridColumn[]): ColumnLayout {
  const pinned = columns.filter((column) => column.pinned);
  return {
    columns,
    pinnedCount: pinned.length,
    pinnedEnd: endOf(pinned),
    total: endOf(columns),
  };
}

function endOf(columns: readonly GridColumn[]): number {
  const last = columns.at(-1);
  return last === undefined ? SELECT_WIDTH : last.start + last.width;
}

/**
 * The layout as variables that headers and rows read, so that a width that changes draws no cell anew:
 * the grid's columns, those of the pinned cells' box, and the start of each pinned header.
 */
export function styleLayout({
  columns,
  pinnedCount,
  pinnedEnd,
  total,
}: ColumnLayout): CSSProperties {
  const pinned = columns.slice(0, pinnedCount);
  const starts = pinned.map(({ start }, place) => [`--start-${place}`, `${start}px`]);
  const variables: Record<`--${string}`, string> = {
    '--columns': listWidths(columns),
    '--pinned-columns': listWidths(pinned),
    '--pinned-count': `${pinnedCount + 1}`,
    '--total': `${total}px`,
    ...Object.fromEntries(starts),
  };
  // A cell that gets the focus is not hidden below the pinned ones.
  return { ...variables, scrollPaddingInlineStart: pinnedEnd };
}

function listWidths(columns: readonly GridColumn[]): string {
  return [SELECT_WIDTH, ...columns.map(({ width }) => width)].map((px) => `${px}px`).join(' ');
}

/** Whether any part of a column can be seen: pinned columns cover the ones that scroll below them. */
export function isColumnInView(
  { columns, pinnedEnd }: ColumnLayout,
  place: number,
  { left, width }: SidewaysView,
): boolean {
  const column = columns[place];
  if (column === undefined) return false;
  const { start, width: wide, pinned } = column;
  return pinned || (start + wide > left + pinnedEnd && start < left + width);
}

/** How far to scroll sideways to see a column beside the pinned ones: no further than it takes. */
export function scrollToColumn(
  { columns, pinnedEnd }: ColumnLayout,
  place: number,
  { left, width }: SidewaysView,
): number {
  const column = columns[place];
  if (column === undefined || column.pinned) return left;
  const atStart = column.start - pinnedEnd;
  const atEnd = column.start + column.width - width;
  if (atStart < left) return atStart;
  return atEnd > left ? Math.min(atStart, atEnd) : left;
}
