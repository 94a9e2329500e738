import { BitSet } from '../base/bitSet.ts';
import type { Steps } from '../base/steps.ts';
import type { Clause } from '../model/query.ts';
import type { Dataset } from './dataset.ts';

/** The rows that an enabled clause keeps. */
export function* filterRows(dataset: Dataset, clause: Clause, rows: number): Steps<BitSet> {
  const hits = new BitSet(rows);
  yield* dataset.columns[clause.field].markEqual(new Set(clause.values), hits);
  return clause.negated ? BitSet.full(rows).subtract(hits) : hits;
}
