import type { BitSet } from '../base/bitSet.ts';
import { fold } from '../base/fold.ts';
import { top } from '../base/top.ts';
import type { FacetCounts } from '../model/answers.ts';
import { PROCESS_TYPES } from '../model/processTypes.ts';
import type { FieldValue } from '../model/query.ts';
import { SIGNED_STATES } from '../model/record.ts';
import type { Dataset } from './dataset.ts';
import { type CategoryId, compareText, SignedCounts } from './tally.ts';

/** Values that a facet lists even where no row has them. */
const ALWAYS: { readonly [F in CategoryId]: readonly FieldValue[] } = {
  type: PROCESS_TYPES,
  signed: SIGNED_STATES,
  company: [],
  location: [],
};

export interface FacetRequest {
  readonly field: CategoryId;
  /** Keeps the values that contain this text, whatever the case. */
  readonly find: string;
  readonly limit: number;
  /** Values to list whatever their count, unless `find` leaves them out. */
  readonly chosen: readonly FieldValue[];
}

/** Counts the values of a field over the rows of `mask`, or over all below `rows`. */
export function countFacet(
  dataset: Dataset,
  mask: BitSet | undefined,
  rows: number,
  { field, find, limit, chosen }: FacetRequest,
): FacetCounts {
  const column = dataset.categories[field];
  const counts = new SignedCounts(dataset, field, mask, rows);
  const wanted = fold(find.trim());
  const fits = (value: FieldValue) =>
    wanted === '' || (value !== undefined && fold(value).includes(wanted));
  const sumOf = (value: FieldValue) => counts.sum(column.codeOf(value) ?? column.size);

  const folded = column.folded();
  let distinct = 0;
  function* candidates(): Generator<FieldValue> {
    for (let code = 0; code < column.size; code++) {
      if (counts.sum(code) === 0) continue;
      if (wanted !== '' && (code === 0 || !folded[code]?.includes(wanted))) continue;
      distinct++;
      yield column.valueOf(code);
    }
  }
  const compare = (a: FieldValue, b: FieldValue) => sumOf(b) - sumOf(a) || compareText(a, b);
  const first = top(candidates(), limit, compare);
  const listed = new Set(first);
  const added = [...new Set([...chosen, ...ALWAYS[field]])].filter(
    (value) => !listed.has(value) && fits(value),
  );
  return {
    field,
    counts: [...first, ...added]
      .map((value) => ({ value, count: sumOf(value), signed: counts.of(value).signed }))
      .sort((a, b) => b.count - a.count || compareText(a.value, b.value)),
    distinct: distinct + added.filter((value) => sumOf(value) === 0).length,
  };
}
