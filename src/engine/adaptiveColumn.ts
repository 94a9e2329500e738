import type { BitSet } from '../base/bitSet.ts';
import type { Steps } from '../base/steps.ts';
import type { RowIndex } from '../base/units.ts';
import type { FieldValue } from '../model/query.ts';
import type { Column, Ranks, TextTest } from './column.ts';
import { DictionaryColumn } from './dictionaryColumn.ts';
import { TextColumn } from './textColumn.ts';

/** Rows between two looks at the values. */
const LOOK = 8_192;
/** With more distinct values than this share of its rows, a dictionary costs more than it saves. */
const MOST_DISTINCT = 0.4;

/** A column that begins as a dictionary and turns to another kind when its values hardly repeat. */
export class AdaptiveColumn<Other extends Column> implements Column {
  readonly #turn: (column: DictionaryColumn) => Other;
  #column: DictionaryColumn | Other = new DictionaryColumn();

  /** @param turn makes the other kind, with the same rows */
  constructor(turn: (column: DictionaryColumn) => Other) {
    this.#turn = turn;
  }

  /** What it is now. */
  get current(): DictionaryColumn | Other {
    return this.#column;
  }

  get length(): number {
    return this.#column.length;
  }

  get isReadByRow(): boolean {
    return this.#column.isReadByRow;
  }

  append(bytes: Uint8Array, start: number, end: number): void {
    const column = this.#column;
    column.append(bytes, start, end);
    if (column.length % LOOK === 0 && column instanceof DictionaryColumn) {
      if (column.size > column.length * MOST_DISTINCT) this.#column = this.#turn(column);
    }
  }

  get(row: RowIndex): FieldValue {
    return this.#column.get(row);
  }

  reading<T>(turn: (value: FieldValue) => T): (row: RowIndex) => T {
    return this.#column.reading(turn);
  }

  markContaining(word: string, hits: BitSet, within: BitSet | undefined): Steps<void> {
    return this.#column.markContaining(word, hits, within);
  }

  markMatching(test: TextTest, hits: BitSet, within: BitSet | undefined): Steps<void> {
    return this.#column.markMatching(test, hits, within);
  }

  markEqual(values: ReadonlySet<FieldValue>, hits: BitSet): Steps<void> {
    return this.#column.markEqual(values, hits);
  }

  rank(rows: number): Steps<Ranks> {
    return this.#column.rank(rows);
  }
}

export type AdaptiveTextColumn = AdaptiveColumn<TextColumn>;

/** A dictionary that turns to blocks of text. */
export function createTextColumn(): AdaptiveTextColumn {
  return new AdaptiveColumn((dictionary) => {
    const text = new TextColumn();
    dictionary.copyTo(text);
    return text;
  });
}
