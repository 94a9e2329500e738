import { FIELDS, type FieldId } from './fields.ts';
import type { GroupId } from './groups.ts';
import { EMPTY_QUERY, type Query } from './query.ts';
import type { RecordRef } from './record.ts';

/** Everything that a link to what the analyst looks at has to hold. It lives in the address bar. */
export interface ViewState {
  readonly query: Query;
  /** The columns shown, in their order. Never empty. */
  readonly columns: readonly FieldId[];
  /** How many of the first columns stay in place while the others scroll sideways. */
  readonly pinned: number;
  /** The record whose details are open. */
  readonly open: RecordRef | undefined;
  /** What the rows are grouped by; absent while the rows themselves are shown. */
  readonly group?: GroupId | undefined;
}

export const DEFAULT_COLUMNS: readonly FieldId[] = FIELDS.filter((field) => field.shown).map(
  (field) => field.id,
);

export const DEFAULT_VIEW: ViewState = {
  query: EMPTY_QUERY,
  columns: DEFAULT_COLUMNS,
  pinned: 1,
  open: undefined,
};
