import type { BitSet } from '../base/bitSet.ts';
import { fold } from '../base/fold.ts';
import { naturalKey } from '../base/naturalKey.ts';
import type { Steps } from '../base/steps.ts';
import type { RowIndex } from '../base/units.ts';
import type { FieldValue } from '../model/query.ts';
import type { Column, Ranks } from './column.ts';
import { GrowingArray } from './growingArray.ts';
import { rankKeys } from './rankKeys.ts';

const SLICE = 65_536;

/** A column whose values repeat: each distinct value once, and a code for each row. */
export class DictionaryColumn implements Column {
  /** The distinct values by code, in the order of their first row. Code 0 is "missing". */
  readonly values: FieldValue[] = [undefined];
  readonly #codes = new GrowingArray();
  readonly #codeOf = new Map<FieldValue, number>([[undefined, 0]]);
  readonly #folded: string[] = [''];

  get length(): number {
    return this.#codes.length;
  }

  /** The code of each row below `length`. */
  get codes(): Uint32Array {
    return this.#codes.values;
  }

  append(value: FieldValue): void {
    let code = this.#codeOf.get(value);
    if (code === undefined) {
      code = this.values.length;
      this.#codeOf.set(value, code);
      this.values.push(value);
    }
    this.#codes.push(code);
  }

  get(row: RowIndex): FieldValue {
    return this.values[this.#codes.values[row] ?? 0];
  }

  /** The code of a value, `undefined` when no row has it. */
  codeOf(value: FieldValue): number | undefined {
    return this.#codeOf.get(value);
  }

  /** The folded value of each code. Missing has an empty one. */
  folded(): readonly string[] {
    for (let code = this.#folded.length; code < this.values.length; code++) {
      this.#folded.push(fold(this.values[code] ?? ''));
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

  *markEqual(values: ReadonlySet<FieldValue>, hits: BitSet): Steps<void> {
    const wanted = new Uint8Array(this.values.length);
    for (const value of values) {
      const code = this.#codeOf.get(value);
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
    const keys: string[] = [];
    for (let code = 1; code < this.values.length; code++) {
      keys.push(naturalKey(this.values[code] ?? ''));
      if ((code & (SLICE - 1)) === 0) yield;
    }
    const { ranks, distinct } = yield* rankKeys(keys);
    const codes = this.#codes.values;
    const ofRow = new Uint32Array(rows);
    for (let row = 0; row < rows; row++) {
      const code = codes[row] ?? 0;
      ofRow[row] = code === 0 ? distinct : (ranks[code - 1] ?? 0);
    }
    return { ofRow, missing: distinct };
  }
}
