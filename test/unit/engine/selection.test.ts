import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BitSet } from '../../../src/base/bitSet.ts';
import { finish } from '../../../src/base/steps.ts';
import { orderChosen, rowsOfRun } from '../../../src/engine/selection.ts';
import { Viewer } from '../../../src/engine/viewer.ts';
import { EMPTY_QUERY } from '../../../src/model/query.ts';
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
      (records, asked, offset, limit) => {
        const viewer = new Viewer(datasetOf(records));
        const view = finish(viewer.view(asked));
        const run = finish(rowsOfRun(view, viewer.rows, { offset, limit }));
        const wanted = viewRows(records, asked).slice(offset, offset + limit);
        expect([...run.toArray()]).toEqual(wanted.toSorted((one, other) => one - other));
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
