import { describe, expect, test } from 'vitest';
import { finish } from '../../../src/base/steps.ts';
import { findRef, refOf } from '../../../src/engine/recordRefs.ts';
import { Viewer } from '../../../src/engine/viewer.ts';
import type { Query } from '../../../src/model/query.ts';
import type { ProcessRecord } from '../../../src/model/record.ts';
import type { FieldId } from '../../../src/model/schema.ts';
import { FIELDS } from '../../dictionaryFields.ts';
import { recordOf } from '../rowBatches.ts';
import { askFacet, askProfile, askRows, askValueCounts, chosenFor, datasetOf } from './ask.ts';
import { cellOf } from './cellOf.ts';
import { countFacetNaively, countValuesNaively, profileNaively, viewRows } from './naive.ts';

/** Sizes beside those at which blocks end and columns choose how to store their values. */
const SIZES = [4_096, 4_097, 8_192, 8_193, 12_289];

const TAILS = ['', 'x', 'Ω\\', 'ς', '🧰', 'İ', '__proto__', 'Straße', '\ud83e', 'end'];

/** Names and companies that repeat, paths and titles that hardly do, and keys that often differ. */
function inventRecord(row: number): ProcessRecord {
  const scattered = (row * 7_919) % 10_007;
  const name = row % 11 === 3 ? undefined : `File${scattered % 97}.exe`;
  return recordOf({
    name,
    type: row % 5 === 0 ? undefined : `T${row % 3}`,
    signed: row % 3 === 0 ? 'signed' : row % 3 === 1 ? 'unsigned' : 'unknown',
    company: row % 7 === 0 ? '' : `Company ${scattered % 301}`,
    title: row % 13 === 0 ? undefined : `Title ${scattered}${TAILS[row % TAILS.length]}`,
    product: `P${row}`,
    path: row % 17 === 0 ? '' : `C:\\P${scattered % 4_999}\\${TAILS[(row * 3) % TAILS.length]}`,
    canonicalPath: row % 2 === 0 ? `%APPDATA%\\p${scattered}` : undefined,
    key: row % 4 === 0 ? `key${row % 50}` : name,
  });
}

const ALL: readonly ProcessRecord[] = Array.from({ length: 12_289 }, (_, row) => inventRecord(row));

function valuesClause(
  field: FieldId,
  value: string | undefined,
  negated = false,
): Query['clauses'] {
  return [{ kind: 'values', field, values: [value], negated, disabled: false }];
}

const QUERIES: readonly Partial<Query>[] = [
  { search: 'title 99' },
  { search: 'p40 c:\\p4' },
  { search: 'ω\\' },
  { search: '\ud83e' },
  { search: 'key49' },
  { search: 'le 1', clauses: valuesClause('title', undefined, true) },
  { clauses: valuesClause('product', 'P4096') },
  { clauses: valuesClause('path', '') },
  { clauses: valuesClause('key', undefined) },
];
const SORTS: readonly Query['sort'][] = [
  [{ field: 'title', descending: false }],
  [{ field: 'canonicalPath', descending: true }],
  [
    { field: 'name', descending: true },
    { field: 'product', descending: false },
  ],
  [{ field: 'key', descending: false }],
];

describe.each(SIZES)('%i rows', (size) => {
  const records = ALL.slice(0, size);
  const half = Math.floor(size / 2);
  const dataset = datasetOf(records.slice(0, half), records.slice(half));
  const viewer = new Viewer(dataset);

  test('every cell', () => {
    for (const [row, record] of records.entries()) {
      for (const { id } of FIELDS) {
        const cell = cellOf(record, id);
        if (dataset.get(id, row) !== cell)
          expect(dataset.get(id, row), `${id} of ${row}`).toBe(cell);
      }
    }
  });

  test('views, facets and charts', () => {
    for (const part of QUERIES) {
      const query = { search: '', clauses: [], sort: [], ...part };
      expect(askRows(viewer, query), JSON.stringify(part)).toEqual(viewRows(records, query));
    }
    const query = { search: 'title 9', clauses: valuesClause('signed', 'signed'), sort: [] };
    expect(askFacet(viewer, 'company', query, 'ny 2', 20)).toEqual(
      countFacetNaively(records, query, {
        field: 'company',
        find: 'ny 2',
        limit: 20,
        chosen: chosenFor(query, 'company'),
      }),
    );
    const request = { missing: true, atLeast: 1, order: 'leastSigned', limit: 9 } as const;
    for (const field of ['company', 'folder'] as const) {
      const asked = { ...request, field };
      expect(askValueCounts(viewer, query, asked)).toEqual(
        countValuesNaively(records, query, asked),
      );
    }
  });

  test.each(['product', 'company', 'name'] as const)('what is in the column of %s', (field) => {
    const query = { search: 'e', clauses: [], sort: [] };
    expect(askProfile(viewer, query, field, 7)).toEqual(profileNaively(records, query, field, 7));
  });

  test('links', () => {
    for (const row of [0, 3, half, size - 1]) {
      expect(finish(findRef(dataset, finish(refOf(dataset, row))))).toBe(row);
    }
  });
});

test.each(SORTS.map((sort) => [sort.map(({ field }) => field).join(', '), sort] as const))(
  'order of many rows by %s',
  (_, sort) => {
    const viewer = new Viewer(datasetOf(ALL.slice(0, 5_000), ALL.slice(5_000, 9_000)));
    const query = { search: '', clauses: [], sort };
    expect(askRows(viewer, query)).toEqual(viewRows(ALL.slice(0, 9_000), query));
  },
);

test('an order of more rows than are sorted at once', () => {
  const records = Array.from({ length: 40_000 }, (_, row) =>
    recordOf({ title: `${(row * 7_919) % 40_009}` }),
  );
  const dataset = datasetOf(records);
  const rows = askRows(new Viewer(dataset), { sort: [{ field: 'title', descending: false }] });
  const numbers = rows.map((row) => Number(dataset.get('title', row)));
  expect(numbers).toHaveLength(40_000);
  expect(numbers.every((number, at) => at === 0 || number >= (numbers[at - 1] ?? 0))).toBe(true);
  expect(new Set(rows).size).toBe(40_000);
});
