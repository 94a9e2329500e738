import { chosenValues, clearValues, dropValue, onlyValues, toggleValues } from './editQuery.ts';
import { type FacetTarget, MISSING } from './facets.ts';
import type { Clause, Query, ValuesClause } from './query.ts';
import { type FieldId, findColumn, type Schema } from './schema.ts';

/** What can be done with a value of a facet or of a chart. */
export type ValueAction = 'include' | 'exclude' | 'only';

/** Includes or excludes values, takes that back, or keeps the values alone. */
export function actOnValues(
  query: Query,
  { field, values }: FacetTarget,
  action: ValueAction,
): Query {
  return action === 'only'
    ? onlyValues(query, field, values)
    : toggleValues(query, field, values, action === 'exclude');
}

/** Whether the facet of missing fields shows a clause: it lists the fields that have a column. */
function isAboutMissing(clause: Clause, schema: Schema): clause is ValuesClause {
  return (
    clause.kind === 'values' &&
    !clause.disabled &&
    clause.values.includes(undefined) &&
    findColumn(schema, clause.field) !== undefined
  );
}

/** How many values of a facet the query includes or excludes. */
export function countChosen(query: Query, facet: FieldId, schema: Schema): number {
  if (facet !== MISSING) {
    return [false, true].flatMap((negated) => chosenValues(query, facet, negated)).length;
  }
  return query.clauses.filter((clause) => isAboutMissing(clause, schema)).length;
}

/** Removes the values of a facet from a query; disabled clauses stay. */
export function clearFacet(query: Query, facet: FieldId, schema: Schema): Query {
  if (facet !== MISSING) return clearValues(query, facet);
  return query.clauses.reduce(
    (left, clause) => (isAboutMissing(clause, schema) ? dropValue(left, clause, undefined) : left),
    query,
  );
}
