import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BitSet } from '../../../src/base/bitSet.ts';
import { finish } from '../../../src/base/steps.ts';
import { appendText } from '../../../src/engine/appendText.ts';
import { Dataset } from '../../../src/engine/dataset.ts';
import { DictionaryColumn } from '../../../src/engine/dictionaryColumn.ts';
import { exportCsv } from '../../../src/engine/exportCsv.ts';
import { groupRows } from '../../../src/engine/groups.ts';
import { readGridRow } from '../../../src/engine/readGridRow.ts';
import { findRef, refOf } from '../../../src/engine/recordRefs.ts';
import { SplitCounts } from '../../../src/engine/splitCounts.ts';
import { Viewer } from '../../../src/engine/viewer.ts';
import type { FieldValue, Query } from '../../../src/model/query.ts';
import { askFacet, askProfile, askRows, askValueCounts } from './ask.ts';
import { compareGroups, groupNaively, groupOrder } from './naiveGroups.ts';
import {
  type Cells,
  cells,
  countUnder,
  keptRows,
  note,
  query,
  read,
  SIGHTINGS,
} from './sightings.ts';

const EVERYTHING: Query = { search: '', clauses: [], sort: [] };
const FACETS = SIGHTINGS.fields.filter(({ facet }) => facet !== undefined).map(({ id }) => id);
const rows = fc.array(cells, { maxLength: 25 });
/** Rows, and the notes that come later, some time twice. */
const table = rows.chain((some) => {
  const notes = fc.array(note, { minLength: some.length, maxLength: some.length });
  return fc.tuple(fc.constant(some), fc.array(notes, { maxLength: 2 }));
});

function datasetOf(some: readonly Cells[]): Dataset {
  const dataset = new Dataset(SIGHTINGS);
  for (const one of some) dataset.append(one);
  return dataset;
}

function replaceNotes(dataset: Dataset, notes: readonly FieldValue[]): void {
  const column = new DictionaryColumn();
  for (const one of notes) appendText(column, one);
  dataset.replace('product', column);
}

/** Checks a viewer against the rows, then again each time that the notes were replaced. */
function checkWhileNotesCome(
  some: readonly Cells[],
  notes: readonly (readonly FieldValue[])[],
  check: (viewer: Viewer, now: readonly Cells[]) => void,
): void {
  const dataset = datasetOf(some);
  const viewer = new Viewer(dataset);
  check(viewer, some);
  for (const later of notes) {
    replaceNotes(dataset, later);
    check(
      viewer,
      some.map((one, row) => ({ ...one, product: later[row] })),
    );
  }
}

