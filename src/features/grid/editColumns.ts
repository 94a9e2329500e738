import { type FieldId, listColumns, type Schema } from '../../model/schema.ts';
import { DEFAULT_PINNED } from '../../model/viewState.ts';

/** The columns shown, in their order, and how many of the first stay in place. */
export interface Columns {
  readonly columns: readonly FieldId[];
  readonly pinned: number;
}

/** Takes a column away. The last one stays. */
export function hideColumn({ columns, pinned }: Columns, field: FieldId): Columns {
  const place = columns.indexOf(field);
  if (place < 0 || columns.length === 1) return { columns, pinned };
  return {
    columns: columns.filter((other) => other !== field),
    pinned: place < pinned ? pinned - 1 : pinned,
  };
}

/** Adds a column at the end. */
export function showColumn({ columns, pinned }: Columns, field: FieldId): Columns {
  return columns.includes(field) ? { columns, pinned } : { columns: [...columns, field], pinned };
}

/** Adds those of a table's columns that are not shown, in the order of the fields. */
export function showAllColumns({ columns, pinned }: Columns, schema: Schema): Columns {
  const all = listColumns(schema).map(({ id }) => id);
  const missing = all.filter((field) => !columns.includes(field));
  return { columns: [...columns, ...missing], pinned };
}

/**
 * Moves a column to a place among those shown, counted without it; places beyond the ends are the
 * ends. A column that crosses the edge of the pinned ones joins them or leaves them.
 */
export function moveColumn({ columns, pinned }: Columns, field: FieldId, to: number): Columns {
  const from = columns.indexOf(field);
  if (from < 0) return { columns, pinned };
  const others = columns.filter((other) => other !== field);
  const place = Math.max(0, Math.min(to, others.length));
  return { columns: [...others.slice(0, place), field, ...others.slice(place)], pinned };
}

/** Pins the columns up to and with this one. */
export function pinUpTo({ columns, pinned }: Columns, field: FieldId): Columns {
  const place = columns.indexOf(field);
  return { columns, pinned: place < 0 ? pinned : place + 1 };
}

/** Lets every column scroll sideways. */
export function unpinAll({ columns }: Columns): Columns {
  return { columns, pinned: 0 };
}

/** These columns alone, as many of them pinned as in a view that was not changed. */
export function resetColumns(columns: readonly FieldId[]): Columns {
  return { columns, pinned: DEFAULT_PINNED };
}

/** Narrowest and widest that a column can be, in px. */
export const WIDTH_LIMITS = { least: 56, most: 1200 } as const;

/** A column's width within its limits, in whole px. */
export function clampWidth(width: number): number {
  return Math.round(Math.min(Math.max(width, WIDTH_LIMITS.least), WIDTH_LIMITS.most));
}
