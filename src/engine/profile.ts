import type { BitSet } from '../base/bitSet.ts';
import type { Steps } from '../base/steps.ts';
import { TopList } from '../base/topList.ts';
import type { ColumnProfile, ValueCount } from '../model/answers.ts';
import type { FieldId } from '../model/fields.ts';
import type { Dataset } from './dataset.ts';
import { compareText } from './tally.ts';

/** Values between two rests. */
const SLICE = 4_096;

/** What is in a column over the rows of `mask`, or over all below `rows`; at most `limit` values of a kind. */
export function* profileColumn(
  dataset: Dataset,
  field: FieldId,
  mask: BitSet | undefined,
  rows: number,
  limit: number,
): Steps<ColumnProfile> {
  const chosen = mask?.toArray();
  const { values, missing } = yield* dataset.column(field).countValues(chosen, rows);
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
    filled: (chosen?.length ?? rows) - missing,
    missing,
    distinct,
    lengths: distinct === 0 ? undefined : { shortest, longest },
    common: common.list(),
    rare: rare.list(),
  };
}
