import { expect, test } from 'vitest';
import { TopList } from '../../../src/base/topList.ts';

test.each([0, 1, 10, 20_000])('the first %i of many are those of all of them, sorted', (limit) => {
  const items = Array.from({ length: 13_000 }, (_, at) => (at * 7_919) % 10_007);
  const list = new TopList<number>(limit, (a, b) => a - b);
  for (const item of items) list.add(item);
  expect(list.list()).toEqual(items.toSorted((a, b) => a - b).slice(0, limit));
});
