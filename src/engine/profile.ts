import type { BitSet } from '../base/bitSet.ts';
import type { Steps } from '../base/steps.ts';
import { TopList } from '../base/topList.ts';
import type { ColumnProfile, RowGroup, ValueCount } from '../model/answers.ts';
import { type FieldId, requireField } from '../model/schema.ts';
import type { CountedValues } from './column.ts';
import { countLines } from './countGroups.ts';
import { compareText } from './splitCounts.ts';
import type { Viewer } from './viewer.ts';

/** Values between two rests. */
const SLICE = 4_096;

/** What is in a column over the rows of `mask`, or over all without it; at most `limit` values of a kind. */
export function* profileColumn(
  viewer: Viewer,
  field: FieldId,
  mask: BitSet | undefined,
  limit: number,
): Steps<ColumnProfile> {
  const { dataset, rows } = viewer;
  const chosen = mask?.toArray();
  const { values, missing } = requireField(dataset.schema, field).many
    ? readLines(yield* countLines(yield* viewer.lines(field, false), undefined, [], mask, rows))
    : yield* dataset.column(field).countValues(chosen, rows);
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

/** Values that can stand in one cell with others, each counted in every cell that has it. */
function readLines(lines: readonly RowGroup[]): CountedValues {
  return {
    values: lines.flatMap(({ value, count }) => (value === undefined ? [] : [{ value, count }])),
    missing: lines.find(({ value }) => value === undefined)?.count ?? 0,
  };
}
