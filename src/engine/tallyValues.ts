import type { Steps } from '../base/steps.ts';
import { TopList } from '../base/topList.ts';
import type { ValueTallies } from '../model/answers.ts';
import { PROCESS_TYPES } from '../model/processTypes.ts';
import type { FieldValue, Query } from '../model/query.ts';
import type { TallyRequest } from '../model/tallies.ts';
import { compareText, SignedCounts } from './tally.ts';
import type { Viewer } from './viewer.ts';

/** Values between two rests. */
const VALUES_A_SLICE = 4_096;
/** The share of no rows: more than all, so that it comes last. */
const NO_SHARE = 2;

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

  // Types that no row ever had get codes behind the others, under which nothing was counted.
  const always: readonly FieldValue[] = subject === 'type' && atLeast === 0 ? PROCESS_TYPES : [];
  const added = always.filter((value) => column.codeOf(value) === undefined);
  const textOf = (code: number) =>
    code < column.size ? column.valueOf(code) : added[code - column.size];
  const byRows = (a: number, b: number) =>
    view.sum(b) - view.sum(a) || all.sum(b) - all.sum(a) || compareText(textOf(a), textOf(b));
  const shareOf = (code: number) =>
    view.sum(code) === 0 ? NO_SHARE : view.signed(code) / view.sum(code);

  const first = new TopList<number>(
    limit,
    order === 'rows' ? byRows : (a, b) => shareOf(a) - shareOf(b) || byRows(a, b),
  );
  let distinct = 0;
  for (let code = missing ? 0 : 1; code < column.size + added.length; code++) {
    const isThere = all.sum(code) > 0 || always.includes(textOf(code));
    if (isThere && view.sum(code) >= atLeast) {
      first.add(code);
      distinct++;
    }
    if (code % VALUES_A_SLICE === VALUES_A_SLICE - 1) yield;
  }
  return {
    subject,
    total: { view: view.total(), all: all.total() },
    tallies: first.list().map((code) => ({
      value: textOf(code),
      view: view.ofCode(code),
      all: all.ofCode(code),
    })),
    distinct,
  };
}
