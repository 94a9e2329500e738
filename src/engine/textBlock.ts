import { BitSet } from '../base/bitSet.ts';
import { fold } from '../base/fold.ts';
import { foldLoosely, LOOSE_LATIN } from '../base/foldLoosely.ts';
import { growBytes, growWords } from '../base/grow.ts';
import { decodeText } from '../base/wtf8.ts';

export const BLOCK_BITS = 12;
/** Rows a block: enough for one native search to be worth it, few enough to rest between blocks. */
export const BLOCK_ROWS = 1 << BLOCK_BITS;

/**
 * The values of some rows. Most are joined, and folded: row `i` is from `offsets[i]` up to
 * `offsets[i + 1]`, in UTF-16. Their capitals are a bit each, which takes an eighth of a second copy
 * of the text. One character above U+00FF would make the engine of the language store all of them in
 * two bytes a character, and search half as fast, so values with such characters stand apart, as do those
 * with characters that words find in another form.
 */
export interface Block {
  readonly folded: string;
  /** One bit a character: whether it was a capital. Empty where there is none. */
  readonly capitals: Uint32Array;
  readonly offsets: Uint32Array;
  /** Rows of the block whose value is missing, where there are any. */
  readonly missing: BitSet | undefined;
  /** The values that stand apart, by their row. They are empty in the joined text. */
  readonly wide: ReadonlyMap<number, WideText>;
}

/** A value with characters above U+00FF, or with others whose loose form is not their folded one. */
export interface WideText {
  readonly text: string;
  readonly folded: string;
  /** In the form of `foldLoosely`. */
  readonly loose: string;
}

/** The value of a row that is not missing, as it is. */
export function textAt(block: Block, row: number): string {
  const { offsets, wide } = block;
  return wide.get(row)?.text ?? restoreCapitals(block, offsets[row] ?? 0, offsets[row + 1] ?? 0);
}

/** The value of a row that is not missing, folded. */
export function foldedAt({ folded, offsets, wide }: Block, row: number): string {
  return wide.get(row)?.folded ?? folded.slice(offsets[row], offsets[row + 1]);
}

/** Up to U+00FF a small letter comes this far behind its capital, as a code and as its last byte in UTF-8. */
const TO_SMALL = 0x20;

function restoreCapitals({ folded, capitals }: Block, start: number, end: number): string {
  if (capitals.length === 0) return folded.slice(start, end);
  let text = '';
  let from = start;
  let at = start;
  while (at < end) {
    const word = (capitals[at >>> 5] ?? 0) >>> (at & 31);
    if (word === 0) {
      at = (at | 31) + 1;
      continue;
    }
    at += 31 - Math.clz32(word & -word);
    if (at >= end) break;
    text += folded.slice(from, at) + String.fromCharCode(folded.charCodeAt(at) - TO_SMALL);
    from = ++at;
  }
  return text + folded.slice(from, end);
}

/** The first byte of the first character above U+00FF, in UTF-8. */
const WIDE_BYTE = 0xc4;
/** The first byte of U+0080 to U+00BF, and the last bytes of those of them that are folded loosely. */
const SIGN_BYTE = 0xc2;
const LOOSE_BYTES: ReadonlySet<number | undefined> = new Set(
  [...LOOSE_LATIN].map((character) => character.charCodeAt(0)),
);
/** The first byte of those from U+00C0 on, of which À to Þ are capitals, but for the sign ×. */
const LETTER_BYTE = 0xc3;
const LAST_CAPITAL_BYTE = 0x9e;
const TIMES_BYTE = 0x97;

/** Whether a byte from 0x80 on is the last one of a capital. */
function isWideCapital(byte: number, before: number | undefined): boolean {
  return before === LETTER_BYTE && byte <= LAST_CAPITAL_BYTE && byte !== TIMES_BYTE;
}

/** Collects the bytes of up to `BLOCK_ROWS` values. */
export class BlockBuilder {
  rows = 0;
  #bytes = new Uint8Array(4_096);
  #capitals = new Uint32Array(4_096 >>> 5);
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
      const folded = fold(text);
      const loose = foldLoosely(text);
      this.#wide.set(this.rows, { text, folded, loose: loose === folded ? folded : loose });
    }
    this.#offsets[++this.rows] = this.#units;
  }

  /** Folds a value behind the others; false, and nothing done, when it has to stand apart. */
  #copy(bytes: Uint8Array, start: number, end: number): boolean {
    const needed = this.#length + end - start;
    if (needed > this.#bytes.length) {
      this.#bytes = growBytes(this.#bytes, needed * 2);
      this.#capitals = growWords(this.#capitals, (this.#bytes.length + 31) >>> 5);
    }
    const target = this.#bytes;
    const capitals = this.#capitals;
    let length = this.#length;
    let units = this.#units;
    for (let at = start; at < end; at++) {
      const byte = bytes[at] ?? 0;
      // Nearly all bytes: a letter of ASCII in small, a digit, a sign.
      if (byte < 0x80 && (byte < 0x41 || byte > 0x5a)) {
        target[length++] = byte;
        units++;
        continue;
      }
      if (byte >= WIDE_BYTE || (byte === SIGN_BYTE && LOOSE_BYTES.has(bytes[at + 1]))) {
        this.#forgetCapitals(this.#units, units);
        return false;
      }
      if (byte < 0x80 || byte >= 0xc0) units++;
      if (byte < 0x80 || isWideCapital(byte, bytes[at - 1])) {
        const unit = units - 1;
        capitals[unit >>> 5] = (capitals[unit >>> 5] ?? 0) | (1 << (unit & 31));
        target[length++] = byte + TO_SMALL;
      } else target[length++] = byte;
    }
    this.#length = length;
    this.#units = units;
    return true;
  }

  #forgetCapitals(from: number, to: number): void {
    const capitals = this.#capitals;
    for (let unit = from; unit < to; unit++) {
      capitals[unit >>> 5] = (capitals[unit >>> 5] ?? 0) & ~(1 << (unit & 31));
    }
  }

  /** The block of the values so far. */
  build(): Block {
    if (this.#built === undefined) {
      this.#built = {
        folded: decodeText(this.#bytes.subarray(0, this.#length)),
        capitals: this.#capitals.slice(0, this.#capitalWords()),
        offsets: this.#offsets.slice(0, this.rows + 1),
        missing: this.#anyMissing ? this.#missing : undefined,
        wide: this.#wide,
      };
    }
    return this.#built;
  }

  /** How many words of the capitals have to be kept: none without a capital. */
  #capitalWords(): number {
    const words = (this.#units + 31) >>> 5;
    return this.#capitals.subarray(0, words).some((word) => word !== 0) ? words : 0;
  }

  /** Forgets the values. A block that was built stays as it is. */
  clear(): void {
    this.rows = 0;
    this.#capitals.fill(0, 0, (this.#units + 31) >>> 5);
    this.#length = 0;
    this.#units = 0;
    this.#missing = new BitSet(BLOCK_ROWS);
    this.#anyMissing = false;
    this.#wide = new Map();
    this.#built = undefined;
  }
}
