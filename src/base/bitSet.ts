/** A set of whole numbers from 0 (inclusive) to `size` (exclusive), stored as one bit each. */
export class BitSet {
  readonly size: number;
  /** 32 numbers per word, the lowest in the lowest bit. Bits at or above `size` are always 0. */
  readonly words: Uint32Array;

  constructor(size: number) {
    this.size = size;
    this.words = new Uint32Array((size + 31) >>> 5);
  }

  /** A set of all numbers below `size`. */
  static full(size: number): BitSet {
    const set = new BitSet(size);
    set.words.fill(0xffffffff);
    const rest = size & 31;
    if (rest > 0) set.words[set.words.length - 1] = 0xffffffff >>> (32 - rest);
    return set;
  }

  /** The set with these words; bits at or above `size` are cleared. */
  static of(words: Uint32Array, size: number): BitSet {
    const set = new BitSet(size);
    set.words.set(words.subarray(0, set.words.length));
    const rest = size & 31;
    const last = set.words.length - 1;
    if (rest > 0) set.words[last] = (set.words[last] ?? 0) & (0xffffffff >>> (32 - rest));
    return set;
  }

  add(value: number): void {
    const word = value >>> 5;
    this.words[word] = (this.words[word] ?? 0) | (1 << (value & 31));
  }

  has(value: number): boolean {
    return (((this.words[value >>> 5] ?? 0) >>> (value & 31)) & 1) === 1;
  }

  /** Whether the set contains a number from `from` (inclusive) to `to` (exclusive). */
  hasAny(from: number, to: number): boolean {
    for (let value = from; value < to; ) {
      const word = this.words[value >>> 5] ?? 0;
      if (word === 0) {
        value = ((value >>> 5) + 1) << 5;
        continue;
      }
      if ((word >>> (value & 31)) & 1) return true;
      value++;
    }
    return false;
  }

  /** Removes all numbers that are not in `other`, a set of the same size. */
  intersect(other: BitSet): this {
    const { words } = this;
    const others = other.words;
    for (let i = 0; i < words.length; i++) words[i] = (words[i] ?? 0) & (others[i] ?? 0);
    return this;
  }

  /** Adds the numbers of `other`, a set that is not larger. */
  unite(other: BitSet): this {
    const { words } = this;
    const others = other.words;
    for (let i = 0; i < words.length; i++) words[i] = (words[i] ?? 0) | (others[i] ?? 0);
    return this;
  }

  /** Removes the numbers of `other`, a set that is not larger. */
  subtract(other: BitSet): this {
    const { words } = this;
    const others = other.words;
    for (let i = 0; i < words.length; i++) words[i] = (words[i] ?? 0) & ~(others[i] ?? 0);
    return this;
  }

  /** A copy of the set, of the same size or larger. */
  copy(size = this.size): BitSet {
    return BitSet.of(this.words, Math.max(size, this.size));
  }

  /** The number of members. */
  count(): number {
    let total = 0;
    for (const word of this.words) total += countBits(word);
    return total;
  }

  /** The members in ascending order. */
  toArray(): Uint32Array<ArrayBuffer> {
    const { words } = this;
    const values = new Uint32Array(this.count());
    let length = 0;
    for (let i = 0; i < words.length; i++) {
      let word = words[i] ?? 0;
      while (word !== 0) {
        const lowest = word & -word;
        values[length++] = (i << 5) + (31 - Math.clz32(lowest));
        word ^= lowest;
      }
    }
    return values;
  }
}

/** The number of bits that are set in a word of 32. */
export function countBits(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return (((bits + (bits >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
