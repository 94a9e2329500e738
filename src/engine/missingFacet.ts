import { BitSet } from '../base/bitSet.ts';
import type { Steps } from '../base/steps.ts';
import type { FacetCount, FacetCounts } from '../model/answers.ts';
import { chosenValues } from '../model/editQuery.ts';
import type { FacetOrder } from '../model/facets.ts';
import type { Query } from '../model/query.ts';
import { requireField } from '../model/schema.ts';
import type { Dictionary } from './column.ts';
import { compareText } from './splitCounts.ts';
import type { Viewer } from './viewer.ts';

/**
 * Counts for each field with a column the rows that have no value in it, under all clauses about other
 * fields. Fields that no row lacks are left out, unless that is chosen.
 */
export function* countMissing(viewer: Viewer, query: Query, order: FacetOrder): Steps<FacetCounts> {
  const { schema } = viewer.dataset;
  const { signed, unsigned } = markSignatures(yield* viewer.split(), viewer.rows);
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
  const sign = { count: 1, rare: -1, name: 0 }[order];
  counts.sort((a, b) => sign * (b.count - a.count) || compareText(labelOf(a), labelOf(b)));
  return { field: 'missing', counts, distinct: counts.length };
}

/** The signed and the unsigned rows below `rows`; none in a table without signatures. */
function markSignatures(split: Dictionary | undefined, rows: number) {
  const [signed, unsigned] = [new BitSet(rows), new BitSet(rows)];
  const [signedCode, unsignedCode] = [split?.codeOf('signed'), split?.codeOf('unsigned')];
  for (let row = 0; row < rows; row++) {
    const code = split?.codes[row];
    if (code === undefined) break;
    if (code === signedCode) signed.add(row);
    else if (code === unsignedCode) unsigned.add(row);
  }
  return { signed, unsigned };
}
