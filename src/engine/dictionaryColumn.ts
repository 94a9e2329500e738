import type { BitSet } from '../base/bitSet.ts';
import { fold } from '../base/fold.ts';
import type { Steps } from '../base/steps.ts';
import type { RowIndex } from '../base/units.ts';
import type { FieldValue } from '../model/query.ts';
import { ByteDictionary } from './byteDictionary.ts';
import { type Column, type Ranks, TESTS_A_SLICE, type TextTest } from './column.ts';
import { GrowingArray } from './growingArray.ts';
import { KeyArena } from './keyArena.ts';
import { rankKeys } from './rankKeys.ts';

const SLICE = 65_536;
const NO_BYTES = new Uint8Array(0);

/** A column whose values repeat: each distinct value once, and a code for each row. */
export class DictionaryColumn implements Column {
  readonly isReadByRow = false;
  readonly #dictionary = new ByteDictionary();
  readonly #codes = new GrowingArray();
  readonly #folded: string[] = [];

  get length(): number {
    return this.#codes.length;
  }

  /** How many codes there are: 0 for "missing", then one for each distinct value. */
  get size(): number {
    return this.#dictionary.size + 1;
  }

  /** The code of each row below `length`. */
  get codes(): Uint32Array {
    return this.#codes.values;
  }

  append(bytes: Uint8Array, start: number, end: number): void {
    this.#codes.push(start < 0 ? 0 : this.#dictionary.add(bytes, start, end) + 1);
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

  /** The value of a code. Codes are in the order of their first row. */
  valueOf(code: number): FieldValue {
    return code === 0 ? undefined : this.#dictionary.texts()[code - 1];
  }

  /** The code of a value, `undefined` when no row ever had it. */
  codeOf(value: FieldValue): number | undefined {
    if (value === undefined) return 0;
    const code = this.#dictionary.find(value);
    return code === undefined ? undefined : code + 1;
  }

  /** Adds this column's rows to an empty one. */
  copyTo(column: Column): void {
    const codes = this.#codes.values;
    for (let row = 0; row < this.length; row++) {
      const code = codes[row] ?? 0;
      const bytes = code === 0 ? NO_BYTES : this.#dictionary.bytesOf(code - 1);
      column.append(bytes, code === 0 ? -1 : 0, bytes.length);
    }
  }

  /** The folded value of each code. Missing has an empty one. */
  folded(): readonly string[] {
    const texts = this.#dictionary.texts();
    if (this.#folded.length === 0) this.#folded.push('');
    for (let code = this.#folded.length; code < this.size; code++) {
      this.#folded.push(fold(texts[code - 1] ?? ''));
    }
    return this.#folded;
  }

  *markContaining(word: string, hits: BitSet): Steps<void> {
    const folded = this.folded();
    const wanted = new Uint8Array(folded.length);
    let any = false;
    for (let code = 1; code < folded.length; code++) {
      if (folded[code]?.includes(word)) {
        wanted[code] = 1;
        any = true;
      }
      if ((code & (SLICE - 1)) === 0) yield;
    }
    if (any) yield* this.#markCodes(wanted, hits);
  }

  *markMatching({ folded, fits }: TextTest, hits: BitSet): Steps<void> {
    const texts = folded ? this.folded().slice(1) : this.#dictionary.texts();
    const wanted = new Uint8Array(this.size);
    let any = false;
    for (const [index, text] of texts.entries()) {
      if (fits(text)) {
        wanted[index + 1] = 1;
        any = true;
      }
      if (index % TESTS_A_SLICE === TESTS_A_SLICE - 1) yield;
    }
    if (any) yield* this.#markCodes(wanted, hits);
  }

  *markEqual(values: ReadonlySet<FieldValue>, hits: BitSet): Steps<void> {
    const wanted = new Uint8Array(this.size);
    for (const value of values) {
      const code = this.codeOf(value);
      if (code !== undefined) wanted[code] = 1;
    }
    yield* this.#markCodes(wanted, hits);
  }

  *#markCodes(wanted: Uint8Array, hits: BitSet): Steps<void> {
    const codes = this.#codes.values;
    const { size, words } = hits;
    for (let i = 0; i < words.length; i++) {
      const from = i << 5;
      const to = Math.min(from + 32, size);
      let word = words[i] ?? 0;
      for (let row = from; row < to; row++) word |= (wanted[codes[row] ?? 0] ?? 0) << (row - from);
      words[i] = word;
      if ((i & 0x3fff) === 0x3fff) yield;
    }
  }

  *rank(rows: number): Steps<Ranks> {
    const arena = new KeyArena();
    for (const folded of this.folded().slice(1)) {
      arena.add(folded, 0, folded.length);
      if ((arena.count & (SLICE - 1)) === 0) yield;
    }
    const { ranks, distinct } = yield* rankKeys(arena);
    const codes = this.#codes.values;
    const ofRow = new Uint32Array(rows);
    for (let row = 0; row < rows; row++) {
      const code = codes[row] ?? 0;
      ofRow[row] = code === 0 ? distinct : (ranks[code - 1] ?? 0);
    }
    return { ofRow, missing: distinct };
  }
}
