import { containsWord, foldLoosely } from '../base/foldLoosely.ts';
import type { Steps } from '../base/steps.ts';
import { TopList } from '../base/topList.ts';
import type { RowGroup, RowGroups } from '../model/answers.ts';
import type { GroupOrder, GroupRequest } from '../model/groups.ts';
import type { Query } from '../model/query.ts';
import type { Measure } from '../model/schema.ts';
import { compareText } from './splitCounts.ts';
import type { Viewer } from './viewer.ts';

/** Values between two rests. */
const SLICE = 4_096;

/**
 * The groups that the rows of a query fall into, in an order; those of most rows first where that does not
 * tell them apart.
 * @throws Error if the order names no measure of the schema
 */
export function* groupRows(
  viewer: Viewer,
  query: Query,
  { group, find, limit, order, folded = false }: GroupRequest,
): Steps<RowGroups> {
  const groups = yield* viewer.groups(query, group, folded);
  const wanted = foldLoosely(find.trim());
  const fits = ({ value, spellings = value === undefined ? [] : [value] }: RowGroup) =>
    wanted === '' || spellings.some((spelling) => containsWord(spelling, wanted));
  const first = new TopList<RowGroup>(limit, compareBy(order, viewer.dataset.schema.measures));
  let distinct = 0;
  let largest = 0;
  for (const [index, one] of groups.entries()) {
    if (fits(one)) {
      first.add(one);
      distinct++;
      largest = Math.max(largest, one.count);
    }
    if (index % SLICE === SLICE - 1) yield;
  }
  return { group, groups: first.list(), distinct, largest };
}

type Compare = (a: RowGroup, b: RowGroup) => number;

function compareBy({ by, descending }: GroupOrder, measures: readonly Measure[]): Compare {
  const sign = descending ? -1 : 1;
  const byValue: Compare = (a, b) => compareText(a.value, b.value);
  if (by === 'value') {
    return (a, b) =>
      // A missing value is last in both orders.
      a.value === undefined || b.value === undefined ? byValue(a, b) : sign * byValue(a, b);
  }
  const numberOf = readNumber(by, measures);
  return (a, b) => sign * (numberOf(a) - numberOf(b)) || b.count - a.count || byValue(a, b);
}

function readNumber(by: string, measures: readonly Measure[]): (group: RowGroup) => number {
  if (by === 'count' || by === 'signed' || by === 'unsigned' || by === 'unknown') {
    return (group) => group[by];
  }
  const place = measures.findIndex(({ id }) => id === by);
  if (place < 0) throw new Error(`There is no measure ${by}.`);
  return (group) => group.measures[place] ?? 0;
}
