import type { RowIndex } from '../base/units.ts';
import type { RowBatch } from '../model/rowBatch.ts';
import { GrowingArray } from './growingArray.ts';

/** The bytes of an entry in the answer, `end` exclusive, and which of its values a row is. */
export interface RecordSource {
  readonly start: number;
  readonly end: number;
  readonly valueIndex: number;
}

/** 2^32: positions in the answer are kept in two halves. */
const HALF = 0x1_0000_0000;

/** Where in the answer the rows of a download come from. */
export class RowSources {
  readonly #starts = new GrowingArray();
  readonly #startsHigh = new GrowingArray();
  readonly #lengths = new GrowingArray();
  readonly #valueIndexes = new GrowingArray();

  /** How many rows there are. */
  get rows(): number {
    return this.#starts.length;
  }

  /** Adds the rows of a batch behind the last one. */
  append({ rows, entryStarts, entryEnds, valueIndexes }: RowBatch): void {
    for (let row = 0; row < rows; row++) {
      const start = entryStarts[row] ?? 0;
      this.#starts.push(start % HALF);
      this.#startsHigh.push(Math.floor(start / HALF));
      this.#lengths.push((entryEnds[row] ?? 0) - start);
      this.#valueIndexes.push(valueIndexes[row] ?? 0);
    }
  }

  /** Where a row comes from. */
  sourceOf(row: RowIndex): RecordSource {
    const start = (this.#startsHigh.values[row] ?? 0) * HALF + (this.#starts.values[row] ?? 0);
    return {
      start,
      end: start + (this.#lengths.values[row] ?? 0),
      valueIndex: this.#valueIndexes.values[row] ?? 0,
    };
  }
}
