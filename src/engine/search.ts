import { BitSet } from '../base/bitSet.ts';
import type { Steps } from '../base/steps.ts';
import type { Place } from '../model/expression.ts';
import { FIELDS } from '../model/fields.ts';
import { AdaptiveColumn } from './adaptiveColumn.ts';
import type { TextTest } from './column.ts';
import type { Dataset } from './dataset.ts';
import { OverlayColumn } from './overlayColumn.ts';
import { SuffixColumn } from './suffixColumn.ts';

const SEARCHED = FIELDS.filter((field) => field.searched).map((field) => field.id);

/**
 * The rows in which a folded word occurs in the field, or in some searched field. Never to be changed.
 * @param within rows outside of it may be left out of the answer
 */
export function* searchWord(
  dataset: Dataset,
  field: Place,
  word: string,
  rows: number,
  within: BitSet | undefined,
): Steps<BitSet> {
  if (within?.hasAny(0, rows) === false) return within;
  const hits = new BitSet(rows);
  if (field !== undefined) yield* dataset.columns[field].markContaining(word, hits, within);
  else {
    const columns = SEARCHED.map((searched) => dataset.columns[searched]);
    // What is found at little cost need not be looked for row by row.
    columns.sort((a, b) => Number(a.isReadByRow) - Number(b.isReadByRow));
    for (const column of columns) {
      const stored = column instanceof AdaptiveColumn ? column.current : column;
      // The base of these is a searched field itself.
      if (stored instanceof OverlayColumn || stored instanceof SuffixColumn)
        yield* stored.markOwnContaining(word, hits, within);
      else yield* stored.markContaining(word, hits, within);
    }
  }
  return within === undefined ? hits : hits.intersect(within);
}

/**
 * The rows that have a fitting value in the field, or in some searched field.
 * @param within rows outside of it may be left out of the answer
 * @throws what the test throws
 */
export function* searchMatching(
  dataset: Dataset,
  field: Place,
  test: TextTest,
  rows: number,
  within: BitSet | undefined,
): Steps<BitSet> {
  const hits = new BitSet(rows);
  if (field !== undefined) yield* dataset.columns[field].markMatching(test, hits, within);
  else {
    for (const searched of SEARCHED) {
      const column = dataset.columns[searched];
      if (column instanceof OverlayColumn) yield* column.markOwnMatching(test, hits, within);
      else yield* column.markMatching(test, hits, within);
    }
  }
  return within === undefined ? hits : hits.intersect(within);
}
