import { BitSet } from '../base/bitSet.ts';
import { fold } from '../base/fold.ts';
import { growBytes } from '../base/grow.ts';
import { decodeText } from '../base/wtf8.ts';

export const BLOCK_BITS = 12;
/** Rows a block: enough for one native search to be worth it, few enough to rest between blocks. */
export const BLOCK_ROWS = 1 << BLOCK_BITS;

/**
 * The values of some rows. Most are joined: row `i` is from `offsets[i]` up to `offsets[i + 1]`, in
 * UTF-16. One character above U+00FF would make the engine of the language store all of them in
 * two bytes a character, and search half as fast, so values with such characters stand apart.
 */
export interface Block {
  readonly text: string;
  /** The same text folded; the same string where folding changes nothing. */
  readonly folded: string;
  readonly offsets: Uint32Array;
  /** Rows of the block whose value is missing, where there are any. */
  readonly missing: BitSet | undefined;
  /** The values that stand apart, by their row. They are empty in the joined text. */
  readonly wide: ReadonlyMap<number, WideText>;
}

/** A value with characters above U+00FF. */
export interface WideText {
  readonly text: string;
  readonly folded: string;
}

/** The value of a row that is not missing, as it is. */
export function textAt({ text, offsets, wide }: Block, row: number): string {
  return wide.get(row)?.text ?? text.slice(offsets[row], offsets[row + 1]);
}

/** The value of a row that is not missing, folded. */
export function foldedAt({ folded, offsets, wide }: Block, row: number): string {
  return wide.get(row)?.folded ?? folded.slice(offsets[row], offsets[row + 1]);
}

/** The first byte of the first character above U+00FF, in UTF-8. */
const WIDE_BYTE = 0xc4;

/** Collects the bytes of up to `BLOCK_ROWS` values. */
export class BlockBuilder {
  rows = 0;
  #bytes = new Uint8Array(65_536);
  #length = 0;
  #units = 0;
  readonly #offsets = new Uint32Array(BLOCK_ROWS + 1);
  #missing = new BitSet(BLOCK_ROWS);
  #anyMissing = false;
  #wide = new Map<number, WideText>();
  #built: Block | undefined;

  /** Adds a value, missing where `start` is negative. */
  add(bytes: Uint8Array, start: number, end: number): void {
    this.#built = undefined;
    if (start < 0) {
      this.#missing.add(this.rows);
      this.#anyMissing = true;
    } else if (!this.#copy(bytes, start, end)) {
      const text = decodeText(bytes.subarray(start, end));
      this.#wide.set(this.rows, { text, folded: fold(text) });
    }
    this.#offsets[++this.rows] = this.#units;
  }

  /** Copies a value behind the others; false, and nothing done, when it has a wide character. */
  #copy(bytes: Uint8Array, start: number, end: number): boolean {
    const needed = this.#length + end - start;
    if (needed > this.#bytes.length) this.#bytes = growBytes(this.#bytes, needed * 2);
    const target = this.#bytes;
    let length = this.#length;
    let units = this.#units;
    for (let at = start; at < end; at++) {
      const byte = bytes[at] ?? 0;
      if (byte >= WIDE_BYTE) return false;
      target[length++] = byte;
      if (byte < 0x80 || byte >= 0xc0) units++;
    }
    this.#length = length;
    this.#units = units;
    return true;
  }

  /** The block of the values so far. */
  build(): Block {
    if (this.#built === undefined) {
      const text = decodeText(this.#bytes.subarray(0, this.#length));
      const folded = fold(text);
      this.#built = {
        text,
        folded: folded === text ? text : folded,
        offsets: this.#offsets.slice(0, this.rows + 1),
        missing: this.#anyMissing ? this.#missing : undefined,
        wide: this.#wide,
      };
    }
    return this.#built;
  }

  /** Forgets the values. A block that was built stays as it is. */
  clear(): void {
    this.rows = 0;
    this.#length = 0;
    this.#units = 0;
    this.#missing = new BitSet(BLOCK_ROWS);
    this.#anyMissing = false;
    this.#wide = new Map();
    this.#built = undefined;
  }
}
