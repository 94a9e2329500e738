import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { finish } from '../../../src/base/steps.ts';
import { checkList } from '../../../src/engine/matchList.ts';
import { Viewer } from '../../../src/engine/viewer.ts';
import type { FacetCount } from '../../../src/model/answers.ts';
import type { ProcessRecord } from '../../../src/model/record.ts';
import type { CountRequest } from '../../../src/model/valueCounts.ts';
import { FIELDS } from '../../dictionaryFields.ts';
import { foldNaively } from '../naturalOrder.ts';
import { batchOf } from '../rowBatches.ts';
import { findText, listOf, query, record, text } from './arbitraryData.ts';
import {
  askFacet,
  askProfile,
  askRows,
  askValueCounts,
  chosenFor,
  datasetOf,
  dictionaryOf,
} from './ask.ts';
import { cellOf } from './cellOf.ts';
import {
  countClausesNaively,
  countFacetNaively,
  countValuesNaively,
  profileNaively,
  viewRows,
} from './naive.ts';

const records = fc.array(record, { maxLength: 30 });
const facet = fc.constantFrom('type', 'signed', 'company', 'location', 'folder');
const how = fc.record({
  order: fc.constantFrom('count', 'rare', 'name'),
  folded: fc.boolean(),
});

describe('an answer is that of plain arrays', () => {
  test('every cell', () => {
    fc.assert(
      fc.property(records, (rows) => {
        const dataset = datasetOf(rows);
        expect(dataset.rows).toBe(rows.length);
        for (const [row, one] of rows.entries()) {
          for (const { id } of FIELDS)
            expect([id, dataset.get(id, row)]).toEqual([id, cellOf(one, id)]);
        }
      }),
      { numRuns: 100 },
    );
  });

  test('the rows of a view, and their order', () => {
    fc.assert(
      fc.property(records, fc.array(query, { minLength: 1, maxLength: 4 }), (rows, queries) => {
        const viewer = new Viewer(datasetOf(rows));
        for (const one of [...queries, ...queries]) {
          expect(askRows(viewer, one)).toEqual(viewRows(rows, one));
        }
      }),
      { numRuns: 200 },
    );
  });

  test('searches that grow and shrink, as one types them', () => {
    const typed = fc.tuple(
      fc.string({ unit: fc.constantFrom('a', 'b', '1', 'ς'), maxLength: 4 }),
      records,
    );
    fc.assert(
      fc.property(typed, ([text, rows]) => {
        const viewer = new Viewer(datasetOf(rows));
        const lengths = [...Array(text.length + 1).keys()];
        for (const length of [...lengths, ...lengths.toReversed()]) {
          for (const search of [text.slice(0, length), `${text.slice(0, length)} a`]) {
            const asked = { search, clauses: [], sort: [] };
            expect(askRows(viewer, asked)).toEqual(viewRows(rows, asked));
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  test('the counts of a facet', () => {
    const request = fc.tuple(facet, findText, fc.nat(6), how);
    fc.assert(
      fc.property(records, query, request, (rows, asked, [field, find, limit, rest]) => {
        const viewer = new Viewer(datasetOf(rows));
        const chosen = chosenFor(asked, field);
        expect(askFacet(viewer, field, asked, find, limit, rest)).toEqual(
          countFacetNaively(rows, asked, { field, find, limit, chosen, ...rest }),
        );
      }),
      { numRuns: 400 },
    );
  });

  test('the counts of fields without a value, and of values per key', () => {
    const facet = fc.constantFrom('missing', 'valuesPerKey');
    fc.assert(
      fc.property(records, query, facet, (rows, asked, field) => {
        const { counts, distinct } = askFacet(new Viewer(datasetOf(rows)), field, asked);
        const expected = countClausesNaively(rows, asked, field);
        const byValue = (a: FacetCount, b: FacetCount) =>
          String(a.value).localeCompare(String(b.value));
        expect(counts.toSorted(byValue)).toEqual(expected.toSorted(byValue));
        expect(distinct).toBe(counts.length);
      }),
      { numRuns: 200 },
    );
  });

  test('the rows that a list means, and what of it is not there', () => {
    fc.assert(
      fc.property(records, listOf(text), (rows, { field, values }) => {
        const cells = rows.map((row) => foldNaively(cellOf(row, field) ?? ''));
        const has = (value: string) => cells.includes(foldNaively(value));
        const wanted = values.map(foldNaively);
        expect(finish(checkList(datasetOf(rows), field, values, rows.length))).toEqual({
          rows: cells.filter((cell) => wanted.includes(cell)).length,
          missing: values.filter((value) => !has(value)),
        });
      }),
      { numRuns: 200 },
    );
  });

  test('the counts of the charts', () => {
    const request: fc.Arbitrary<CountRequest> = fc.record({
      field: fc.constantFrom('type', 'company', 'location', 'folder'),
      missing: fc.boolean(),
      atLeast: fc.nat(3),
      order: fc.constantFrom('rows', 'leastSigned', 'mostUnsigned'),
      limit: fc.oneof(fc.nat(5), fc.constant(1_000)),
      folded: fc.boolean(),
    });
    fc.assert(
      fc.property(records, query, request, (rows, asked, of) => {
        const viewer = new Viewer(datasetOf(rows));
        expect(askValueCounts(viewer, asked, of)).toEqual(countValuesNaively(rows, asked, of));
      }),
      { numRuns: 400 },
    );
  });

  test('what is in a column', () => {
    const field = fc.constantFrom(...FIELDS.map(({ id }) => id));
    fc.assert(
      fc.property(records, query, field, fc.nat(5), (rows, asked, of, limit) => {
        const viewer = new Viewer(datasetOf(rows));
        expect(askProfile(viewer, asked, of, limit)).toEqual(
          profileNaively(rows, asked, of, limit),
        );
      }),
      { numRuns: 200 },
    );
  });
});

test('a dataset that grows answers for the rows it had, and for those it has', () => {
  fc.assert(
    fc.property(fc.array(records, { minLength: 1, maxLength: 4 }), query, (batches, asked) => {
      const dictionary = dictionaryOf();
      const { dataset } = dictionary;
      const rows: ProcessRecord[] = [];
      let older: { readonly viewer: Viewer; readonly rows: readonly ProcessRecord[] } | undefined;
      for (const batch of batches) {
        rows.push(...batch);
        dictionary.append(batchOf(batch));
        const viewer = new Viewer(dataset);
        expect(askRows(viewer, asked)).toEqual(viewRows(rows, asked));
        if (older !== undefined) {
          expect(askRows(older.viewer, asked)).toEqual(viewRows(older.rows, asked));
          const other = { ...asked, search: 'a', sort: asked.sort.toReversed() };
          expect(askRows(older.viewer, other)).toEqual(viewRows(older.rows, other));
          expect(askFacet(older.viewer, 'company', other)).toEqual(
            countFacetNaively(older.rows, other, {
              field: 'company',
              find: '',
              limit: 1_000,
              chosen: chosenFor(other, 'company'),
            }),
          );
        }
        older = { viewer, rows: [...rows] };
      }
    }),
    { numRuns: 80 },
  );
});
