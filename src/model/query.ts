import type { FieldId } from './fields.ts';

/** A value of a field to compare with; `undefined` stands for "missing". */
export type FieldValue = string | undefined;

/**
 * Rows whose field has one of the values (OR), or none of them when negated. A disabled clause
 * keeps its chip and filters nothing.
 */
export interface ValuesClause {
  readonly kind: 'values';
  readonly field: FieldId;
  readonly values: readonly FieldValue[];
  readonly negated: boolean;
  readonly disabled: boolean;
}

export type Clause = ValuesClause;

export interface SortKey {
  readonly field: FieldId;
  readonly descending: boolean;
}

/** Which rows, in which order. Clauses are combined with AND; an empty sort is the service's order. */
export interface Query {
  /** What was typed into the search box, in the language of `language/grammar.md`. */
  readonly search: string;
  readonly clauses: readonly Clause[];
  readonly sort: readonly SortKey[];
}

export const EMPTY_QUERY: Query = { search: '', clauses: [], sort: [] };

/** A run of view rows: from `offset`, at most `limit` of them. */
export interface Window {
  readonly offset: number;
  readonly limit: number;
}

/** Whether anything narrows the rows. */
export function isFiltered(query: Query): boolean {
  return (
    query.search.trim() !== '' ||
    query.clauses.some((clause) => !clause.disabled && clause.values.length > 0)
  );
}
