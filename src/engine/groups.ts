import type { BitSet } from '../base/bitSet.ts';
import { fold } from '../base/fold.ts';
import type { Steps } from '../base/steps.ts';
import { TopList } from '../base/topList.ts';
import type { FacetCount, RowGroups } from '../model/answers.ts';
import type { GroupRequest } from '../model/groups.ts';
import type { FieldValue, Query } from '../model/query.ts';
import type { Column } from './column.ts';
import type { Dataset } from './dataset.ts';
import type { DictionaryColumn } from './dictionaryColumn.ts';
import { compareText, SignedCounts } from './tally.ts';
import type { Viewer } from './viewer.ts';

/** Rows or values between two rests. */
const SLICE = 4_096;

/** The groups that the rows of a query fall into, those of most rows first. */
export function* groupRows(
  viewer: Viewer,
  query: Query,
  { group, find, limit }: GroupRequest,
): Steps<RowGroups> {
  const { dataset, rows } = viewer;
  const mask = yield* viewer.mask(query);
  const groups =
    group === 'name'
      ? yield* countTexts(dataset, dataset.columns.name, mask, rows)
      : countCodes(
          dataset,
          group === 'folder' ? yield* viewer.folders() : dataset.categories[group],
          mask,
          rows,
        );
  const wanted = fold(find.trim());
  const fits = (value: FieldValue) =>
    wanted === '' || (value !== undefined && fold(value).includes(wanted));
  const first = new TopList<FacetCount>(
    limit,
    (a, b) => b.count - a.count || compareText(a.value, b.value),
  );
  let distinct = 0;
  let seen = 0;
  for (const one of groups) {
    if (fits(one.value)) {
      first.add(one);
      distinct++;
    }
    if (++seen % SLICE === 0) yield;
  }
  return { group, groups: first.list(), distinct };
}

function* countCodes(
  dataset: Dataset,
  column: DictionaryColumn,
  mask: BitSet | undefined,
  rows: number,
): Generator<FacetCount> {
  const counts = new SignedCounts(dataset, column, mask, rows);
  for (let code = 0; code < column.size; code++) {
    const count = counts.sum(code);
    if (count > 0) yield { value: column.valueOf(code), count, signed: counts.signed(code) };
  }
}

function* countTexts(
  dataset: Dataset,
  column: Column,
  mask: BitSet | undefined,
  rows: number,
): Steps<Iterable<FacetCount>> {
  const { signed } = dataset.categories;
  const signedCode = signed.codeOf('signed');
  const inView = mask?.toArray();
  const counts = new Map<FieldValue, { value: FieldValue; count: number; signed: number }>();
  for (let place = 0; place < (inView?.length ?? rows); place++) {
    const row = inView?.[place] ?? place;
    const value = column.get(row);
    const one = counts.get(value) ?? { value, count: 0, signed: 0 };
    one.count++;
    if (signed.codes[row] === signedCode) one.signed++;
    counts.set(value, one);
    if (place % SLICE === SLICE - 1) yield;
  }
  return counts.values();
}
