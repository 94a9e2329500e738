import { BitSet } from '../base/bitSet.ts';
import type { Steps } from '../base/steps.ts';
import { EMPTY_QUERY, type SortKey, type Window } from '../model/query.ts';
import { keepRows } from './order.ts';
import type { View, Viewer } from './viewer.ts';

const STEP_ROWS = 65_536;

/** The rows of a dataset of `rows` rows that stand in a run of the view. */
export function* rowsOfRun(view: View, rows: number, { offset, limit }: Window): Steps<BitSet> {
  const end = Math.min(offset + limit, view.count);
  if (offset <= 0 && end === view.count) return view.mask?.copy() ?? BitSet.full(rows);
  const run = new BitSet(rows);
  for (let index = Math.max(0, offset); index < end; index++) {
    if (index % STEP_ROWS === 0) yield;
    run.add(view.rows?.[index] ?? index);
  }
  return run;
}

/** Chosen rows in an order, whatever is filtered. */
export function* orderChosen(
  viewer: Viewer,
  chosen: BitSet,
  sort: readonly SortKey[],
): Steps<Uint32Array> {
  const { rows } = yield* viewer.view({ ...EMPTY_QUERY, sort });
  return rows === undefined ? chosen.toArray() : keepRows(rows, chosen);
}
