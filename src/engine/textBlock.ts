import { BitSet } from '../base/bitSet.ts';
import { fold } from '../base/fold.ts';
import { growBytes } from '../base/grow.ts';
import { decodeText } from '../base/wtf8.ts';

export const BLOCK_BITS = 12;
/** Rows a block: enough for one native search to be worth it, few enough to rest between blocks. */
export const BLOCK_ROWS = 1 << BLOCK_BITS;

/** The values of some rows, joined. Row `i` is from `offsets[i]` up to `offsets[i + 1]`, in UTF-16. */
export interface Block {
  readonly text: string;
  /** The same text folded; the same string where folding changes nothing. */
  readonly folded: string;
  readonly offsets: Uint32Array;
  /** Rows of the block whose value is missing, where there are any. */
  readonly missing: BitSet | undefined;
}

/** Collects the bytes of up to `BLOCK_ROWS` values. */
export class BlockBuilder {
  rows = 0;
  #bytes = new Uint8Array(65_536);
  #length = 0;
  #units = 0;
  readonly #offsets = new Uint32Array(BLOCK_ROWS + 1);
  #missing = new BitSet(BLOCK_ROWS);
  #anyMissing = false;
  #built: Block | undefined;

  /** Adds a value, missing where `start` is negative. */
  add(bytes: Uint8Array, start: number, end: number): void {
    this.#built = undefined;
    if (start < 0) {
      this.#missing.add(this.rows);
      this.#anyMissing = true;
    } else {
      const needed = this.#length + end - start;
      if (needed > this.#bytes.length) this.#bytes = growBytes(this.#bytes, needed * 2);
      const target = this.#bytes;
      let length = this.#length;
      let units = this.#units + (end - start);
      for (let at = start; at < end; at++) {
        const byte = bytes[at] ?? 0;
        target[length++] = byte;
        if (byte >= 0x80) units += byte >= 0xf0 ? 1 : byte >= 0xc0 ? 0 : -1;
      }
      this.#length = length;
      this.#units = units;
    }
    this.#offsets[++this.rows] = this.#units;
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
    this.#built = undefined;
  }
}
