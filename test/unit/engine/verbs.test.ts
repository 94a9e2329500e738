import { describe, expect, test } from 'vitest';
import { finish } from '../../../src/base/steps.ts';
import { findRef, refOf } from '../../../src/engine/recordRefs.ts';
import { Viewer } from '../../../src/engine/viewer.ts';
import type { Clause, FieldValue, Query } from '../../../src/model/query.ts';
import type { FieldId } from '../../../src/model/schema.ts';
import type { CountOrder } from '../../../src/model/valueCounts.ts';
import { askFacet, askRows, askValueCounts, datasetOf } from './ask.ts';
import { drawRecords } from './drawTable.ts';

function setup(table: string) {
  const records = drawRecords(table);
  const dataset = datasetOf(records);
  const viewer = new Viewer(dataset);
  return {
    dataset,
    viewer,
    names: (query: Partial<Query>) =>
      askRows(viewer, query).map((row) => dataset.get('name', row) ?? '-'),
  };
}

function clauseOf(
  field: FieldId,
  values: readonly FieldValue[],
  rest: Partial<Pick<Clause, 'negated' | 'disabled'>> = {},
): Clause {
  return { kind: 'values', field, values, negated: false, disabled: false, ...rest };
}

const PROGRAMS = `
  name         | type    | company   | signed   | path
  chrome.exe   | BROWSER | Google    | signed   | C:\\Program Files\\Google\\chrome.exe
  Firefox.exe  | BROWSER | Mozilla   | signed   | C:\\Program Files\\Mozilla\\Firefox.exe
  update.exe   | NONE    | Google    | signed   | C:\\Windows\\update.exe
  svchost.exe  | SVCHOST | -         | unsigned | C:\\Windows\\svchost.exe
  mozbackup    | -       | ""        | unknown  | D:\\mozbackup
`;

describe('search', () => {
  const { names } = setup(PROGRAMS);
  test.each([
    ['', ['chrome.exe', 'Firefox.exe', 'update.exe', 'svchost.exe', 'mozbackup']],
    ['FIREFOX', ['Firefox.exe']],
    ['google', ['chrome.exe', 'update.exe']],
    ['google windows', ['update.exe']],
    ['windows google', ['update.exe']],
    ['  moz  ', ['Firefox.exe', 'mozbackup']],
    ['moz moz', ['Firefox.exe', 'mozbackup']],
    ['c:\\w', ['update.exe', 'svchost.exe']],
    ['exe chrome nothing', []],
    ['signed', []],
  ])('%j finds %j', (search, expected) => {
    expect(names({ search })).toEqual(expected);
  });

  test('a word may be in another field than the next, not in two fields at once', () => {
    const { names } = setup(`
      name | title | product
      a    | b     | -
      ab   | -     | -
      b    | -     | a
    `);
    expect(names({ search: 'a b' })).toEqual(['a', 'ab', 'b']);
    expect(names({ search: 'ab' })).toEqual(['ab']);
  });

  test('folds case as Unicode does, whatever the locale', () => {
    const { names } = setup(`
      name
      ΟΔΥΣΣΕΥΣ
      Straße
      STRASSE
      İstanbul
      \u212aelvin
      КОШКА
    `);
    expect(names({ search: 'οδυσσευς' })).toEqual(['ΟΔΥΣΣΕΥΣ']);
    expect(names({ search: 'straße' })).toEqual(['Straße']);
    expect(names({ search: 'strasse' })).toEqual(['STRASSE']);
    expect(names({ search: 'İSTANBUL' })).toEqual(['İstanbul']);
    expect(names({ search: 'stanbul' })).toEqual(['İstanbul']);
    expect(names({ search: 'kel' })).toEqual(['\u212aelvin']);
    expect(names({ search: 'кошка' })).toEqual(['КОШКА']);
  });
});

