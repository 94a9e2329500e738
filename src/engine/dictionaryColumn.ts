import { BitSet, countBits } from '../base/bitSet.ts';
import { ITEMS_A_SLICE, type Steps } from '../base/steps.ts';
import type { RowIndex } from '../base/units.ts';
import type { ValueCount } from '../model/answers.ts';
import type { FieldValue } from '../model/query.ts';
import type { Column, CountedValues, Dictionary, Ranks, TextTest } from './column.ts';
import { GrowingArray, type Numbers } from './growingArray.ts';
import { openRows } from './openRows.ts';
import { TextColumn } from './textColumn.ts';
import { Vocabulary } from './vocabulary.ts';

/** With more open rows than this of 32, to look at all of them is quicker. */
const MANY_OPEN = 16;
/** With more distinct values than this share of its first rows, a dictionary takes more room than text. */
const MOST_DISTINCT = 0.65;

/** A column whose values repeat: each distinct value once, and a code for each row. */
export class DictionaryColumn implements Dictionary {
  readonly #vocabulary: Vocabulary;
  readonly #codes = new GrowingArray();

  /** @param vocabulary that of another column, where most values are the same */
  constructor(vocabulary = new Vocabulary()) {
    this.#vocabulary = vocabulary;
  }

  /** The distinct values. */
  get vocabulary(): Vocabulary {
    return this.#vocabulary;
  }

  get length(): number {
    return this.#codes.length;
  }

  get texts(): number {
    return this.#vocabulary.size - 1;
  }

  get size(): number {
    return this.#vocabulary.size;
  }

  get codes(): Numbers {
    return this.#codes.values;
  }

  append(bytes: Uint8Array, start: number, end: number): void {
    this.#codes.push(start < 0 ? 0 : this.#vocabulary.add(bytes, start, end));
  }

  get(row: RowIndex): FieldValue {
    return this.valueOf(this.#codes.values[row] ?? 0);
  }

  reading<T>(turn: (value: FieldValue) => T): (row: RowIndex) => T {
    const codes = this.#codes.values;
    const made: T[] = [];
    return (row) => {
      const code = codes[row] ?? 0;
      made[code] ??= turn(this.valueOf(code));
      return made[code];
    };
  }

  valueOf(code: number): FieldValue {
    return this.#vocabulary.valueOf(code);
  }

  codeOf(value: FieldValue): number | undefined {
    return this.#vocabulary.codeOf(value);
  }

  /** Joined text, where values hardly repeat. */
  compact(): Column {
    if (this.size <= this.length * MOST_DISTINCT) return this;
    const text = new TextColumn();
    const codes = this.#codes.values;
    for (let row = 0; row < this.length; row++) {
      const code = codes[row] ?? 0;
      const bytes = this.#vocabulary.bytesOf(code);
      text.append(bytes, code === 0 ? -1 : 0, bytes.length);
    }
    return text;
  }

  findCodes(word: string): Steps<BitSet> {
    return this.#vocabulary.findCodes(word);
  }

  *markContaining(word: string, hits: BitSet, within: BitSet | undefined): Steps<void> {
    yield* this.#markCodes(yield* this.findCodes(word), hits, within);
  }

  *markMatching(test: TextTest, hits: BitSet, within: BitSet | undefined): Steps<void> {
    const codes = new BitSet(this.size);
    const texts = yield* this.#vocabulary.readTexts(codes.size);
    yield* texts.markMatching(test, codes, undefined);
    yield* this.#markCodes(codes, hits, within);
  }

  *markEqual(values: ReadonlySet<FieldValue>, hits: BitSet): Steps<void> {
    const codes = new BitSet(this.size);
    for (const value of values) {
      const code = this.codeOf(value);
      if (code !== undefined) codes.add(code);
    }
    yield* this.#markCodes(codes, hits, undefined);
  }

  *#markCodes(wanted: BitSet, hits: BitSet, within: BitSet | undefined): Steps<void> {
    if (!wanted.hasAny(0, wanted.size)) return;
    const { words } = hits;
    for (let i = 0; i < words.length; i++) {
      const open = openRows(i, hits, within);
      if (open !== 0) words[i] = (words[i] ?? 0) | this.#rowsWith(wanted, i << 5, hits.size, open);
      if ((i & 0x3fff) === 0x3fff) yield;
    }
  }

  /** Of the 32 rows from `from` on, as bits, those below `size` whose code is wanted; others than `open` may be left out. */
  #rowsWith(wanted: BitSet, from: RowIndex, size: number, open: number): number {
    const codes = this.#codes.values;
    const to = Math.min(from + 32, size);
    let rows = 0;
    if (countBits(open) > MANY_OPEN) {
      for (let row = from; row < to; row++) {
        const code = codes[row] ?? 0;
        rows |= (((wanted.words[code >>> 5] ?? 0) >>> (code & 31)) & 1) << (row - from);
      }
      return rows;
    }
    for (let rest = open; rest !== 0; rest &= rest - 1) {
      const row = from + 31 - Math.clz32(rest & -rest);
      if (row < to && wanted.has(codes[row] ?? 0)) rows |= rest & -rest;
    }
    return rows;
  }

  *rank(): Steps<Ranks> {
    const { size, codes } = this;
    const texts = yield* this.#vocabulary.readTexts(size);
    return { ...(yield* texts.rank(size)), codes };
  }

  *countValues(chosen: Uint32Array | undefined, rows: number): Steps<CountedValues> {
    const codes = this.#codes.values;
    const counts = new Uint32Array(this.size);
    const total = chosen?.length ?? rows;
    for (let place = 0; place < total; place++) {
      const code = codes[chosen?.[place] ?? place] ?? 0;
      counts[code] = (counts[code] ?? 0) + 1;
      if (place % ITEMS_A_SLICE === ITEMS_A_SLICE - 1) yield;
    }
    return { values: this.#listCounted(counts), missing: counts[0] ?? 0 };
  }

  *#listCounted(counts: Uint32Array): Generator<ValueCount> {
    for (const [code, count] of counts.entries()) {
      const value = this.valueOf(code);
      if (value !== undefined && count > 0) yield { value, count };
    }
  }
}
