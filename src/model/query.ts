import type { RowIndex, ViewIndex } from '../base/units.ts';
import type { FieldId, FieldValue } from './schema.ts';

export type { FieldValue } from './schema.ts';

/** What rows are counted under. */
export interface CountedValue {
  readonly value: FieldValue;
  /** All spellings that are counted as this value, itself first, where there are several. */
  readonly spellings?: readonly string[] | undefined;
}

interface AnyClause {
  /** Whether it means all other rows. */
  readonly negated: boolean;
  /** A disabled clause keeps its chip and filters nothing. */
  readonly disabled: boolean;
}

/** Rows whose field is exactly one of the values. */
export interface ValuesClause extends AnyClause {
  readonly kind: 'values';
  readonly field: FieldId;
  readonly values: readonly FieldValue[];
}

/** Rows whose field is one of the values of a pasted list, ignoring case. */
export interface ListClause extends AnyClause {
  readonly kind: 'list';
  readonly field: FieldId;
  /** None of them empty, and no two the same but for their case. */
  readonly values: readonly string[];
}

export type Clause = ValuesClause | ListClause;

export interface SortKey {
  readonly field: FieldId;
  readonly descending: boolean;
}

/** Rows that the engine keeps under a number, for a query that shows these alone. */
export type RowSetId = number;

/** Which rows, in which order. Clauses are combined with AND; an empty sort is the service's order. */
export interface Query {
  /** What was typed into the search box, in the language of `language/grammar.md`. */
  readonly search: string;
  readonly clauses: readonly Clause[];
  readonly sort: readonly SortKey[];
  /** Of all rows these alone, whatever else is asked. No address holds it: rows have no lasting names. */
  readonly pinnedRows?: RowSetId | undefined;
}

export const EMPTY_QUERY: Query = { search: '', clauses: [], sort: [] };

/** A run of view rows: from `offset`, at most `limit` of them. */
export interface Window {
  readonly offset: number;
  readonly limit: number;
}

/** A place in a view: which row stands there, as far as that is known, and how many come before it. */
export interface ViewPlace {
  readonly index: ViewIndex;
  readonly row: RowIndex | undefined;
}

/** The rows of a view between two places, in either direction, both included. */
export interface Run {
  readonly from: ViewPlace;
  readonly to: ViewPlace;
}

/** Whether anything narrows the rows. */
export function isFiltered(query: Query): boolean {
  return (
    query.search.trim() !== '' ||
    query.pinnedRows !== undefined ||
    query.clauses.some((clause) => !clause.disabled && clause.values.length > 0)
  );
}
