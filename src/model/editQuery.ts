import { fold } from '../base/fold.ts';
import type { Clause, FieldValue, Query, ValuesClause } from './query.ts';
import type { FieldId } from './schema.ts';

/** Whether it is an enabled clause that names values of the field. */
function isAbout(clause: Clause, field: FieldId): clause is ValuesClause {
  return clause.kind === 'values' && clause.field === field && !clause.disabled;
}

/** The values that the query's enabled clauses include (or, negated, exclude). */
export function chosenValues(
  query: Query,
  field: FieldId,
  negated: boolean,
): readonly FieldValue[] {
  return query.clauses
    .filter((clause) => isAbout(clause, field))
    .filter((clause) => clause.negated === negated)
    .flatMap((clause) => clause.values);
}

/**
 * Adds values to the field's included (or, negated, excluded) ones, or takes them away when they
 * are all there. A value is never included and excluded at once.
 */
export function toggleValues(
  query: Query,
  field: FieldId,
  values: readonly FieldValue[],
  negated: boolean,
): Query {
  const had = chosenValues(query, field, negated);
  const hadAll = values.every((value) => had.includes(value));
  const added = hadAll ? [] : values.filter((value) => !had.includes(value));
  const gone = new Set(hadAll ? values : added);
  const without = query.clauses.map((clause) =>
    isAbout(clause, field)
      ? { ...clause, values: clause.values.filter((other) => !gone.has(other)) }
      : clause,
  );
  const clause: Clause = {
    kind: 'values',
    field,
    values: added,
    negated,
    disabled: false,
  };
  return { ...query, clauses: mergeClauses([...without, clause]) };
}

/** `toggleValues` for one value. */
export function toggleValue(
  query: Query,
  field: FieldId,
  value: FieldValue,
  negated: boolean,
): Query {
  return toggleValues(query, field, [value], negated);
}

/** Keeps the rows with one of these values and drops every other clause about the field. */
export function onlyValues(query: Query, field: FieldId, values: readonly FieldValue[]): Query {
  const others = query.clauses.filter((clause) => clause.field !== field);
  return toggleValues({ ...query, clauses: others }, field, values, false);
}

/** `onlyValues` for one value. */
export function onlyValue(query: Query, field: FieldId, value: FieldValue): Query {
  return onlyValues(query, field, [value]);
}

/** Removes the included and excluded values of a field; disabled clauses and lists stay. */
export function clearValues(query: Query, field: FieldId): Query {
  return { ...query, clauses: query.clauses.filter((clause) => !isAbout(clause, field)) };
}

/** Whether two clauses stand in the same place of a query, which has one at most for each. */
function isSameClause(one: Clause, other: Clause): boolean {
  return (
    one.kind === other.kind &&
    one.field === other.field &&
    one.negated === other.negated &&
    one.disabled === other.disabled
  );
}

/** Takes a clause away: the one of the same kind, field, direction and on/off state. */
export function removeClause(query: Query, clause: Clause): Query {
  return { ...query, clauses: query.clauses.filter((other) => !isSameClause(other, clause)) };
}

/** One clause in the place of two, which stand in the same place of a query, or of one alone. */
function uniteClauses(one: Clause, other: Clause): Clause {
  if (one.kind === 'list' && other.kind === 'list') {
    // A list has each value once, and can be long.
    if (one === other) return one;
    return { ...one, values: distinctValues([...one.values, ...other.values]) };
  }
  if (one.kind === 'values' && other.kind === 'values') {
    return { ...one, values: [...new Set([...one.values, ...other.values])] };
  }
  return one;
}

/** The values that are not empty; of values that differ only in case, the first. */
export function distinctValues(values: readonly string[]): readonly string[] {
  const first = new Map<string, string>();
  for (const value of values) {
    const folded = fold(value);
    if (value !== '' && !first.has(folded)) first.set(folded, value);
  }
  return [...first.values()];
}

/**
 * One clause for each kind, field, direction and on/off state, each value once, in the order of
 * their first appearance, lists behind the others. Queries keep their clauses so: two including
 * clauses of one field would otherwise contradict each other where one clause says OR.
 */
export function mergeClauses(clauses: readonly Clause[]): readonly Clause[] {
  const merged: Clause[] = [];
  for (const clause of clauses) {
    const place = merged.findIndex((other) => isSameClause(other, clause));
    const united = uniteClauses(merged[place] ?? clause, clause);
    if (place < 0) merged.push(united);
    else merged[place] = united;
  }
  const filled = merged.filter((clause) => clause.values.length > 0);
  return [
    ...filled.filter(({ kind }) => kind === 'values'),
    ...filled.filter(({ kind }) => kind === 'list'),
  ];
}

/** Adds a clause; it joins one of its kind, field, direction and on/off state. */
export function addClause(query: Query, clause: Clause): Query {
  return { ...query, clauses: mergeClauses([...query.clauses, clause]) };
}

/** Puts a clause in the place of another one, as `removeClause` finds it. */
export function replaceClause(query: Query, clause: Clause, next: Clause): Query {
  return {
    ...query,
    clauses: mergeClauses(
      query.clauses.map((other) => (isSameClause(other, clause) ? next : other)),
    ),
  };
}

/** Switches a clause off for now, or on again (then it joins an enabled clause of its kind). */
export function toggleClause(query: Query, clause: Clause): Query {
  return replaceClause(query, clause, { ...clause, disabled: !clause.disabled });
}

/** Takes a value away from a clause, and the clause with its last one. */
export function dropValue(query: Query, clause: Clause, value: FieldValue): Query {
  if (clause.kind === 'list') return query;
  const values = clause.values.filter((other) => other !== value);
  return replaceClause(query, clause, { ...clause, values });
}

/** Makes a clause mean all other rows. */
export function invertClause(query: Query, clause: Clause): Query {
  return replaceClause(query, clause, { ...clause, negated: !clause.negated });
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
