import { EMPTY_QUERY, type Query } from './query.ts';
import type { RecordRef } from './record.ts';
import { type FieldId, listColumns, type Schema } from './schema.ts';

/** The parts of a view that a link to it contains. The address bar holds them. */
export interface ViewState {
  readonly query: Query;
  /** The columns shown, in their order. Never empty. */
  readonly columns: readonly FieldId[];
  /** How many of the first columns stay in place while the others scroll sideways. */
  readonly pinned: number;
  /** The record whose details are open. */
  readonly open: RecordRef | undefined;
  /** What the rows are grouped by; absent while the rows themselves are shown. */
  readonly group?: FieldId | undefined;
}

/** The number of pinned columns of a view that was not changed. */
export const DEFAULT_PINNED = 1;

/** The columns that a table shows by default, in their order. */
export function listDefaultColumns(schema: Schema): readonly FieldId[] {
  return listColumns(schema)
    .filter(({ shown }) => shown)
    .map(({ id }) => id);
}

/** The view of a table that was not changed: all rows, in the order of the data. */
export function createView(schema: Schema): ViewState {
  return {
    query: EMPTY_QUERY,
    columns: listDefaultColumns(schema),
    pinned: DEFAULT_PINNED,
    open: undefined,
  };
}
