import { BitSet } from '../base/bitSet.ts';
import { fold } from '../base/fold.ts';
import type { Steps } from '../base/steps.ts';
import type { RowIndex } from '../base/units.ts';
import { decodeText } from '../base/wtf8.ts';
import type { FieldValue } from '../model/query.ts';
import { type Column, type Ranks, TESTS_A_SLICE, type TextTest } from './column.ts';
import { rankRows } from './rankKeys.ts';

/**
 * A column that nearly always has the value of another one, its base, which is filled before it:
 * only the rows that differ are stored.
 */
export class OverlayColumn implements Column {
  readonly isReadByRow = false;
  readonly #base: Column;
  readonly #own = new Map<RowIndex, FieldValue>();
  length = 0;

  constructor(base: Column) {
    this.#base = base;
  }

  /** Adds a row whose value differs from the base's. */
  append(bytes: Uint8Array, start: number, end: number): void {
    this.#own.set(this.length, start < 0 ? undefined : decodeText(bytes.subarray(start, end)));
    this.length++;
  }

  /** Adds a row that has the base's value. */
  appendSame(): void {
    this.length++;
  }

  get(row: RowIndex): FieldValue {
    return this.#own.has(row) ? this.#own.get(row) : this.#base.get(row);
  }

  reading<T>(turn: (value: FieldValue) => T): (row: RowIndex) => T {
    const own = this.#own;
    const readBase = this.#base.reading(turn);
    return (row) => (own.has(row) ? turn(own.get(row)) : readBase(row));
  }

  *markContaining(word: string, hits: BitSet, within: BitSet | undefined): Steps<void> {
    const found = new BitSet(hits.size);
    yield* this.#base.markContaining(word, found, within);
    hits.unite(found.subtract(this.#ownRows(hits.size)));
    this.markOwnContaining(word, hits);
  }

  /** The part of `markContaining` that the base does not know: rows with a value of their own. */
  markOwnContaining(word: string, hits: BitSet): void {
    this.#markOwn(hits, (value) => value !== undefined && fold(value).includes(word));
  }

  *markMatching(test: TextTest, hits: BitSet, within: BitSet | undefined): Steps<void> {
    const found = new BitSet(hits.size);
    yield* this.#base.markMatching(test, found, within);
    hits.unite(found.subtract(this.#ownRows(hits.size)));
    yield* this.markOwnMatching(test, hits, within);
  }

  /** The part of `markMatching` that the base does not know: rows with a value of their own. */
  *markOwnMatching(
    { folded, fits }: TextTest,
    hits: BitSet,
    within: BitSet | undefined,
  ): Steps<void> {
    let tests = 0;
    for (const [row, value] of this.#own) {
      if (row >= hits.size || value === undefined || within?.has(row) === false) continue;
      if (fits(folded ? fold(value) : value)) hits.add(row);
      if (++tests % TESTS_A_SLICE === 0) yield;
    }
  }

  *markEqual(values: ReadonlySet<FieldValue>, hits: BitSet): Steps<void> {
    const found = new BitSet(hits.size);
    yield* this.#base.markEqual(values, found);
    hits.unite(found.subtract(this.#ownRows(hits.size)));
    this.#markOwn(hits, (value) => values.has(value));
  }

  #markOwn(hits: BitSet, fits: (value: FieldValue) => boolean): void {
    for (const [row, value] of this.#own) if (row < hits.size && fits(value)) hits.add(row);
  }

  #ownRows(size: number): BitSet {
    const rows = new BitSet(size);
    for (const row of this.#own.keys()) if (row < size) rows.add(row);
    return rows;
  }

  rank(rows: number): Steps<Ranks> {
    return this.#own.size === 0 ? this.#base.rank(rows) : rankRows(this, rows);
  }
}
