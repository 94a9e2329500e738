import { describe, expect, test } from 'vitest';
import {
  addClause,
  clearValues,
  invertClause,
  onlyValues,
  removeClause,
  toggleClause,
  toggleValues,
} from '../../../src/model/editQuery.ts';
import {
  type Clause,
  EMPTY_QUERY,
  type ListClause,
  type ValuesClause,
} from '../../../src/model/query.ts';

const values = (more: Partial<ValuesClause> = {}): ValuesClause => ({
  kind: 'values',
  field: 'company',
  values: ['A'],
  negated: false,
  disabled: false,
  ...more,
});
const list = (more: Partial<ListClause> = {}): ListClause => ({
  kind: 'list',
  field: 'company',
  values: ['a'],
  negated: false,
  disabled: false,
  ...more,
});
const queryOf = (...clauses: readonly Clause[]) => ({ ...EMPTY_QUERY, clauses });

describe('several values at once', () => {
  test('are added while one of them is not there, and taken away when all are', () => {
    const some = queryOf(values({ values: ['A', 'C'] }));
    const all = toggleValues(some, 'company', ['A', 'B'], false);
    expect(all.clauses).toEqual([values({ values: ['A', 'C', 'B'] })]);
    expect(toggleValues(all, 'company', ['A', 'B'], false).clauses).toEqual([
      values({ values: ['C'] }),
    ]);
  });

  test('are never included and excluded', () => {
    const query = toggleValues(queryOf(values()), 'company', ['A', 'B'], true);
    expect(query.clauses).toEqual([values({ values: ['A', 'B'], negated: true })]);
  });

  test('take the place of all that is said about their field', () => {
    const query = queryOf(values(), values({ negated: true, values: ['X'] }), list());
    expect(onlyValues(query, 'company', ['B', 'C']).clauses).toEqual([
      values({ values: ['B', 'C'] }),
    ]);
  });
});

describe('a list', () => {
  test('joins the list of its field, whatever the case of its values', () => {
    const query = addClause(queryOf(list()), list({ values: ['A', 'b'] }));
    expect(query.clauses).toEqual([list({ values: ['a', 'b'] })]);
  });

  test('stands beside the values of its field, behind them', () => {
    const query = addClause(queryOf(list()), values());
    expect(query.clauses).toEqual([values(), list()]);
    expect(clearValues(query, 'company').clauses).toEqual([list()]);
    expect(removeClause(query, list()).clauses).toEqual([values()]);
  });
});

test('a filter that is inverted or switched on joins the one that is there', () => {
  const excluded = values({ negated: true, values: ['B'] });
  expect(invertClause(queryOf(values(), excluded), values()).clauses).toEqual([
    values({ negated: true, values: ['A', 'B'] }),
  ]);
  const off = values({ disabled: true, values: ['B'] });
  expect(toggleClause(queryOf(values(), off), off).clauses).toEqual([
    values({ values: ['A', 'B'] }),
  ]);
});
