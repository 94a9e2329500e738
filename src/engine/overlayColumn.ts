import { BitSet } from '../base/bitSet.ts';
import type { Steps } from '../base/steps.ts';
import type { RowIndex } from '../base/units.ts';
import type { FieldValue } from '../model/query.ts';
import type { Column, Ranks, TextTest } from './column.ts';
import { GrowingArray } from './growingArray.ts';
import { isOpen } from './openRows.ts';
import { rankRows } from './rankKeys.ts';
import { TextColumn } from './textColumn.ts';

/**
 * A column that nearly always has the value of another one, its base, which is filled before it:
 * only the rows that differ are stored.
 */
export class OverlayColumn implements Column {
  readonly isReadByRow = false;
  readonly #base: Column;
  /** The values that differ, and the row of each, ascending. */
  readonly #own = new TextColumn();
  readonly #ownRows = new GrowingArray();
  length = 0;

  constructor(base: Column) {
    this.#base = base;
  }

  /** Adds a row whose value differs from the base's. */
  append(bytes: Uint8Array, start: number, end: number): void {
    this.#own.append(bytes, start, end);
    this.#ownRows.push(this.length);
    this.length++;
  }

  /** Adds a row that has the base's value. */
  appendSame(): void {
    this.length++;
  }

  get(row: RowIndex): FieldValue {
    const place = this.#placeOf(row);
    return this.#isOwn(place, row) ? this.#own.get(place) : this.#base.get(row);
  }

  reading<T>(turn: (value: FieldValue) => T): (row: RowIndex) => T {
    const readBase = this.#base.reading(turn);
    return (row) => {
      const place = this.#placeOf(row);
      return this.#isOwn(place, row) ? turn(this.#own.get(place)) : readBase(row);
    };
  }

  /** How many rows below `row` have a value of their own: where the row's own value is, if it has one. */
  #placeOf(row: RowIndex): number {
    const rows = this.#ownRows.values;
    let from = 0;
    let to = this.#ownRows.length;
    while (from < to) {
      const middle = (from + to) >>> 1;
      if ((rows[middle] ?? 0) < row) from = middle + 1;
      else to = middle;
    }
    return from;
  }

  #isOwn(place: number, row: RowIndex): boolean {
    return place < this.#ownRows.length && this.#ownRows.values[place] === row;
  }

  *markContaining(word: string, hits: BitSet, within: BitSet | undefined): Steps<void> {
    const found = new BitSet(hits.size);
    yield* this.#base.markContaining(word, found, within);
    this.#uniteOthers(found, hits);
    yield* this.markOwnContaining(word, hits, within);
  }

  /** The part of `markContaining` that the base does not know: rows with a value of their own. */
  markOwnContaining(word: string, hits: BitSet, within: BitSet | undefined): Steps<void> {
    return this.#markOwn(hits, within, (found, open) =>
      this.#own.markContaining(word, found, open),
    );
  }

  *markMatching(test: TextTest, hits: BitSet, within: BitSet | undefined): Steps<void> {
    const found = new BitSet(hits.size);
    yield* this.#base.markMatching(test, found, within);
    this.#uniteOthers(found, hits);
    yield* this.markOwnMatching(test, hits, within);
  }

  /** The part of `markMatching` that the base does not know: rows with a value of their own. */
  markOwnMatching(test: TextTest, hits: BitSet, within: BitSet | undefined): Steps<void> {
    return this.#markOwn(hits, within, (found, open) => this.#own.markMatching(test, found, open));
  }

  *markEqual(values: ReadonlySet<FieldValue>, hits: BitSet): Steps<void> {
    const found = new BitSet(hits.size);
    yield* this.#base.markEqual(values, found);
    this.#uniteOthers(found, hits);
    yield* this.#markOwn(hits, undefined, (places) => this.#own.markEqual(values, places));
  }

  /** Adds the rows whose own value is found: by its place among them, if its row is still open. */
  *#markOwn(
    hits: BitSet,
    within: BitSet | undefined,
    mark: (found: BitSet, open: BitSet) => Steps<void>,
  ): Steps<void> {
    const rows = this.#ownRows.values;
    const places = this.#placeOf(hits.size);
    const open = new BitSet(places);
    for (let place = 0; place < places; place++) {
      const row = rows[place] ?? 0;
      if (isOpen(row, hits, within)) open.add(place);
    }
    const found = new BitSet(places);
    yield* mark(found, open);
    for (const place of found.toArray()) hits.add(rows[place] ?? 0);
  }

  /** Adds those of the rows found in the base that have no value of their own. */
  #uniteOthers(found: BitSet, hits: BitSet): void {
    const own = new BitSet(hits.size);
    const places = this.#placeOf(hits.size);
    for (const row of this.#ownRows.values.subarray(0, places)) own.add(row);
    hits.unite(found.subtract(own));
  }

  rank(rows: number): Steps<Ranks> {
    return this.#ownRows.length === 0 ? this.#base.rank(rows) : rankRows(this, rows);
  }
}
