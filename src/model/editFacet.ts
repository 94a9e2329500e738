import { chosenValues, clearValues, dropValue, onlyValues, toggleValues } from './editQuery.ts';
import type { FacetId, FacetTarget } from './facets.ts';
import { isFieldId } from './fields.ts';
import type { Clause, Query, ValuesClause } from './query.ts';

/** What can be done with a value of a facet or of a chart. */
export type ValueAction = 'include' | 'exclude' | 'only';

/** Includes or excludes values, takes that back, or keeps the values alone. */
export function actOnValues(
  query: Query,
  { subject, values }: FacetTarget,
  action: ValueAction,
): Query {
  return action === 'only'
    ? onlyValues(query, subject, values)
    : toggleValues(query, subject, values, action === 'exclude');
}

function isMissing(clause: Clause): clause is ValuesClause {
  return clause.kind === 'values' && !clause.disabled && isFieldId(clause.field);
}

/** How many values of a facet the query includes or excludes. */
export function countChosen(query: Query, facet: FacetId): number {
  if (facet !== 'missing') {
    return [false, true].flatMap((negated) => chosenValues(query, facet, negated)).length;
  }
  return query.clauses.filter((clause) => isMissing(clause) && clause.values.includes(undefined))
    .length;
}

/** Drops all that a facet's values say in a query; what is switched off stays. */
export function clearFacet(query: Query, facet: FacetId): Query {
  if (facet !== 'missing') return clearValues(query, facet);
  return query.clauses.reduce(
    (left, clause) => (isMissing(clause) ? dropValue(left, clause, undefined) : left),
    query,
  );
}