describe('over a table of any schema the engine answers as one would by hand:', () => {
  test('which rows a query keeps, their order, and a window of them', () => {
    fc.assert(
      fc.property(table, query, fc.nat(10), ([some, notes], asked, from) => {
        checkWhileNotesCome(some, notes, (viewer, now) => {
          const kept = keptRows(now, asked);
          const found = askRows(viewer, asked);
          expect(found).toEqual(kept);
          const window = found.slice(from, from + 5).map((row) => readGridRow(viewer.dataset, row));
          expect(window).toEqual(
            kept
              .slice(from, from + 5)
              .map((row) => ({ row, cells: JSON.parse(JSON.stringify(now[row])) })),
          );
        });
      }),
      { numRuns: 300 },
    );
  });

  test('the values of a facet', () => {
    fc.assert(
      fc.property(table, query, fc.constantFrom(...FACETS), ([some, notes], asked, id) => {
        checkWhileNotesCome(some, notes, (viewer, now) => {
          const counts = countUnder(now, keptRows(now, asked, id), id);
          const { values = [] } = SIGHTINGS.fields.find((field) => field.id === id) ?? {};
          const chosen = asked.clauses.flatMap((one) =>
            one.kind === 'values' && one.field === id && !one.disabled ? one.values : [],
          );
          for (const value of [...values, ...chosen]) {
            if (!counts.has(value)) counts.set(value, { count: 0, signed: 0, unsigned: 0 });
          }
          const answer = askFacet(viewer, id, asked);
          expect(new Map(answer.counts.map(({ value, ...one }) => [value, one]))).toEqual(counts);
          expect(answer.distinct).toBe(counts.size);
        });
      }),
      { numRuns: 300 },
    );
  });

  test('the values of a facet that a text is found in', () => {
    fc.assert(
      fc.property(rows, fc.constantFrom('a', 'b', '1'), (some, find) => {
        const { counts } = askFacet(new Viewer(datasetOf(some)), 'title', EVERYTHING, find);
        const tags = new Set(some.flatMap((one) => read(one, 'title')));
        const wanted = [...tags].filter((tag) => tag?.toLowerCase().includes(find));
        expect(new Set(counts.map(({ value }) => value))).toEqual(new Set(wanted));
      }),
    );
  });

  test('groups of rows', () => {
    fc.assert(
      fc.property(
        table,
        query,
        fc.constantFrom(...SIGHTINGS.groups),
        groupOrder(SIGHTINGS),
        ([some, notes], asked, group, order) => {
          checkWhileNotesCome(some, notes, (viewer, now) => {
            const kept = keptRows(now, asked);
            const expected = groupNaively(
              kept.flatMap((at) =>
                [...new Set(read(now[at], group))].map((value) => ({ value, row: at })),
              ),
              (at) => now[at]?.state,
              SIGHTINGS.measures.map(
                ({ of }) =>
                  (at: number) =>
                    now[at]?.[of],
              ),
            ).sort(compareGroups(order, SIGHTINGS.measures));
            const { groups } = finish(
              groupRows(viewer, asked, { group, find: '', limit: 99, order }),
            );
            expect(groups).toEqual(expected);
          });
        },
      ),
      { numRuns: 200 },
    );
  });

  test('counts, in which a row of two values counts once in all', () => {
    fc.assert(
      fc.property(rows, query, (some, asked) => {
        const request = {
          field: 'title',
          missing: true,
          atLeast: 1,
          order: 'rows',
          limit: 99,
        } as const;
        const { total, counts } = askValueCounts(new Viewer(datasetOf(some)), asked, request);
        const kept = keptRows(some, asked);
        const rowsIn = (state: string) => kept.filter((row) => some[row]?.state === state).length;
        expect(total.view).toEqual({
          signed: rowsIn('signed'),
          unsigned: rowsIn('unsigned'),
          unknown: rowsIn('unknown'),
        });
        const signed = new Map(counts.map(({ value, view }) => [value, view.signed]));
        const expected = [...countUnder(some, kept, 'title')];
        expect(signed).toEqual(new Map(expected.map(([value, one]) => [value, one.signed])));
      }),
      { numRuns: 200 },
    );
  });

  test('counts of one field divided by any other', () => {
    const field = fc.constantFrom('verdict', 'title', 'size');
    const split = fc.constantFrom('state', 'verdict', 'name', undefined);
    fc.assert(
      fc.property(rows, query, field, split, (some, asked, by, other) => {
        const dataset = datasetOf(some);
        const viewer = new Viewer(dataset);
        const lines = finish(viewer.lines(by, false));
        const parts = other === undefined ? undefined : finish(viewer.lines(other, false)).column;
        const kept = keptRows(some, asked);
        const mask = new BitSet(some.length);
        for (const row of kept) mask.add(row);
        const counts = new SplitCounts(lines, parts, mask, some.length);
        for (let line = 0; line < lines.count; line++) {
          const { value } = lines.name(line);
          const inLine = kept.filter((row) => read(some[row], by).includes(value));
          expect(counts.sum(line)).toBe(inLine.length);
          if (other === undefined) continue;
          for (const part of new Set(some.map((one) => one[other]))) {
            const both = inLine.filter((row) => some[row]?.[other] === part);
            expect(counts.part(line, part)).toBe(both.length);
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  test('what is in a column', () => {
    const field = fc.constantFrom(...SIGHTINGS.fields.map(({ id }) => id));
    fc.assert(
      fc.property(table, query, field, ([some, notes], asked, id) => {
        checkWhileNotesCome(some, notes, (viewer, now) => {
          const kept = keptRows(now, asked);
          const counts = countUnder(now, kept, id);
          const missing = counts.get(undefined)?.count ?? 0;
          counts.delete(undefined);
          const profile = askProfile(viewer, asked, id, 99);
          expect(profile).toMatchObject({
            missing,
            filled: kept.length - missing,
            distinct: counts.size,
          });
          expect(new Map(profile.common.map(({ value, count }) => [value, count]))).toEqual(
            new Map([...counts].map(([value, { count }]) => [value, count])),
          );
        });
      }),
      { numRuns: 200 },
    );
  });
});

test('values with an order of their own are listed and sorted in it', () => {
  const verdicts = ['fine', 'else', 'worst', undefined, 'odd', 'worst'];
  const viewer = new Viewer(datasetOf(verdicts.map((verdict) => ({ verdict }))));
  const order = (descending: boolean) =>
    askRows(viewer, { sort: [{ field: 'verdict', descending }] }).map((row) => verdicts[row]);
  expect(order(false)).toEqual(['worst', 'worst', 'odd', 'fine', 'else', undefined]);
  expect(order(true)).toEqual(['else', 'fine', 'odd', 'worst', 'worst', undefined]);
  const { counts } = askFacet(viewer, 'verdict', EVERYTHING);
  expect(counts.map(({ value }) => value)).toEqual(['worst', 'odd', 'fine', 'else', undefined]);
});

test('a facet of numbers is in their order', () => {
  const viewer = new Viewer(datasetOf(['10', '9', '9', '2'].map((size) => ({ size }))));
  const { counts } = askFacet(viewer, 'size', EVERYTHING);
  expect(counts.map(({ value }) => value)).toEqual(['2', '9', '10']);
});

test('a file has the labels of the schema, and all values of a cell', () => {
  const dataset = datasetOf([
    { name: 'a', title: 'x\ny', size: '1' },
    { name: 'b', title: '', verdict: 'odd' },
  ]);
  replaceNotes(dataset, ['first', undefined]);
  const pieces = [...exportCsv(dataset, [1, 0], ['name', 'title', 'verdict', 'product'], true)];
  const text = pieces.map((piece) => piece.text).join('');
  expect(text).toBe('\ufeffMachine,Tags,Verdict,Note\r\nb,"",odd,\r\na,"x; y",,first\r\n');
});

test('a link names a row by the key of the schema', () => {
  const dataset = datasetOf([{ name: 'a' }, { name: 'b' }, { name: 'a' }]);
  const ref = finish(refOf(dataset, 2));
  expect(ref).toEqual({ key: 'a', nth: 1 });
  expect(finish(findRef(dataset, ref))).toBe(2);
});

test('a field that the table lacks is named, with the table', () => {
  const dataset = datasetOf([]);
  expect(() => dataset.column('nmae')).toThrow('The table sightings has no column nmae.');
  expect(() => askFacet(new Viewer(dataset), 'nmae', EVERYTHING)).toThrow(
    'sightings has no field nmae',
  );
});
