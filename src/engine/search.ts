import { BitSet } from '../base/bitSet.ts';
import { fold } from '../base/fold.ts';
import type { Steps } from '../base/steps.ts';
import { FIELDS } from '../model/fields.ts';
import type { Dataset } from './dataset.ts';
import { OverlayColumn } from './overlayColumn.ts';

const SEARCHED = FIELDS.filter((field) => field.searched).map((field) => field.id);

/** The words of a search, folded, each once. */
export function wordsOf(search: string): readonly string[] {
  return [...new Set(fold(search).split(/\s+/))].filter((word) => word !== '');
}

/**
 * The rows in which a folded word occurs in some searched field.
 * @param within rows outside of it may be left out of the answer
 */
export function* searchWord(
  dataset: Dataset,
  word: string,
  rows: number,
  within: BitSet | undefined,
): Steps<BitSet> {
  const hits = new BitSet(rows);
  for (const field of SEARCHED) {
    const column = dataset.columns[field];
    // The base of an overlay is a searched field itself.
    if (column instanceof OverlayColumn) column.markOwnContaining(word, hits);
    else yield* column.markContaining(word, hits, within);
  }
  return within === undefined ? hits : hits.intersect(within);
}
