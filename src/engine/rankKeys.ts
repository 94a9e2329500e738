import type { Steps } from '../base/steps.ts';
import type { Ranks } from './column.ts';
import { KeyArena } from './keyArena.ts';

/** Elements handled between two rests. */
const SLICE = 65_536;
/** Parts up to this length are sorted by insertion. */
const SHORT = 24;
/** As many bytes as fit into a number without loss. */
const HEAD_BYTES = 6;
const HEAD_BASE = 257;

/** Part of the order that is still to be sorted, all equal in the first `depth` bytes. */
interface Part {
  readonly from: number;
  readonly to: number;
  readonly depth: number;
  /** Whether the heads hold the bytes at `depth`. */
  readonly hasHeads: boolean;
}

/**
 * Sorts keys by their bytes and ranks them: equal keys get equal ranks, from 0 without gaps.
 */
export function* rankKeys(
  arena: KeyArena,
): Steps<{ readonly ranks: Uint32Array; readonly distinct: number }> {
  const sorter = new KeySorter(arena);
  let work = 0;
  while (sorter.hasParts) {
    work += sorter.sortPart();
    if (work >= SLICE) {
      work = 0;
      yield;
    }
  }
  return sorter.ranks();
}

/**
 * Quicksort in three parts (Bentley and Sedgewick, 1997), not by one byte at a time but by six,
 * which are packed into a number: the head of a key at a depth.
 */
class KeySorter {
  readonly #bytes: Uint8Array;
  readonly #offsets: Uint32Array;
  /** The keys, more and more in their order, and the head of each at its part's depth. */
  readonly #order: Uint32Array;
  readonly #heads: Float64Array;
  /** Whether the key at a place differs from the one before it. */
  readonly #isNew: Uint8Array;
  readonly #parts: Part[];
  #dice = 1;

  constructor({ bytes, offsets, count }: KeyArena) {
    this.#bytes = bytes;
    this.#offsets = offsets;
    this.#order = new Uint32Array(count).map((_, key) => key);
    this.#heads = new Float64Array(count);
    this.#isNew = new Uint8Array(count);
    this.#parts = [{ from: 0, to: count, depth: 0, hasHeads: false }];
  }

  get hasParts(): boolean {
    return this.#parts.length > 0;
  }

  /** Takes one step with the part that comes next, and returns how many keys it has. */
  sortPart(): number {
    const part = this.#parts.pop();
    if (part === undefined) return 0;
    if (!part.hasHeads) this.#readHeads(part);
    if (part.to - part.from <= SHORT) this.#insert(part);
    else this.#split(part);
    return part.to - part.from;
  }

  ranks(): { readonly ranks: Uint32Array; readonly distinct: number } {
    const order = this.#order;
    const isNew = this.#isNew;
    const ranks = new Uint32Array(order.length);
    let rank = -1;
    for (let at = 0; at < order.length; at++) {
      rank += isNew[at] ?? 0;
      ranks[order[at] ?? 0] = rank;
    }
    return { ranks, distinct: rank + 1 };
  }

  /** Packs the bytes of each key from `depth` on, each plus 1, and 0 behind the key's end. */
  #readHeads({ from, to, depth }: Part): void {
    const bytes = this.#bytes;
    const offsets = this.#offsets;
    const order = this.#order;
    const heads = this.#heads;
    for (let place = from; place < to; place++) {
      const key = order[place] ?? 0;
      const end = offsets[key + 1] ?? 0;
      let at = (offsets[key] ?? 0) + depth;
      let head = 0;
      for (let i = 0; i < HEAD_BYTES; i++, at++) {
        head = head * HEAD_BASE + (at < end ? (bytes[at] ?? 0) + 1 : 0);
      }
      heads[place] = head;
    }
  }

  /** Ranks a run of equal heads: finished if the keys end there, else by the following characters. */
  #addEqual(from: number, to: number, depth: number): void {
    this.#isNew[from] = 1;
    if (to - from > 1 && (this.#heads[from] ?? 0) % HEAD_BASE !== 0) {
      this.#parts.push({ from, to, depth: depth + HEAD_BYTES, hasHeads: false });
    }
  }

  #insert({ from, to, depth }: Part): void {
    const heads = this.#heads;
    const order = this.#order;
    for (let i = from + 1; i < to; i++) {
      const head = heads[i] ?? 0;
      const key = order[i] ?? 0;
      let at = i;
      for (; at > from && (heads[at - 1] ?? 0) > head; at--) {
        heads[at] = heads[at - 1] ?? 0;
        order[at] = order[at - 1] ?? 0;
      }
      heads[at] = head;
      order[at] = key;
    }
    for (let start = from; start < to; ) {
      let end = start + 1;
      while (end < to && heads[end] === heads[start]) end++;
      this.#addEqual(start, end, depth);
      start = end;
    }
  }

  /**
   * The head of a place that no order of the keys foresees, and that is the same in every run: heads
   * at fixed places are bad pivots for keys that come sorted.
   */
  #anyHead(from: number, to: number): number {
    this.#dice = (Math.imul(this.#dice, 1_664_525) + 1_013_904_223) >>> 0;
    return this.#heads[from + ((this.#dice >>> 8) % (to - from))] ?? 0;
  }

  #split({ from, to, depth }: Part): void {
    const heads = this.#heads;
    const order = this.#order;
    const one = this.#anyHead(from, to);
    const two = this.#anyHead(from, to);
    const three = this.#anyHead(from, to);
    const pivot = Math.max(Math.min(one, two), Math.min(Math.max(one, two), three));
    let low = from;
    let high = to;
    for (let at = from; at < high; ) {
      const head = heads[at] ?? 0;
      if (head === pivot) {
        at++;
        continue;
      }
      const other = head < pivot ? low++ : --high;
      const key = order[at] ?? 0;
      heads[at] = heads[other] ?? 0;
      order[at] = order[other] ?? 0;
      heads[other] = head;
      order[other] = key;
      if (head < pivot) at++;
    }
    if (low > from) this.#parts.push({ from, to: low, depth, hasHeads: true });
    if (to > high) this.#parts.push({ from: high, to, depth, hasHeads: true });
    this.#addEqual(low, high, depth);
  }
}

/** Ranks rows whose folded values are given one after the other; the others are missing. */
export class RowRanker {
  readonly #arena = new KeyArena();
  /** The number of each row's key, from 1; 0 where its value is missing. */
  readonly #keyOfRow: Uint32Array;

  constructor(rows: number) {
    this.#keyOfRow = new Uint32Array(rows);
  }

  /** The row's value is the folded text from `start` up to, not including, `end`. */
  add(row: number, folded: string, start: number, end: number): void {
    this.#arena.add(folded, start, end);
    this.#keyOfRow[row] = this.#arena.count;
  }

  *finish(): Steps<Ranks> {
    const { ranks, distinct } = yield* rankKeys(this.#arena);
    const ofRow = this.#keyOfRow;
    for (let row = 0; row < ofRow.length; row++) {
      const key = ofRow[row] ?? 0;
      ofRow[row] = key === 0 ? distinct : (ranks[key - 1] ?? 0);
    }
    return { of: ofRow, codes: undefined, missing: distinct };
  }
}
