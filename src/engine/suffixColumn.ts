import { BitSet } from '../base/bitSet.ts';
import { fold } from '../base/fold.ts';
import type { Steps } from '../base/steps.ts';
import type { RowIndex } from '../base/units.ts';
import { encodeText } from '../base/wtf8.ts';
import type { FieldValue } from '../model/query.ts';
import { type AdaptiveTextColumn, createTextColumn } from './adaptiveColumn.ts';
import { type Column, type Ranks, TESTS_A_SLICE, type TextTest } from './column.ts';
import type { DictionaryColumn } from './dictionaryColumn.ts';
import { GrowingArray } from './growingArray.ts';
import { nextOpen } from './openRows.ts';
import { RowRanker } from './rankKeys.ts';

/** Rows between two rests. */
const ROWS_A_SLICE = 4_096;

function foldValue(value: FieldValue): FieldValue {
  return value === undefined ? undefined : fold(value);
}

/**
 * A column whose values mostly end as those of another one, its base, but in small letters: as a
 * canonical path ends as the path does. Only what comes before that end is stored, and how long it is.
 * The end begins with a separator of folders, so that few words are partly in it and partly before.
 */
export class SuffixColumn implements Column {
  readonly #base: AdaptiveTextColumn;
  /** What comes before the base's end: everything of a value that has none of it. */
  readonly #heads = createTextColumn();
  /** How many characters of each value are the base's last ones, folded. */
  readonly #suffixes = new GrowingArray();

  constructor(base: AdaptiveTextColumn) {
    this.#base = base;
  }

  /** A column with the rows of a dictionary beside the same rows of the base. */
  static of(dictionary: DictionaryColumn, base: AdaptiveTextColumn): SuffixColumn {
    const column = new SuffixColumn(base);
    for (let row = 0; row < dictionary.length; row++) {
      const value = dictionary.get(row);
      const path = base.get(row);
      const own = encodeText(value ?? '');
      const others = encodeText(path ?? '');
      const bytes = new Uint8Array(own.length + others.length);
      bytes.set(own);
      bytes.set(others, own.length);
      const start = value === undefined ? -1 : 0;
      const baseStart = path === undefined ? -1 : own.length;
      column.appendBeside(bytes, start, own.length, baseStart, bytes.length);
    }
    return column;
  }

  get length(): number {
    return this.#suffixes.length;
  }

  get isReadByRow(): boolean {
    return this.#heads.isReadByRow;
  }

  /** Adds a row of which nothing is known to be the base's. */
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

  /** Reads folded values. */
  #readingFolded(): (row: RowIndex) => FieldValue {
    const readHead = this.#heads.reading(foldValue);
    return (row) => {
      const head = readHead(row);
      return head === undefined ? undefined : head + this.#suffixOf(row);
    };
  }

  #suffixOf(row: RowIndex): string {
    const length = this.#suffixes.values[row] ?? 0;
    return length === 0 ? '' : this.#base.current.foldedEnd(row, length);
  }

  *markContaining(word: string, hits: BitSet, within: BitSet | undefined): Steps<void> {
    const found = new BitSet(hits.size);
    yield* this.#base.markContaining(word, found, within);
    yield* this.#markSuffixes(found, hits, (suffix) => suffix.includes(word));
    yield* this.markOwnContaining(word, hits, within);
  }

  /** The part of `markContaining` that the base does not know: words that are not all in its end. */
  *markOwnContaining(word: string, hits: BitSet, within: BitSet | undefined): Steps<void> {
    yield* this.#heads.markContaining(word, hits, within);
    for (let at = 1; at < word.length; at++) {
      if (!isSeparator(word.charCodeAt(at))) continue;
      const before = word.slice(0, at);
      const behind = word.slice(at);
      const having = new BitSet(hits.size);
      yield* this.#heads.markContaining(before, having, within);
      // A longer part is nowhere either.
      if (!having.hasAny(0, having.size)) return;
      const ending = new BitSet(hits.size);
      const test = { folded: true, fits: (head: string) => head.endsWith(before) };
      yield* this.#heads.markMatching(test, ending, having);
      yield* this.#markSuffixes(ending, hits, (suffix) => suffix.startsWith(behind));
    }
  }

  /** Adds those of the rows found, where they are no hits yet, that have a fitting end of the base's. */
  *#markSuffixes(found: BitSet, hits: BitSet, fits: (suffix: string) => boolean): Steps<void> {
    let tests = 0;
    let row = nextOpen(0, hits.size, hits, found);
    while (row < hits.size) {
      if (fits(this.#suffixOf(row))) hits.add(row);
      if (++tests % ROWS_A_SLICE === 0) yield;
      row = nextOpen(row + 1, hits.size, hits, found);
    }
  }

  *markMatching({ folded, fits }: TextTest, hits: BitSet, within: BitSet | undefined): Steps<void> {
    const rows = Math.min(this.length, hits.size);
    const read = folded ? this.#readingFolded() : this.reading((value) => value);
    let tests = 0;
    let row = nextOpen(0, rows, hits, within);
    while (row < rows) {
      const value = read(row);
      if (value !== undefined && fits(value)) hits.add(row);
      if (++tests % TESTS_A_SLICE === 0) yield;
      row = nextOpen(row + 1, rows, hits, within);
    }
  }

  *markEqual(values: ReadonlySet<FieldValue>, hits: BitSet): Steps<void> {
    if (values.has(undefined)) yield* this.#heads.markEqual(MISSING, hits);
    if (values.size === 1 && values.has(undefined)) return;
    const rows = Math.min(this.length, hits.size);
    for (let row = 0; row < rows; row++) {
      if (values.has(this.get(row))) hits.add(row);
      if (row % ROWS_A_SLICE === ROWS_A_SLICE - 1) yield;
    }
  }

  *rank(rows: number): Steps<Ranks> {
    const ranker = new RowRanker(rows);
    const read = this.#readingFolded();
    for (let row = 0; row < rows; row++) {
      const folded = read(row);
      if (folded !== undefined) ranker.add(row, folded, 0, folded.length);
      if (row % ROWS_A_SLICE === ROWS_A_SLICE - 1) yield;
    }
    return yield* ranker.finish();
  }
}

const MISSING: ReadonlySet<FieldValue> = new Set([undefined]);

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
