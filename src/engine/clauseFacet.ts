import { BitSet } from '../base/bitSet.ts';
import type { Steps } from '../base/steps.ts';
import type { FacetCount, FacetCounts } from '../model/answers.ts';
import { chosenValues } from '../model/editQuery.ts';
import { type FacetOrder, formatFacetValue, targetOf } from '../model/facets.ts';
import { FIELDS } from '../model/fields.ts';
import type { Query } from '../model/query.ts';
import { VALUES_PER_KEY } from '../model/valuesPerKey.ts';
import { compareText } from './tally.ts';
import type { Viewer } from './viewer.ts';

/** A facet whose values are told by what their clauses keep. */
type ClauseFacetId = 'missing' | 'valuesPerKey';

const MISSABLE = FIELDS.filter((field) => !field.neverMissing).map(({ id }) => id);

/**
 * Counts for each value the rows that its own clause keeps, under all clauses about other subjects.
 * What no row has is left out, unless it is chosen.
 */
export function* countClauses(
  viewer: Viewer,
  query: Query,
  field: ClauseFacetId,
  order: FacetOrder,
): Steps<FacetCounts> {
  const { dataset, rows } = viewer;
  const signed = new BitSet(rows);
  yield* dataset.column('signed').markEqual(new Set(['signed']), signed);
  const counts: FacetCount[] = [];
  for (const value of field === 'missing' ? MISSABLE : VALUES_PER_KEY) {
    const { subject, values } = targetOf(field, { value });
    const clause = {
      kind: 'values',
      field: subject,
      values,
      negated: false,
      disabled: false,
    } as const;
    const hits = (yield* viewer.rowsOf(clause)).copy();
    const mask = yield* viewer.mask(query, subject);
    if (mask !== undefined) hits.intersect(mask);
    const count = hits.count();
    const isChosen = [false, true].some((negated) =>
      values.some((one) => chosenValues(query, subject, negated).includes(one)),
    );
    if (count === 0 && !isChosen) continue;
    counts.push({ value, count, signed: hits.intersect(signed).count() });
  }
  return { field, counts: sortCounts(field, counts, order), distinct: counts.length };
}

/** Numbers stay in their order; fields follow their count or their label. */
function sortCounts(
  field: ClauseFacetId,
  counts: readonly FacetCount[],
  order: FacetOrder,
): readonly FacetCount[] {
  if (field === 'valuesPerKey') return counts;
  const label = ({ value }: FacetCount) => formatFacetValue(field, value);
  return counts.toSorted(
    (a, b) => (order === 'count' ? b.count - a.count : 0) || compareText(label(a), label(b)),
  );
}
