import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BitSet } from '../../../src/base/bitSet.ts';
import { finish } from '../../../src/base/steps.ts';
import { orderChosen, rowsOfRun } from '../../../src/engine/selection.ts';
import { Viewer } from '../../../src/engine/viewer.ts';
import { EMPTY_QUERY, type Run } from '../../../src/model/query.ts';
import { query, record } from './arbitraryData.ts';
import { datasetOf } from './ask.ts';
import { viewRows } from './naive.ts';

test('a run of a view is the rows that stand there', () => {
  fc.assert(
    fc.property(
      fc.array(record, { maxLength: 30 }),
      query,
      fc.nat(20),
      fc.nat(20),
      (records, asked, from, to) => {
        const viewer = new Viewer(datasetOf(records));
        const view = finish(viewer.view(asked));
        const choose = (run: Run | undefined) => [
          ...finish(rowsOfRun(view, viewer.rows, run)).toArray(),
        ];
        const rows = viewRows(records, asked);
        const sorted = (some: readonly number[]) => some.toSorted((one, other) => one - other);
        const wanted = sorted(rows.slice(Math.min(from, to), Math.max(from, to) + 1));
        const placeOf = (index: number, row = rows[index]) => ({ index, row });
        const unknown = (index: number) => ({ index, row: undefined });
        expect(choose({ from: placeOf(from), to: placeOf(to) })).toEqual(wanted);
        expect(choose({ from: unknown(from), to: unknown(to) })).toEqual(wanted);
        expect(choose(undefined)).toEqual(sorted(rows));
      },
    ),
  );
});

test('a run that someone pointed at holds when rows come in between, which are left out', () => {
  fc.assert(
    fc.property(
      fc.array(record, { minLength: 1, maxLength: 20 }),
      fc.array(record, { maxLength: 20 }),
      query,
      fc.nat(19),
      fc.nat(19),
      (before, after, asked, from, to) => {
        // How many values a key has is all that later rows can change of earlier ones.
        const clauses = asked.clauses.filter(({ field }) => field !== 'valuesPerKey');
        const seen = viewRows(before, { ...asked, clauses });
        const pointed = [from, to].map((index) => index % Math.max(1, seen.length));
        const [first = 0, last = 0] = pointed.toSorted((one, other) => one - other);
        const viewer = new Viewer(datasetOf(before, after));
        const view = finish(viewer.view({ ...asked, clauses }));
        const placeAt = (index = 0) => ({ index, row: seen[index] });
        const run = { from: placeAt(pointed[0]), to: placeAt(pointed[1]) };
        const chosen = [...finish(rowsOfRun(view, before.length, run)).toArray()];
        if (seen.length === 0) expect(chosen).toEqual([]);
        else expect(chosen).toEqual(seen.slice(first, last + 1).toSorted((a, b) => a - b));
      },
    ),
  );
});

test('chosen rows stand in the order that is asked for, whatever is filtered', () => {
  fc.assert(
    fc.property(
      fc.array(record, { maxLength: 30 }),
      query,
      fc.array(fc.nat(30)),
      (records, asked, chosen) => {
        const viewer = new Viewer(datasetOf(records));
        const set = new BitSet(viewer.rows);
        for (const row of chosen) if (row < viewer.rows) set.add(row);
        const wanted = viewRows(records, { ...EMPTY_QUERY, sort: asked.sort });
        expect([...finish(orderChosen(viewer, set, asked.sort))]).toEqual(
          wanted.filter((row) => chosen.includes(row)),
        );
      },
    ),
  );
});
