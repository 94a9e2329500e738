import { BitSet } from '../base/bitSet.ts';
import { fold } from '../base/fold.ts';
import type { Steps } from '../base/steps.ts';
import type { RowIndex } from '../base/units.ts';
import type { FieldValue } from '../model/query.ts';
import { AdaptiveColumn } from './adaptiveColumn.ts';
import { type Column, type Ranks, TESTS_A_SLICE, type TextTest } from './column.ts';
import { GrowingArray } from './growingArray.ts';
import { isOpen } from './openRows.ts';
import { RowRanker } from './rankKeys.ts';

/** Rows between two rests. */
const ROWS_A_SLICE = 4_096;

/**
 * A column whose values mostly end as those of another one, its base, but in small letters: as a
 * canonical path ends as the path does. Only what comes before that end is stored, and how long it is.
 * The end begins with a separator of folders, so that few words are partly in it and partly before.
 */
export class SuffixColumn implements Column {
  readonly isReadByRow = true;
  readonly #base: AdaptiveColumn;
  /** What comes before the base's end: everything of a value that has none of it. */
  readonly #heads = new AdaptiveColumn();
  /** How many characters of each value are the base's last ones, folded. */
  readonly #suffixes = new GrowingArray();

  constructor(base: AdaptiveColumn) {
    this.#base = base;
  }

  get length(): number {
    return this.#suffixes.length;
  }

  append(bytes: Uint8Array, start: number, end: number): void {
    this.#heads.append(bytes, start, end);
    this.#suffixes.push(0);
  }

  /** Adds a row whose base has the bytes from `baseStart` up to `baseEnd`; negative where that is missing. */
  appendBeside(
    bytes: Uint8Array,
    start: number,
    end: number,
    baseStart: number,
    baseEnd: number,
  ): void {
    const isAlone = start < 0 || baseStart < 0;
    const suffix = isAlone ? 0 : countShared(bytes, start, end, baseStart, baseEnd);
    this.#heads.append(bytes, start, end - suffix);
    this.#suffixes.push(suffix);
  }

  get(row: RowIndex): FieldValue {
    const head = this.#heads.get(row);
    return head === undefined ? undefined : head + this.#suffixOf(row);
  }

  reading<T>(turn: (value: FieldValue) => T): (row: RowIndex) => T {
    return (row) => turn(this.get(row));
  }

  #suffixOf(row: RowIndex): string {
    const length = this.#suffixes.values[row] ?? 0;
    return length === 0 ? '' : this.#base.foldedEnd(row, length);
  }

  *markContaining(word: string, hits: BitSet, within: BitSet | undefined): Steps<void> {
    const found = new BitSet(hits.size);
    yield* this.#base.markContaining(word, found, within);
    yield* this.#markSuffixes(found, hits, within, (suffix) => suffix.includes(word));
    yield* this.markOwnContaining(word, hits, within);
  }

  /** The part of `markContaining` that the base does not know: words that are not all in its end. */
  *markOwnContaining(word: string, hits: BitSet, within: BitSet | undefined): Steps<void> {
    yield* this.#heads.markContaining(word, hits, within);
    for (let at = 1; at < word.length; at++) {
      if (!isSeparator(word.charCodeAt(at))) continue;
      const before = word.slice(0, at);
      const behind = word.slice(at);
      const found = new BitSet(hits.size);
      const endsSo = { folded: true, fits: (head: string) => head.endsWith(before) };
      yield* this.#heads.markMatching(endsSo, found, within);
      yield* this.#markSuffixes(found, hits, within, (suffix) => suffix.startsWith(behind));
    }
  }

  /** Adds those of the rows found, and still open, that have a fitting end in common with the base. */
  *#markSuffixes(
    found: BitSet,
    hits: BitSet,
    within: BitSet | undefined,
    fits: (suffix: string) => boolean,
  ): Steps<void> {
    let tests = 0;
    for (const row of found.toArray()) {
      if (!isOpen(row, hits, within)) continue;
      if (fits(this.#suffixOf(row))) hits.add(row);
      if (++tests % ROWS_A_SLICE === 0) yield;
    }
  }

  *markMatching({ folded, fits }: TextTest, hits: BitSet, within: BitSet | undefined): Steps<void> {
    const rows = Math.min(this.length, hits.size);
    let tests = 0;
    for (let row = 0; row < rows; row++) {
      if (!isOpen(row, hits, within)) continue;
      const value = folded ? this.#foldedAt(row) : this.get(row);
      if (value === undefined) continue;
      if (fits(value)) hits.add(row);
      if (++tests % TESTS_A_SLICE === 0) yield;
    }
  }

  *markEqual(values: ReadonlySet<FieldValue>, hits: BitSet): Steps<void> {
    const rows = Math.min(this.length, hits.size);
    for (let row = 0; row < rows; row++) {
      if (values.has(this.get(row))) hits.add(row);
      if (row % ROWS_A_SLICE === ROWS_A_SLICE - 1) yield;
    }
  }

  *rank(rows: number): Steps<Ranks> {
    const ranker = new RowRanker(rows);
    for (let row = 0; row < rows; row++) {
      const folded = this.#foldedAt(row);
      if (folded !== undefined) ranker.add(row, folded, 0, folded.length);
      if (row % ROWS_A_SLICE === ROWS_A_SLICE - 1) yield;
    }
    return yield* ranker.finish();
  }

  #foldedAt(row: RowIndex): FieldValue {
    const head = this.#heads.get(row);
    return head === undefined ? undefined : fold(head) + this.#suffixOf(row);
  }
}

/**
 * How many of the last bytes are those of the base in small letters: all of them ASCII, where bytes
 * are characters, and from a separator on.
 */
function countShared(
  bytes: Uint8Array,
  start: number,
  end: number,
  baseStart: number,
  baseEnd: number,
): number {
  const most = Math.min(end - start, baseEnd - baseStart);
  let shared = 0;
  for (let count = 1; count <= most; count++) {
    const byte = bytes[end - count] ?? 0;
    if (byte >= 0x80 || byte !== toSmall(bytes[baseEnd - count] ?? 0)) break;
    if (isSeparator(byte)) shared = count;
  }
  return shared;
}

function toSmall(byte: number): number {
  return byte >= 0x41 && byte <= 0x5a ? byte + 0x20 : byte;
}

function isSeparator(code: number): boolean {
  return code === 0x5c || code === 0x2f;
}
