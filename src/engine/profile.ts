import type { BitSet } from '../base/bitSet.ts';
import type { Steps } from '../base/steps.ts';
import { TopList } from '../base/topList.ts';
import type { ColumnProfile, ValueCount } from '../model/answers.ts';
import type { FieldId } from '../model/fields.ts';
import type { Column } from './column.ts';
import type { Dataset } from './dataset.ts';
import { DictionaryColumn } from './dictionaryColumn.ts';
import { compareText } from './tally.ts';

/** Rows or values between two rests. */
const SLICE = 4_096;

/** The distinct values of some rows, and how many of the rows have none. */
interface Counted {
  readonly values: Iterable<ValueCount>;
  readonly missing: number;
}

/** What is in a column over the rows of `mask`, or over all below `rows`; at most `limit` values of a kind. */
export function* profileColumn(
  dataset: Dataset,
  field: FieldId,
  mask: BitSet | undefined,
  rows: number,
  limit: number,
): Steps<ColumnProfile> {
  const column = dataset.columns[field];
  const inView = mask?.toArray();
  const count = inView?.length ?? rows;
  const rowAt = (place: number) => inView?.[place] ?? place;
  const { values, missing } =
    column instanceof DictionaryColumn
      ? yield* countCodes(column, count, rowAt)
      : yield* countTexts(column, count, rowAt);

  const byText = (a: ValueCount, b: ValueCount) => compareText(a.value, b.value);
  const common = new TopList<ValueCount>(limit, (a, b) => b.count - a.count || byText(a, b));
  const rare = new TopList<ValueCount>(limit, (a, b) => a.count - b.count || byText(a, b));
  let distinct = 0;
  let shortest = Number.POSITIVE_INFINITY;
  let longest = 0;
  for (const one of values) {
    distinct++;
    shortest = Math.min(shortest, one.value.length);
    longest = Math.max(longest, one.value.length);
    common.add(one);
    rare.add(one);
    if (distinct % SLICE === 0) yield;
  }
  return {
    field,
    filled: count - missing,
    missing,
    distinct,
    lengths: distinct === 0 ? undefined : { shortest, longest },
    common: common.list(),
    rare: rare.list(),
  };
}

function* countCodes(
  column: DictionaryColumn,
  count: number,
  rowAt: (place: number) => number,
): Steps<Counted> {
  const { codes } = column;
  const counts = new Uint32Array(column.size);
  for (let place = 0; place < count; place++) {
    const code = codes[rowAt(place)] ?? 0;
    counts[code] = (counts[code] ?? 0) + 1;
    if (place % SLICE === SLICE - 1) yield;
  }
  return { values: listCodes(column, counts), missing: counts[0] ?? 0 };
}

function* listCodes(column: DictionaryColumn, counts: Uint32Array): Generator<ValueCount> {
  for (const [code, count] of counts.entries()) {
    const value = column.valueOf(code);
    if (value !== undefined && count > 0) yield { value, count };
  }
}

function* countTexts(
  column: Column,
  count: number,
  rowAt: (place: number) => number,
): Steps<Counted> {
  const counts = new Map<string, number>();
  let missing = 0;
  for (let place = 0; place < count; place++) {
    const value = column.get(rowAt(place));
    if (value === undefined) missing++;
    else counts.set(value, (counts.get(value) ?? 0) + 1);
    if (place % SLICE === SLICE - 1) yield;
  }
  return { values: listTexts(counts), missing };
}

function* listTexts(counts: ReadonlyMap<string, number>): Generator<ValueCount> {
  for (const [value, count] of counts) yield { value, count };
}
