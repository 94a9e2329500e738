import type { FieldId } from './fields.ts';
import type { Clause, FieldValue, Query } from './query.ts';

function isFor(clause: Clause, field: FieldId, negated: boolean): boolean {
  return clause.field === field && clause.negated === negated && !clause.disabled;
}

function withClauses(query: Query, clauses: readonly Clause[]): Query {
  return { ...query, clauses: clauses.filter((clause) => clause.values.length > 0) };
}

/** The values that the query's enabled clauses include (or, negated, exclude) for a field. */
export function chosenValues(
  query: Query,
  field: FieldId,
  negated: boolean,
): readonly FieldValue[] {
  return query.clauses
    .filter((clause) => isFor(clause, field, negated))
    .flatMap((clause) => clause.values);
}

/**
 * Adds a value to the field's included (or, negated, excluded) ones, or takes it away when it is
 * there. A value is never included and excluded at once.
 */
export function toggleValue(
  query: Query,
  field: FieldId,
  value: FieldValue,
  negated: boolean,
): Query {
  const had = chosenValues(query, field, negated).includes(value);
  const without = withClauses(
    query,
    query.clauses.map((clause) =>
      clause.field === field && !clause.disabled
        ? { ...clause, values: clause.values.filter((other) => other !== value) }
        : clause,
    ),
  );
  if (had) return without;
  const place = without.clauses.findIndex((clause) => isFor(clause, field, negated));
  if (place < 0) {
    const clause: Clause = { kind: 'values', field, values: [value], negated, disabled: false };
    return { ...without, clauses: [...without.clauses, clause] };
  }
  return {
    ...without,
    clauses: without.clauses.map((clause, index) =>
      index === place ? { ...clause, values: [...clause.values, value] } : clause,
    ),
  };
}

/** Keeps the rows with this value of a field and drops every other clause about the field. */
export function onlyValue(query: Query, field: FieldId, value: FieldValue): Query {
  const others = query.clauses.filter((clause) => clause.field !== field);
  return toggleValue({ ...query, clauses: others }, field, value, false);
}

/** Whether two clauses stand in the same place of a query, which has one at most for each. */
function isSameClause(one: Clause, other: Clause): boolean {
  return (
    one.field === other.field && one.negated === other.negated && one.disabled === other.disabled
  );
}

/** Takes a clause away: the one about the same field, of the same direction and on/off state. */
export function removeClause(query: Query, clause: Clause): Query {
  return { ...query, clauses: query.clauses.filter((other) => !isSameClause(other, clause)) };
}

/**
 * One clause for each field, direction and on/off state, each value once, in the order of their
 * first appearance. Queries keep their clauses so: two including clauses of one field would
 * otherwise contradict each other where one clause says OR.
 */
export function mergeClauses(clauses: readonly Clause[]): readonly Clause[] {
  const merged: Clause[] = [];
  for (const clause of clauses) {
    const place = merged.findIndex((other) => isSameClause(other, clause));
    const values = [...new Set([...(merged[place]?.values ?? []), ...clause.values])];
    if (place < 0) merged.push({ ...clause, values });
    else merged[place] = { ...clause, values };
  }
  return merged.filter((clause) => clause.values.length > 0);
}

/** Switches a clause off for now, or on again (then it joins an enabled clause of its kind). */
export function toggleClause(query: Query, clause: Clause): Query {
  return {
    ...query,
    clauses: mergeClauses(
      query.clauses.map((other) =>
        isSameClause(other, clause) ? { ...other, disabled: !other.disabled } : other,
      ),
    ),
  };
}

/** Drops the search and every clause; the order of the rows stays. */
export function clearFilters(query: Query): Query {
  return { search: '', clauses: [], sort: query.sort };
}

/**
 * What a click on a column header does: ascending, descending, then as the service sent it. With
 * `additive` the field joins the other sort keys, at their end, instead of replacing them.
 */
export function cycleSort(query: Query, field: FieldId, additive: boolean): Query {
  const current = query.sort.find((key) => key.field === field);
  const others = additive ? query.sort.filter((key) => key.field !== field) : [];
  if (current === undefined) return { ...query, sort: [...others, { field, descending: false }] };
  if (current.descending) return { ...query, sort: others };
  const turned = { field, descending: true };
  return {
    ...query,
    sort: additive ? query.sort.map((key) => (key === current ? turned : key)) : [turned],
  };
}
