import type { BitSet } from '../base/bitSet.ts';
import type { Steps } from '../base/steps.ts';
import type { RowIndex } from '../base/units.ts';
import type { FieldValue } from '../model/query.ts';

/** A question about a text. */
export interface TextTest {
  /** Whether it is asked about folded values rather than about values as they are. */
  readonly folded: boolean;
  readonly fits: (text: string) => boolean;
}

/** Tests between two rests. A single one can take long. */
export const TESTS_A_SLICE = 64;

/**
 * The values of one field, one for each row. Rows are only ever added, so what was read of the
 * first `n` rows stays true. How values are stored is the column's own matter.
 */
export interface Column {
  /** How many rows it has. */
  readonly length: number;

  /** Whether a search reads a text for each row, and not one for each distinct value. */
  readonly isReadByRow: boolean;

  /**
   * Adds a row: the text of the bytes from `start` up to, not including, `end` (WTF-8, they are
   * copied), or a missing value where `start` is negative.
   */
  append(bytes: Uint8Array, start: number, end: number): void;

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
   * A number for each row below `rows` that orders them as `naturalKey` orders their values: equal
   * keys have equal ranks, and missing values the highest, `missing`.
   */
  rank(rows: number): Steps<Ranks>;
}

export interface Ranks {
  readonly ofRow: Uint32Array;
  /** The rank of missing values. All others are below it. */
  readonly missing: number;
}
