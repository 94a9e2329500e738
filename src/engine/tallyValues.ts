import type { Steps } from '../base/steps.ts';
import { TopList } from '../base/topList.ts';
import type { ValueTallies } from '../model/answers.ts';
import { PROCESS_TYPES } from '../model/processTypes.ts';
import type { FieldValue, Query } from '../model/query.ts';
import type { TallyOrder, TallyRequest } from '../model/tallies.ts';
import { nameLine, valueOfLine } from './lines.ts';
import { compareText, SignedCounts } from './tally.ts';
import type { Viewer } from './viewer.ts';

/** Values between two rests. */
const VALUES_A_SLICE = 4_096;
/** The rank of a value without rows: behind that of any share. */
const NO_SHARE = 2;

/** Tallies the values of a subject over the rows that a query keeps, beside those of all rows. */
export function* tallyValues(
  viewer: Viewer,
  query: Query,
  { subject, missing, atLeast, order, limit, folded = false }: TallyRequest,
): Steps<ValueTallies> {
  const { dataset, rows } = viewer;
  const lines = yield* viewer.lines(subject, folded);
  const mask = yield* viewer.mask(query);
  const all = new SignedCounts(dataset, lines, undefined, rows);
  const view = mask === undefined ? all : new SignedCounts(dataset, lines, mask, rows);

  // Types that no row ever had get lines behind the others, under which nothing was counted.
  const always: readonly FieldValue[] = subject === 'type' && atLeast === 0 ? PROCESS_TYPES : [];
  const added = always.filter((value) => lines.column.codeOf(value) === undefined);
  const textOf = (line: number) =>
    line < lines.count ? valueOfLine(lines, line) : added[line - lines.count];
  const byRows = (a: number, b: number) =>
    view.sum(b) - view.sum(a) || all.sum(b) - all.sum(a) || compareText(textOf(a), textOf(b));
  const ranks: { readonly [O in TallyOrder]: (line: number) => number } = {
    rows: () => 0,
    leastSigned: (line) => view.signed(line) / view.sum(line),
    mostUnsigned: (line) => -view.unsigned(line) / view.sum(line),
  };
  const rankOf = (line: number) => (view.sum(line) === 0 ? NO_SHARE : ranks[order](line));

  const first = new TopList<number>(
    limit,
    order === 'rows' ? byRows : (a, b) => rankOf(a) - rankOf(b) || byRows(a, b),
  );
  let distinct = 0;
  for (let line = missing ? 0 : 1; line < lines.count + added.length; line++) {
    const isThere = all.sum(line) > 0 || always.includes(textOf(line));
    if (isThere && view.sum(line) >= atLeast) {
      first.add(line);
      distinct++;
    }
    if (line % VALUES_A_SLICE === VALUES_A_SLICE - 1) yield;
  }
  return {
    subject,
    total: { view: view.total(), all: all.total() },
    tallies: first.list().map((line) => ({
      ...(line < lines.count ? nameLine(lines, line) : { value: textOf(line) }),
      view: view.ofLine(line),
      all: all.ofLine(line),
    })),
    distinct,
  };
}
