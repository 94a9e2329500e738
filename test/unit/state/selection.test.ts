import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BitSet } from '../../../src/base/bitSet.ts';
import {
  addRows,
  createSelecting,
  dropRows,
  NO_SELECTION,
  type Selection,
  toggleRow,
} from '../../../src/state/selection.ts';

function setOf(rows: readonly number[]): BitSet {
  const set = new BitSet(Math.max(0, ...rows) + 1);
  for (const row of rows) set.add(row);
  return set;
}

const row = fc.nat(100);
const step = fc.oneof(
  fc.record({ kind: fc.constant('toggle' as const), rows: fc.tuple(row) }),
  fc.record({ kind: fc.constantFrom('add' as const, 'drop' as const), rows: fc.array(row) }),
);

test('holds what a Set of rows holds, and leaves what it was as it was', () => {
  fc.assert(
    fc.property(fc.array(step), (steps) => {
      let selection = NO_SELECTION;
      const naive = new Set<number>();
      for (const { kind, rows } of steps) {
        const before = [...selection.rows.toArray()];
        const last = selection;
        if (kind === 'toggle') {
          selection = toggleRow(selection, 'd', rows[0]);
          if (!naive.delete(rows[0])) naive.add(rows[0]);
        } else if (kind === 'add') {
          selection = addRows(selection, 'd', setOf(rows));
          for (const one of rows) naive.add(one);
        } else {
          selection = dropRows(selection, 'd', setOf(rows));
          for (const one of rows) naive.delete(one);
        }
        expect([...selection.rows.toArray()]).toEqual([...naive].sort((a, b) => a - b));
        expect(selection.count).toBe(naive.size);
        expect([...last.rows.toArray()]).toEqual(before);
      }
    }),
  );
});

test('rows of another dataset are left out', () => {
  const one = addRows(NO_SELECTION, 'one', setOf([1, 2]));
  expect([...toggleRow(one, 'two', 2).rows.toArray()]).toEqual([2]);
  expect(dropRows(one, 'two', setOf([1])).count).toBe(0);
});

test('changes happen in their order, however long each takes, and one that fails changes nothing', async () => {
  const selecting = createSelecting();
  const answers: (() => void)[] = [];
  selecting.change(async (current) => {
    await new Promise<void>((resolve) => answers.push(resolve));
    return addRows(current, 'd', setOf([1]));
  });
  selecting.change(() => Promise.reject(new Error('gone')));
  const refusals: number[] = [];
  selecting.refusals.subscribe(() => refusals.push(selecting.refusals.getState()));
  selecting.change((current) => toggleRow(current, 'd', 1));
  const done = new Promise<void>((resolve) => {
    selecting.change((current) => {
      resolve();
      return current;
    });
  });
  await Promise.resolve();
  answers[0]?.();
  await done;
  expect(selecting.getState().count).toBe(0);
  expect(refusals).toEqual([1, 0]);
});

test('of the changes of one object that wait, only the newest is made', async () => {
  const selecting = createSelecting();
  const [run, made]: [object, string[]] = [{}, []];
  const make = (name: string) => (current: Selection) => {
    made.push(name);
    return current;
  };
  const done = new Promise<void>((resolve) => {
    selecting.change(make('run 1'), run);
    selecting.change(make('another'));
    selecting.change(make('run 2'), run);
    selecting.change(make('run 3'), run);
    selecting.change((current) => {
      resolve();
      return current;
    });
  });
  await done;
  expect(made).toEqual(['another', 'run 3']);
});
