import { naturalKey } from '../base/naturalKey.ts';
import type { Steps } from '../base/steps.ts';
import type { Column, Ranks } from './column.ts';

const SLICE = 16_384;

/**
 * Ranks texts by plain `<`: equal texts get equal ranks, from 0 without gaps. Sorts slices natively
 * and merges them, so that it can rest in between.
 */
export function* rankKeys(
  keys: readonly string[],
): Steps<{ readonly ranks: Uint32Array; readonly distinct: number }> {
  const compare = (a: number, b: number) => {
    const left = keys[a] ?? '';
    const right = keys[b] ?? '';
    return left < right ? -1 : left > right ? 1 : 0;
  };
  let order = Uint32Array.from(keys, (_, index) => index);
  for (let from = 0; from < order.length; from += SLICE) {
    order.subarray(from, from + SLICE).sort(compare);
    yield;
  }
  let spare = new Uint32Array(order.length);
  for (let width = SLICE; width < order.length; width *= 2) {
    for (let from = 0; from < order.length; from += 2 * width) {
      const middle = Math.min(from + width, order.length);
      const end = Math.min(from + 2 * width, order.length);
      let left = from;
      let right = middle;
      for (let at = from; at < end; at++) {
        const takeLeft =
          right >= end || (left < middle && compare(order[left] ?? 0, order[right] ?? 0) <= 0);
        spare[at] = (takeLeft ? order[left++] : order[right++]) ?? 0;
        if ((at & (SLICE - 1)) === 0) yield;
      }
    }
    [order, spare] = [spare, order];
  }
  const ranks = new Uint32Array(order.length);
  let rank = -1;
  let previous: string | undefined;
  for (const index of order) {
    const key = keys[index] ?? '';
    if (key !== previous) rank++;
    previous = key;
    ranks[index] = rank;
  }
  return { ranks, distinct: rank + 1 };
}

/** The ranks of a column's first rows, by reading each row's value. */
export function* rankRows(column: Pick<Column, 'get'>, rows: number): Steps<Ranks> {
  const keys: string[] = [];
  const keyOfRow = new Uint32Array(rows);
  for (let row = 0; row < rows; row++) {
    const value = column.get(row);
    if (value !== undefined) {
      keys.push(naturalKey(value));
      keyOfRow[row] = keys.length;
    }
    if ((row & (SLICE - 1)) === 0) yield;
  }
  const { ranks, distinct } = yield* rankKeys(keys);
  const ofRow = keyOfRow.map((key) => (key === 0 ? distinct : (ranks[key - 1] ?? 0)));
  return { ofRow, missing: distinct };
}
