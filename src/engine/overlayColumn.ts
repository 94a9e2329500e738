import { BitSet } from '../base/bitSet.ts';
import { fold } from '../base/fold.ts';
import { naturalKey } from '../base/naturalKey.ts';
import type { Steps } from '../base/steps.ts';
import type { RowIndex } from '../base/units.ts';
import type { FieldValue } from '../model/query.ts';
import type { Column, Ranks } from './column.ts';
import { rankKeys } from './rankKeys.ts';

/**
 * A column that nearly always has the value of another one, its base, which is filled before it:
 * only the rows that differ are stored.
 */
export class OverlayColumn implements Column {
  readonly #base: Column;
  readonly #own = new Map<RowIndex, FieldValue>();
  length = 0;

  constructor(base: Column) {
    this.#base = base;
  }

  append(value: FieldValue): void {
    if (value !== this.#base.get(this.length)) this.#own.set(this.length, value);
    this.length++;
  }

  get(row: RowIndex): FieldValue {
    return this.#own.has(row) ? this.#own.get(row) : this.#base.get(row);
  }

  *markContaining(word: string, hits: BitSet, within: BitSet | undefined): Steps<void> {
    const found = new BitSet(hits.size);
    yield* this.#base.markContaining(word, found, within);
    yield* this.#mergeOwn(
      found,
      hits,
      (value) => value !== undefined && fold(value).includes(word),
    );
  }

  *markEqual(values: ReadonlySet<FieldValue>, hits: BitSet): Steps<void> {
    const found = new BitSet(hits.size);
    yield* this.#base.markEqual(values, found);
    yield* this.#mergeOwn(found, hits, (value) => values.has(value));
  }

  /** Adds to `hits` the base's finds in rows that are the base's, and the own rows that fit. */
  *#mergeOwn(found: BitSet, hits: BitSet, fits: (value: FieldValue) => boolean): Steps<void> {
    const own = new BitSet(hits.size);
    for (const [row, value] of this.#own) {
      if (row >= hits.size) continue;
      own.add(row);
      if (fits(value)) hits.add(row);
    }
    yield;
    hits.unite(found.subtract(own));
  }

  *rank(rows: number): Steps<Ranks> {
    if (this.#own.size === 0) return yield* this.#base.rank(rows);
    const keys: string[] = [];
    const keyOfRow = new Uint32Array(rows);
    for (let row = 0; row < rows; row++) {
      const value = this.get(row);
      if (value !== undefined) {
        keys.push(naturalKey(value));
        keyOfRow[row] = keys.length;
      }
      if ((row & 0x3fff) === 0x3fff) yield;
    }
    const { ranks, distinct } = yield* rankKeys(keys);
    const ofRow = keyOfRow.map((key) => (key === 0 ? distinct : (ranks[key - 1] ?? 0)));
    return { ofRow, missing: distinct };
  }
}
