import type { BitSet } from '../base/bitSet.ts';
import type { Steps } from '../base/steps.ts';
import type { SortKey } from '../model/query.ts';
import type { Ranks } from './column.ts';

/**
 * Sorts rows by ranks, stably: rows of equal rank stay as they are. Missing values come last,
 * whichever the direction.
 */
function orderByRank(
  order: Uint32Array,
  { of, codes, missing }: Ranks,
  descending: boolean,
): Uint32Array {
  const starts = new Uint32Array(missing + 2);
  const placeOf = (row: number) => {
    const rank = of[codes === undefined ? row : (codes[row] ?? 0)] ?? 0;
    return descending && rank < missing ? missing - 1 - rank : rank;
  };
  for (const row of order) {
    const next = placeOf(row) + 1;
    starts[next] = (starts[next] ?? 0) + 1;
  }
  for (let place = 1; place < starts.length; place++) {
    starts[place] = (starts[place] ?? 0) + (starts[place - 1] ?? 0);
  }
  const sorted = new Uint32Array(order.length);
  for (const row of order) {
    const place = placeOf(row);
    const target = starts[place] ?? 0;
    sorted[target] = row;
    starts[place] = target + 1;
  }
  return sorted;
}

/** All rows below `rows` in the order of the sort keys, the first key counting most. */
export function* orderRows(
  rows: number,
  sort: readonly SortKey[],
  ranksOf: (field: SortKey['field']) => Steps<Ranks>,
): Steps<Uint32Array> {
  let order: Uint32Array = new Uint32Array(rows);
  for (let row = 0; row < rows; row++) order[row] = row;
  for (const key of sort.toReversed()) {
    order = orderByRank(order, yield* ranksOf(key.field), key.descending);
    yield;
  }
  return order;
}

/** The rows of an order that are in a set. */
export function keepRows(order: Uint32Array, mask: BitSet): Uint32Array {
  const kept = new Uint32Array(mask.count());
  let length = 0;
  for (const row of order) if (mask.has(row)) kept[length++] = row;
  return kept;
}
