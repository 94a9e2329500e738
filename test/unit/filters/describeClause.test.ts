import { expect, test } from 'vitest';
import { describeClause } from '../../../src/features/filters/describeClause.ts';
import { DICTIONARY } from '../../../src/model/dictionary.ts';
import type { Clause, FieldValue } from '../../../src/model/query.ts';

function describe(clause: Clause) {
  return describeClause(clause, DICTIONARY);
}

function describeValues(values: readonly FieldValue[], negated = false) {
  return describe({ kind: 'values', field: 'company', values, negated, disabled: false });
}

test.each<[string, readonly FieldValue[], boolean, string]>([
  ['one value', ['Dropbox, Inc.'], false, 'Company: Dropbox, Inc.'],
  ['an excluded one', ['Dropbox, Inc.'], true, 'Company: not Dropbox, Inc.'],
  ['three', ['A', 'B', 'C'], false, 'Company: A or B or C'],
  ['more than three', ['A', 'B', 'C', 'D', 'E'], false, 'Company: A or B or C and 2 more'],
  ['no value and an empty one', [undefined, ''], false, 'Company: (missing) or (empty)'],
])('%s', (_, values, negated, text) => {
  expect(describeValues(values, negated).text).toBe(text);
});

test('a chip shows three values and says how many more there are', () => {
  expect(describeValues(['A', 'B', 'C', 'D'])).toMatchObject({ values: ['A', 'B', 'C'], more: 1 });
});

test('a signature has the words of the table', () => {
  const values = ['unsigned', 'unknown'];
  expect(
    describe({ kind: 'values', field: 'signed', values, negated: true, disabled: false }).text,
  ).toBe('Signed: not Unsigned or Unknown');
});

test('a list is told by its length', () => {
  const values = Array.from({ length: 1_430 }, (_, index) => `${index}.exe`);
  expect(
    describe({ kind: 'list', field: 'name', values, negated: true, disabled: false }).text,
  ).toBe('Name: not list of 1,430');
});
