import type { Steps } from '../base/steps.ts';
import { top } from '../base/top.ts';
import type { SignedTally, Tally, ValueTallies } from '../model/answers.ts';
import { countRows } from '../model/countRows.ts';
import { PROCESS_TYPES } from '../model/processTypes.ts';
import type { Query } from '../model/query.ts';
import type { TallyOrder, TallyRequest } from '../model/tallies.ts';
import { compareText, SignedCounts } from './tally.ts';
import type { Viewer } from './viewer.ts';

const NONE: SignedTally = { signed: 0, unsigned: 0, unknown: 0 };

/** Tallies the values of a subject over the rows that a query keeps, beside those of all rows. */
export function* tallyValues(
  viewer: Viewer,
  query: Query,
  { subject, missing, atLeast, order, limit }: TallyRequest,
): Steps<ValueTallies> {
  const { dataset, rows } = viewer;
  const column = subject === 'folder' ? yield* viewer.folders() : dataset.categories[subject];
  const mask = yield* viewer.mask(query);
  const all = new SignedCounts(dataset, column, undefined, rows);
  const view = mask === undefined ? all : new SignedCounts(dataset, column, mask, rows);

  let distinct = 0;
  function* candidates(): Generator<Tally> {
    for (let code = missing ? 0 : 1; code < column.size; code++) {
      if (all.sum(code) === 0 || view.sum(code) < atLeast) continue;
      distinct++;
      yield { value: column.valueOf(code), view: view.ofCode(code), all: all.ofCode(code) };
    }
    if (subject !== 'type' || atLeast > 0) return;
    for (const value of PROCESS_TYPES) {
      const code = column.codeOf(value);
      if (code !== undefined && all.sum(code) > 0) continue;
      distinct++;
      yield { value, view: NONE, all: NONE };
    }
  }
  const tallies = top(candidates(), limit, compareBy(order));
  return { subject, total: { view: view.total(), all: all.total() }, tallies, distinct };
}

/** The signed part of some rows; of none it is more than all, so that they come last. */
function shareOf(tally: SignedTally): number {
  const count = countRows(tally);
  return count === 0 ? 2 : tally.signed / count;
}

function compareBy(order: TallyOrder): (a: Tally, b: Tally) => number {
  const byRows = (a: Tally, b: Tally) =>
    countRows(b.view) - countRows(a.view) ||
    countRows(b.all) - countRows(a.all) ||
    compareText(a.value, b.value);
  if (order === 'rows') return byRows;
  return (a, b) => shareOf(a.view) - shareOf(b.view) || byRows(a, b);
}
