import fc from 'fast-check';
import { expect, test } from 'vitest';
import { top } from '../../../src/base/top.ts';

interface Item {
  readonly rank: number;
  readonly place: number;
}

test('is the beginning of the sorted items, equal ones in the order they came', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(5)), fc.nat(12), (ranks, limit) => {
      const items = ranks.map((rank, place): Item => ({ rank, place }));
      const compare = (a: Item, b: Item) => a.rank - b.rank;
      expect(top(items, limit, compare)).toEqual(items.toSorted(compare).slice(0, limit));
    }),
  );
});

test('treats undefined as an item like any other', () => {
  const item = fc.option(fc.constantFrom('a', 'b', 'c'), { nil: undefined });
  const order = ['a', undefined, 'b', 'c'];
  const compare = (a: string | undefined, b: string | undefined) =>
    order.indexOf(a) - order.indexOf(b);
  fc.assert(
    fc.property(fc.array(item, { maxLength: 10 }), fc.nat(6), (items, limit) => {
      const sorted = items
        .map((value) => ({ value }))
        .sort((a, b) => compare(a.value, b.value))
        .map(({ value }) => value);
      expect(top(items, limit, compare)).toEqual(sorted.slice(0, limit));
    }),
  );
});

test('reads items that come one by one', () => {
  const compare = (a: number, b: number) => b - a;
  expect(top(new Set([3, 9, 1, 7]), 2, compare)).toEqual([9, 7]);
  expect(top([], 2, compare)).toEqual([]);
  expect(top([1], 0, compare)).toEqual([]);
});
