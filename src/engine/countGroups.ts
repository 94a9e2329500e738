import type { BitSet } from '../base/bitSet.ts';
import type { Steps } from '../base/steps.ts';
import type { FacetCount } from '../model/answers.ts';
import type { FieldValue } from '../model/query.ts';
import type { Column } from './column.ts';
import type { Dataset } from './dataset.ts';
import { DictionaryColumn } from './dictionaryColumn.ts';
import { SignedCounts } from './tally.ts';

/** Rows or values between two rests. */
const SLICE = 4_096;

/** The values of a column over the rows of `mask`, or over all below `rows`, in no order. */
export function countGroups(
  dataset: Dataset,
  column: Column,
  mask: BitSet | undefined,
  rows: number,
): Steps<readonly FacetCount[]> {
  return column instanceof DictionaryColumn
    ? countCodes(dataset, column, mask, rows)
    : countTexts(dataset, column, mask, rows);
}

function* countCodes(
  dataset: Dataset,
  column: DictionaryColumn,
  mask: BitSet | undefined,
  rows: number,
): Steps<readonly FacetCount[]> {
  const counts = new SignedCounts(dataset, column, mask, rows);
  const groups: FacetCount[] = [];
  for (let code = 0; code < column.size; code++) {
    const count = counts.sum(code);
    if (count > 0) groups.push({ value: column.valueOf(code), count, signed: counts.signed(code) });
    if (code % SLICE === SLICE - 1) yield;
  }
  return groups;
}

function* countTexts(
  dataset: Dataset,
  column: Column,
  mask: BitSet | undefined,
  rows: number,
): Steps<readonly FacetCount[]> {
  const { signed } = dataset.categories;
  const signedCode = signed.codeOf('signed');
  const inView = mask?.toArray();
  const counts = new Map<FieldValue, { value: FieldValue; count: number; signed: number }>();
  for (let place = 0; place < (inView?.length ?? rows); place++) {
    const row = inView?.[place] ?? place;
    const value = column.get(row);
    const one = counts.get(value) ?? { value, count: 0, signed: 0 };
    one.count++;
    if (signed.codes[row] === signedCode) one.signed++;
    counts.set(value, one);
    if (place % SLICE === SLICE - 1) yield;
  }
  return [...counts.values()];
}