describe('clauses', () => {
  const { names } = setup(PROGRAMS);

  test('values of one clause are OR, clauses are AND', () => {
    const browsers = clauseOf('type', ['BROWSER', 'SVCHOST']);
    expect(names({ clauses: [browsers] })).toEqual(['chrome.exe', 'Firefox.exe', 'svchost.exe']);
    expect(names({ clauses: [browsers, clauseOf('company', ['Mozilla'])] })).toEqual([
      'Firefox.exe',
    ]);
  });

  test('a negated clause drops its values and keeps the missing ones', () => {
    expect(
      names({ clauses: [clauseOf('company', ['Google', 'Mozilla'], { negated: true })] }),
    ).toEqual(['svchost.exe', 'mozbackup']);
  });

  test('missing is a value, and not the empty text', () => {
    expect(names({ clauses: [clauseOf('company', [undefined])] })).toEqual(['svchost.exe']);
    expect(names({ clauses: [clauseOf('company', [''])] })).toEqual(['mozbackup']);
    expect(names({ clauses: [clauseOf('company', [undefined], { negated: true })] })).not.toContain(
      'svchost.exe',
    );
  });

  test('a disabled clause filters nothing', () => {
    expect(names({ clauses: [clauseOf('type', ['BROWSER'], { disabled: true })] })).toHaveLength(5);
  });

  test('a value that no row has keeps nothing, or everything', () => {
    expect(names({ clauses: [clauseOf('title', ['x'])] })).toEqual([]);
    expect(names({ clauses: [clauseOf('title', ['x'], { negated: true })] })).toHaveLength(5);
  });
});

describe('order', () => {
  const { names } = setup(`
    name    | company | type
    file10  | B       | X
    File2   | a       | -
    file1   | -       | X
    file02  | A       | Y
    -       | b       | Y
  `);
  const by = (field: FieldId, descending = false) => ({ field, descending });

  test.each([
    ['as sent', [], ['file10', 'File2', 'file1', 'file02', '-']],
    ['by number', [by('name')], ['file1', 'File2', 'file02', 'file10', '-']],
    ['turned', [by('name', true)], ['file10', 'File2', 'file02', 'file1', '-']],
    ['missing last', [by('company')], ['File2', 'file02', 'file10', '-', 'file1']],
    ['turned, missing last', [by('company', true)], ['file10', '-', 'File2', 'file02', 'file1']],
    ['two keys', [by('type'), by('name', true)], ['file10', 'file1', 'file02', '-', 'File2']],
    [
      'the other first',
      [by('company', true), by('name')],
      ['file10', '-', 'File2', 'file02', 'file1'],
    ],
  ])('%s', (_, sort, expected) => {
    expect(names({ sort })).toEqual(expected);
  });
});

describe('facets', () => {
  const { viewer } = setup(PROGRAMS);
  const counted = (
    ...request: Parameters<typeof askFacet> extends [unknown, ...infer R] ? R : never
  ) =>
    askFacet(viewer, ...request)
      .counts.filter(({ count }) => count > 0)
      .map(({ value, count, signed }) => [value, count, signed]);

  test('count under the other filters and leave out their own', () => {
    const clauses = [clauseOf('type', ['BROWSER']), clauseOf('signed', ['signed'])];
    expect(counted('type', { clauses })).toEqual([
      ['BROWSER', 2, 2],
      ['NONE', 1, 1],
    ]);
    expect(counted('signed', { clauses })).toEqual([['signed', 2, 2]]);
    expect(counted('company', { clauses })).toEqual([
      ['Google', 1, 1],
      ['Mozilla', 1, 1],
    ]);
  });

  test('list the most frequent first, missing and empty ones too', () => {
    expect(counted('company', {})).toEqual([
      ['Google', 2, 2],
      ['', 1, 0],
      ['Mozilla', 1, 1],
      [undefined, 1, 0],
    ]);
  });

  test('list missing values where their count puts them', () => {
    const { viewer } = setup(`
      name | company
      1    | -
      2    | A
      3    | -
      4    | B
      5    | B
      6    | B
    `);
    const { counts, distinct } = askFacet(viewer, 'company', {}, '', 2);
    expect(counts.map(({ value, count }) => [value, count])).toEqual([
      ['B', 3],
      [undefined, 2],
    ]);
    expect(distinct).toBe(3);
  });

  test('find values, and keep the chosen ones beyond the limit', () => {
    expect(counted('company', {}, 'OO')).toEqual([['Google', 2, 2]]);
    const chosen = { clauses: [clauseOf('company', ['Mozilla', undefined])] };
    const { counts, distinct } = askFacet(viewer, 'company', chosen, '', 1);
    expect(counts.map(({ value }) => value)).toEqual(['Google', 'Mozilla', undefined]);
    expect(distinct).toBe(4);
  });

  test('list every type and every state, those without rows too', () => {
    expect(askFacet(viewer, 'type', { search: 'nothing' }).counts).toHaveLength(24);
    expect(
      askFacet(viewer, 'signed', { search: 'nothing' }).counts.map(({ count }) => count),
    ).toEqual([0, 0, 0]);
  });
});

