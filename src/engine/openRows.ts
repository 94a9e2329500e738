import { type BitSet, countBits } from '../base/bitSet.ts';
import type { RowIndex } from '../base/units.ts';

/**
 * Rows are open to a search that are in `within`, where it is given, and no hits yet, of this column
 * or of another. These are those of the 32 rows of a word of the sets, as bits; in the last word
 * there may be bits of rows that are not there.
 */
export function openRows(word: number, hits: BitSet, within: BitSet | undefined): number {
  return (within === undefined ? -1 : (within.words[word] ?? 0)) & ~(hits.words[word] ?? 0);
}

/** Whether a row is open. */
export function isOpen(row: RowIndex, hits: BitSet, within: BitSet | undefined): boolean {
  return ((openRows(row >>> 5, hits, within) >>> (row & 31)) & 1) === 1;
}

/** The first open row from `from` on; `end` if none is below it. */
export function nextOpen(
  from: RowIndex,
  end: RowIndex,
  hits: BitSet,
  within: BitSet | undefined,
): RowIndex {
  let row = from;
  while (row < end) {
    const word = row >>> 5;
    const rest = openRows(word, hits, within) >>> (row & 31);
    if (rest !== 0) return Math.min(row + 31 - Math.clz32(rest & -rest), end);
    row = ((word + 1) << 5) >>> 0;
  }
  return end;
}

/** The approximate number of open rows from `from` to `end`; rows in the same words of the bit set count too. */
export function countOpen(
  from: RowIndex,
  end: RowIndex,
  hits: BitSet,
  within: BitSet | undefined,
): number {
  let open = 0;
  for (let word = from >>> 5; word << 5 < end; word++) {
    open += countBits(openRows(word, hits, within));
  }
  return open;
}
