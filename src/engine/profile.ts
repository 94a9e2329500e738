import type { BitSet } from '../base/bitSet.ts';
import { fold } from '../base/fold.ts';
import { ITEMS_A_SLICE, type Steps } from '../base/steps.ts';
import { TopList } from '../base/topList.ts';
import type { ColumnProfile, RowGroup, ValueCount } from '../model/answers.ts';
import { type FieldId, requireField } from '../model/schema.ts';
import { countLines } from './countGroups.ts';
import { compareText } from './splitCounts.ts';
import type { Viewer } from './viewer.ts';

/** What is in a column over the rows of `mask`, or over all without it; at most `limit` values of a kind. */
export function* profileColumn(
  viewer: Viewer,
  field: FieldId,
  mask: BitSet | undefined,
  limit: number,
): Steps<ColumnProfile> {
  const { dataset, rows } = viewer;
  const chosen = mask?.toArray();
  const { many, spellings: kind } = requireField(dataset.schema, field);
  const { values, missing } = many
    ? readLines(yield* countLines(yield* viewer.lines(field, false), undefined, [], mask, rows))
    : yield* dataset.column(field).countValues(chosen, rows);
  const byText = (a: ValueCount, b: ValueCount) => compareText(a.value, b.value);
  const common = new TopList<ValueCount>(limit, (a, b) => b.count - a.count || byText(a, b));
  const rare = new TopList<ValueCount>(limit, (a, b) => a.count - b.count || byText(a, b));
  let spellings = 0;
  let shortest = Number.POSITIVE_INFINITY;
  let longest = 0;
  const exact: ValueCount[] = [];
  for (const one of values) {
    spellings++;
    shortest = Math.min(shortest, one.value.length);
    longest = Math.max(longest, one.value.length);
    exact.push(one);
    if (spellings % ITEMS_A_SLICE === 0) yield;
  }
  const counted = kind === 'case' ? yield* uniteSpellings(exact) : exact;
  for (let index = 0; index < counted.length; index++) {
    const one = counted[index];
    if (one === undefined) continue;
    common.add(one);
    rare.add(one);
    if (index % ITEMS_A_SLICE === ITEMS_A_SLICE - 1) yield;
  }
  return {
    field,
    filled: (chosen?.length ?? rows) - missing,
    missing,
    distinct: counted.length,
    spellings,
    lengths: spellings === 0 ? undefined : { shortest, longest },
    common: common.list(),
    rare: rare.list(),
  };
}

/** Values that differ only in case as one. The spelling with most rows names it; of equal ones, the first by text. */
function* uniteSpellings(values: readonly ValueCount[]): Steps<readonly ValueCount[]> {
  const groups = new Map<string, ValueCount[]>();
  for (let index = 0; index < values.length; index++) {
    const one = values[index];
    if (one === undefined) continue;
    const key = fold(one.value);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
    if (index % ITEMS_A_SLICE === ITEMS_A_SLICE - 1) yield;
  }
  const united: ValueCount[] = [];
  for (const group of groups.values()) {
    const [first, ...others] = group.sort(
      (a, b) => b.count - a.count || compareText(a.value, b.value),
    );
    if (first === undefined) continue;
    united.push(
      others.length === 0
        ? first
        : {
            value: first.value,
            spellings: group.map(({ value }) => value),
            count: group.reduce((sum, { count }) => sum + count, 0),
          },
    );
    if (united.length % ITEMS_A_SLICE === 0) yield;
  }
  return united;
}

/** Values that can stand in one cell with others, each counted in every cell that has it. */
function readLines(lines: readonly RowGroup[]): {
  readonly values: readonly ValueCount[];
  readonly missing: number;
} {
  return {
    values: lines.flatMap(({ value, count }) => (value === undefined ? [] : [{ value, count }])),
    missing: lines.find(({ value }) => value === undefined)?.count ?? 0,
  };
}
