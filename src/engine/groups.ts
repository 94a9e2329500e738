import { fold } from '../base/fold.ts';
import type { Steps } from '../base/steps.ts';
import { TopList } from '../base/topList.ts';
import type { FacetCount, RowGroups } from '../model/answers.ts';
import type { GroupRequest } from '../model/groups.ts';
import type { Query } from '../model/query.ts';
import { compareText } from './splitCounts.ts';
import type { Viewer } from './viewer.ts';

/** Values between two rests. */
const SLICE = 4_096;

/** The groups that the rows of a query fall into, those of most rows first. */
export function* groupRows(
  viewer: Viewer,
  query: Query,
  { group, find, limit, folded = false }: GroupRequest,
): Steps<RowGroups> {
  const groups = yield* viewer.groups(query, group, folded);
  const wanted = fold(find.trim());
  const fits = ({ value, spellings = value === undefined ? [] : [value] }: FacetCount) =>
    wanted === '' || spellings.some((spelling) => fold(spelling).includes(wanted));
  const first = new TopList<FacetCount>(
    limit,
    (a, b) => b.count - a.count || compareText(a.value, b.value),
  );
  let distinct = 0;
  for (const [index, one] of groups.entries()) {
    if (fits(one)) {
      first.add(one);
      distinct++;
    }
    if (index % SLICE === SLICE - 1) yield;
  }
  return { group, groups: first.list(), distinct };
}
