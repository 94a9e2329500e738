import type { BitSet } from '../base/bitSet.ts';
import type { Steps } from '../base/steps.ts';
import type { RowIndex } from '../base/units.ts';
import type { ValueCount } from '../model/answers.ts';
import type { FieldValue } from '../model/query.ts';
import type { Numbers } from './growingArray.ts';

/** A question about a text. */
export interface TextTest {
  /** Whether it is asked about folded values rather than about values as they are. */
  readonly folded: boolean;
  readonly fits: (text: string) => boolean;
}

/** Tests between two rests. A single one can take long. */
export const TESTS_A_SLICE = 64;

/**
 * The values of one field, one for each row. Rows are only ever added, so answers about the first
 * `n` rows stay true. A column stores its values as a dictionary or as joined text; no caller needs
 * to know which.
 */
export interface Column {
  /** How many rows it has. */
  readonly length: number;

  /** How many texts a search reads: one for each distinct value, or one for each row. */
  readonly texts: number;

  /**
   * Adds a row: the text of the bytes from `start` up to, not including, `end` (WTF-8, they are
   * copied), or a missing value where `start` is negative.
   */
  append(bytes: Uint8Array, start: number, end: number): void;

  /** The column to go on with: itself, or a copy that stores the same rows in less room. */
  compact(): Column;

  /** The value of a row below `length`. */
  get(row: RowIndex): FieldValue;

  /**
   * What `turn` makes of the value of a row below `length`. Where values repeat, it is asked once for
   * each of them and what it made is kept as long as the function that is returned.
   */
  reading<T>(turn: (value: FieldValue) => T): (row: RowIndex) => T;

  /**
   * Adds to `hits` the rows below `hits.size` whose folded value contains `word`, a folded and not
   * empty text. Rows outside of `within`, where it is given, may be left out; those that are in `hits`
   * already need not be looked at.
   */
  markContaining(word: string, hits: BitSet, within: BitSet | undefined): Steps<void>;

  /**
   * Adds to `hits` the rows below `hits.size` that have a value which fits. A value of many rows may
   * be asked about once. Rows outside of `within`, where it is given, may be left out.
   * @throws what `fits` throws
   */
  markMatching(test: TextTest, hits: BitSet, within: BitSet | undefined): Steps<void>;

  /** Adds to `hits` the rows below `hits.size` whose value is one of `values`. */
  markEqual(values: ReadonlySet<FieldValue>, hits: BitSet): Steps<void>;

  /**
   * Numbers for the rows below `rows` that order them as `naturalKey` orders their values: equal
   * keys have equal ranks, and missing values the highest, `missing`.
   */
  rank(rows: number): Steps<Ranks>;

  /** Counts the values of the rows in `chosen`, or of all rows below `rows` without it. */
  countValues(chosen: Uint32Array | undefined, rows: number): Steps<CountedValues>;
}

/**
 * A column that knows its distinct values by a code each: 0 for "missing", then from 1 on. There can be
 * codes that no row has.
 */
export interface Dictionary extends Column {
  /** How many codes there are. */
  readonly size: number;
  /** The code of each row below `length`. */
  readonly codes: Numbers;

  /** The value of a code. */
  valueOf(code: number): FieldValue;

  /** The code of a value; `undefined` for one that has none, and so no rows. */
  codeOf(value: FieldValue): number | undefined;

  /**
   * The codes there are now whose folded value contains `word`, a folded and not empty text. Never to
   * be changed.
   */
  findCodes(word: string): Steps<BitSet>;
}

export interface Ranks {
  /** The rank of each row, or of each code where rows have codes. */
  readonly of: Uint32Array;
  readonly codes: Numbers | undefined;
  /** The rank of missing values. All others are below it. */
  readonly missing: number;
}

/** The distinct values of some rows, in no order, and how many of the rows have none. */
export interface CountedValues {
  readonly values: Iterable<ValueCount>;
  readonly missing: number;
}
