import { BitSet } from '../base/bitSet.ts';
import type { Steps } from '../base/steps.ts';
import type { FacetCount, FacetCounts } from '../model/answers.ts';
import { chosenValues } from '../model/editQuery.ts';
import type { FacetOrder } from '../model/facets.ts';
import type { Query } from '../model/query.ts';
import { requireField } from '../model/schema.ts';
import { compareText } from './splitCounts.ts';
import type { Viewer } from './viewer.ts';

/**
 * Counts for each field with a column the rows that have no value in it, under all clauses about other
 * fields. Fields that no row lacks are left out, unless that is chosen.
 */
export function* countMissing(viewer: Viewer, query: Query, order: FacetOrder): Steps<FacetCounts> {
  const { schema } = viewer.dataset;
  const signed = yield* rowsWith(viewer, 'signed');
  const unsigned = yield* rowsWith(viewer, 'unsigned');
  const counts: FacetCount[] = [];
  for (const { id, width, neverMissing } of schema.fields) {
    if (width === undefined || neverMissing) continue;
    const clause = {
      kind: 'values',
      field: id,
      values: [undefined],
      negated: false,
      disabled: false,
    } as const;
    const hits = (yield* viewer.rowsOf(clause)).copy();
    const mask = yield* viewer.mask(query, id);
    if (mask !== undefined) hits.intersect(mask);
    const count = hits.count();
    const isChosen = [false, true].some((negated) =>
      chosenValues(query, id, negated).includes(undefined),
    );
    if (count === 0 && !isChosen) continue;
    counts.push({
      value: id,
      count,
      signed: hits.copy().intersect(signed).count(),
      unsigned: hits.intersect(unsigned).count(),
    });
  }
  const labelOf = ({ value }: FacetCount) => requireField(schema, value ?? '').label;
  counts.sort(
    (a, b) => (order === 'count' ? b.count - a.count : 0) || compareText(labelOf(a), labelOf(b)),
  );
  return { field: 'missing', counts, distinct: counts.length };
}

/** The rows with this state of the signature; none in a table without one. */
function* rowsWith({ dataset, rows }: Viewer, state: string): Steps<BitSet> {
  const hits = new BitSet(rows);
  const { split } = dataset.schema;
  if (split !== undefined) yield* dataset.column(split).markEqual(new Set([state]), hits);
  return hits;
}