test('charts show the view beside everything', () => {
  const { viewer } = setup(PROGRAMS);
  const request = { missing: true, atLeast: 0, order: 'rows', limit: 100 } as const;
  const { total, counts, distinct } = askValueCounts(
    viewer,
    { search: 'google' },
    { ...request, field: 'type' },
  );
  expect(total).toEqual({
    view: { signed: 2, unsigned: 0, unknown: 0 },
    all: { signed: 3, unsigned: 1, unknown: 1 },
  });
  expect([counts.length, distinct]).toEqual([25, 25]);
  expect(counts[0]).toEqual({
    value: 'BROWSER',
    view: { signed: 1, unsigned: 0, unknown: 0 },
    all: { signed: 2, unsigned: 0, unknown: 0 },
  });
  const companies = askValueCounts(
    viewer,
    { search: 'google' },
    { ...request, field: 'company', missing: false, atLeast: 1, limit: 1 },
  );
  expect(companies.counts.map(({ value }) => value)).toEqual(['Google']);
});

const SIGNATURES = `
    name | company | signed
    a    | One     | unsigned
    b    | Two     | signed
    c    | Two     | unsigned
    d    | Three   | signed
    e    | Three   | unknown
    f    | Three   | unsigned
    g    | -       | signed
    h    | -       | signed
  `;

function rankCompanies(order: CountOrder, atLeast: number) {
  const { viewer } = setup(SIGNATURES);
  const request = { field: 'company', missing: true, atLeast, order, limit: 9 } as const;
  return askValueCounts(viewer, {}, request).counts.map(({ value }) => value);
}

test('the smallest share of signed rows comes first, of the values that have enough rows', () => {
  expect(rankCompanies('leastSigned', 1)).toEqual(['One', 'Three', 'Two', undefined]);
  expect(rankCompanies('leastSigned', 2)).toEqual(['Three', 'Two', undefined]);
  expect(rankCompanies('leastSigned', 3)).toEqual(['Three']);
});

test('the largest share of unsigned rows comes first', () => {
  expect(rankCompanies('mostUnsigned', 1)).toEqual(['One', 'Two', 'Three', undefined]);
});

describe('links', () => {
  const { dataset } = setup(`
    name | key
    a    | k
    b    | k
    c    | -
    d    | ""
    k    | k
    e    | __proto__
  `);

  test('each row has a link of its own that leads back to it', () => {
    for (let row = 0; row < dataset.rows; row++) {
      const ref = finish(refOf(dataset, row));
      expect(finish(findRef(dataset, ref))).toBe(row);
    }
    expect(finish(refOf(dataset, 4))).toEqual({ key: 'k', nth: 2 });
    expect(finish(refOf(dataset, 3))).toEqual({ key: '', nth: 1 });
  });

  test.each([
    { key: 'k', nth: 3 },
    { key: 'k', nth: -1 },
    { key: 'k', nth: 0.5 },
    { key: 'K', nth: 0 },
    { key: 'constructor', nth: 0 },
  ])('%j leads nowhere', (ref) => {
    expect(finish(findRef(dataset, ref))).toBeUndefined();
  });
});
