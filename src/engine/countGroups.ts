import type { BitSet } from '../base/bitSet.ts';
import type { Steps } from '../base/steps.ts';
import type { FacetCount } from '../model/answers.ts';
import type { FieldValue } from '../model/query.ts';
import type { Column } from './column.ts';
import type { Dataset } from './dataset.ts';
import { type Lines, nameLine } from './lines.ts';
import { SignedCounts } from './tally.ts';

/** Rows or values between two rests. */
const SLICE = 4_096;

/** The lines that have rows of `mask`, or below `rows` where there is none, in no order. */
export function* countLines(
  dataset: Dataset,
  lines: Lines,
  mask: BitSet | undefined,
  rows: number,
): Steps<readonly FacetCount[]> {
  const counts = new SignedCounts(dataset, lines, mask, rows);
  const groups: FacetCount[] = [];
  for (let line = 0; line < lines.count; line++) {
    const count = counts.sum(line);
    if (count > 0) groups.push({ ...nameLine(lines, line), count, signed: counts.signed(line) });
    if (line % SLICE === SLICE - 1) yield;
  }
  return groups;
}

/** The values of a column over the same rows, in no order. */
export function* countTexts(
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
