/** A set of whole numbers from 0 up to, not including, `size`: one bit each. */
export class BitSet {
  readonly size: number;
  /** 32 numbers a word, the lowest in the lowest bit. Bits at or above `size` are always 0. */
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

  /** The set with these words; what is at or above `size` is left out. */
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

  /** Whether any number from `from` up to, not including, `to` is in the set. */
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

  /** Keeps only what is also in `other`, a set of the same size. */
  intersect(other: BitSet): this {
    const { words } = this;
    const others = other.words;
    for (let i = 0; i < words.length; i++) words[i] = (words[i] ?? 0) & (others[i] ?? 0);
    return this;
  }

  /** Adds what is in `other`, a set that is no larger. */
  unite(other: BitSet): this {
    const { words } = this;
    const others = other.words;
    for (let i = 0; i < words.length; i++) words[i] = (words[i] ?? 0) | (others[i] ?? 0);
    return this;
  }

  /** Takes away what is in `other`, a set that is no larger. */
  subtract(other: BitSet): this {
    const { words } = this;
    const others = other.words;
    for (let i = 0; i < words.length; i++) words[i] = (words[i] ?? 0) & ~(others[i] ?? 0);
    return this;
  }

  /** The same numbers in a set of their own, with room for as many as there are here, or more. */
  copy(size = this.size): BitSet {
    return BitSet.of(this.words, Math.max(size, this.size));
  }

  /** How many numbers are in the set. */
  count(): number {
    let total = 0;
    for (const word of this.words) total += countBits(word);
    return total;
  }

  /** The numbers in the set, ascending. */
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

/** How many bits of 32 are set. */
export function countBits(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return (((bits + (bits >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
