import { ITEMS_A_SLICE, type Steps } from '../base/steps.ts';
import { TopList } from '../base/topList.ts';
import type { ValueCounts } from '../model/answers.ts';
import type { FieldValue, Query } from '../model/query.ts';
import { requireField } from '../model/schema.ts';
import type { CountOrder, CountRequest } from '../model/valueCounts.ts';
import { compareText, SplitCounts } from './splitCounts.ts';
import type { Viewer } from './viewer.ts';

/** The rank of a value without rows: behind that of any share. */
const NO_SHARE = 2;

/** Counts the values of a field over the rows that a query keeps, beside those of all rows. */
export function* countValues(
  viewer: Viewer,
  query: Query,
  { field, missing, atLeast, order, limit, folded = false }: CountRequest,
): Steps<ValueCounts> {
  const { rows } = viewer;
  const lines = yield* viewer.lines(field, folded);
  const mask = yield* viewer.mask(query);
  const split = yield* viewer.split();
  const all = new SplitCounts(lines, split, undefined, rows);
  const view = mask === undefined ? all : new SplitCounts(lines, split, mask, rows);

  // Listed values that no row ever had get lines behind the others, under which nothing was counted.
  const { values = [] } = requireField(viewer.dataset.schema, field);
  const always: readonly FieldValue[] = atLeast === 0 ? values : [];
  const added = always.filter((value) => lines.find(value) === undefined);
  const textOf = (line: number) =>
    line < lines.count ? lines.name(line).value : added[line - lines.count];
  const byRows = (a: number, b: number) =>
    view.sum(b) - view.sum(a) || all.sum(b) - all.sum(a) || compareText(textOf(a), textOf(b));
  const ranks: { readonly [O in CountOrder]: (line: number) => number } = {
    rows: () => 0,
    leastSigned: (line) => view.part(line, 'signed') / view.sum(line),
    mostUnsigned: (line) => -view.part(line, 'unsigned') / view.sum(line),
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
    if (line % ITEMS_A_SLICE === ITEMS_A_SLICE - 1) yield;
  }
  return {
    field,
    total: { view: view.totalSignatures(), all: all.totalSignatures() },
    counts: first.list().map((line) => ({
      ...(line < lines.count ? lines.name(line) : { value: textOf(line) }),
      view: view.signatures(line),
      all: all.signatures(line),
    })),
    distinct,
  };
}
