import { BitSet } from '../base/bitSet.ts';
import type { Steps } from '../base/steps.ts';
import { EMPTY_QUERY, type Run, type SortKey, type ViewPlace } from '../model/query.ts';
import { keepRows } from './order.ts';
import type { View, Viewer } from './viewer.ts';

const STEP_ROWS = 65_536;

/**
 * The rows below `rows` that stand in a run of the view, or all of them. A view can have grown since
 * someone pointed at the run: a row that is known is looked for where it stands now.
 */
export function* rowsOfRun(view: View, rows: number, run: Run | undefined): Steps<BitSet> {
  if (run === undefined) {
    return view.mask === undefined ? BitSet.full(rows) : BitSet.of(view.mask.words, rows);
  }
  const ends = [findPlace(view, run.from), findPlace(view, run.to)];
  const end = Math.min(Math.max(...ends) + 1, view.count);
  const chosen = new BitSet(rows);
  for (let index = Math.max(0, Math.min(...ends)); index < end; index++) {
    if (index % STEP_ROWS === 0) yield;
    const row = view.rows?.[index] ?? index;
    if (row < rows) chosen.add(row);
  }
  return chosen;
}

/** Where a place is now. */
function findPlace({ rows }: View, { index, row }: ViewPlace): number {
  if (row === undefined || rows?.[index] === row) return index;
  if (rows === undefined) return row;
  const found = rows.indexOf(row);
  return found < 0 ? index : found;
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
