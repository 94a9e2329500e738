import type { EpochMs } from '../base/units.ts';
import { encodeText } from '../base/wtf8.ts';
import type { ProcessRecord } from '../model/record.ts';
import { BATCH_FIELDS, type RowBatch } from '../model/rowBatch.ts';

/** The count of numbers per row in `spans`. */
export const ROW_SPANS = BATCH_FIELDS.length * 2;

/**
 * Collects rows for a batch. A reader that fills it directly writes bytes at `length` of `bytes` after
 * `reserve`, and ends the row with `endRow`; it discards the bytes since the last row with `length = mark`.
 */
export class BatchBuilder {
  bytes = new Uint8Array(1 << 16);
  /** The number of bytes written so far. */
  length = 0;
  /** The spans of the rows so far, followed by those of the current row. */
  spans = new Int32Array(ROW_SPANS * 256);
  rows = 0;
  /** The latest update time of any row, across all batches. */
  newestUpload: EpochMs | undefined;
  #entryStarts = new Float64Array(256);
  #entryEnds = new Float64Array(256);
  #valueIndexes = new Uint32Array(256);

  /** Releases the memory of the rows. */
  release(): void {
    this.clear();
    this.bytes = new Uint8Array(0);
    this.spans = new Int32Array(ROW_SPANS);
    this.#entryStarts = new Float64Array(1);
    this.#entryEnds = new Float64Array(1);
    this.#valueIndexes = new Uint32Array(1);
  }

  /** Reserves room for more bytes after `length`. */
  reserve(more: number): void {
    if (this.length + more <= this.bytes.length) return;
    const larger = new Uint8Array(Math.max(this.bytes.length * 2, this.length + more));
    larger.set(this.bytes.subarray(0, this.length));
    this.bytes = larger;
  }

  /** Begins a row in which every field is missing. Returns the position of its spans. */
  beginRow(): number {
    const at = this.rows * ROW_SPANS;
    if (at + ROW_SPANS > this.spans.length) {
      const rows = this.rows * 2;
      const spans = new Int32Array(rows * ROW_SPANS);
      spans.set(this.spans);
      this.spans = spans;
      this.#entryStarts = grow(this.#entryStarts, new Float64Array(rows));
      this.#entryEnds = grow(this.#entryEnds, new Float64Array(rows));
      this.#valueIndexes = grow(this.#valueIndexes, new Uint32Array(rows));
    }
    this.spans.fill(-1, at, at + ROW_SPANS);
    return at;
  }

  noteUpload(time: EpochMs): void {
    if (time > (this.newestUpload ?? 0)) this.newestUpload = time;
  }

  /** Ends the current row. The position of its entry is set by `endEntry`. */
  endRow(valueIndex: number): void {
    this.#valueIndexes[this.rows] = valueIndex;
    this.rows++;
  }

  /** Sets the position of the entry of all rows since `firstRow`. */
  endEntry(firstRow: number, start: number, end: number): void {
    this.#entryStarts.fill(start, firstRow, this.rows);
    this.#entryEnds.fill(end, firstRow, this.rows);
  }

  /** Adds a record as a row. */
  add(record: ProcessRecord, valueIndex: number): void {
    const at = this.beginRow();
    BATCH_FIELDS.forEach((field, index) => {
      const text = record[field];
      if (text === undefined) return;
      const bytes = encodeText(text);
      this.reserve(bytes.length);
      this.bytes.set(bytes, this.length);
      this.spans[at + 2 * index] = this.length;
      this.length += bytes.length;
      this.spans[at + 2 * index + 1] = this.length;
    });
    if (record.uploaded !== undefined) this.noteUpload(Date.parse(record.uploaded));
    this.endRow(valueIndex);
  }

  /** The rows so far. Valid until the next row after a `clear` begins. */
  batch(): RowBatch {
    return {
      rows: this.rows,
      bytes: this.bytes,
      spans: this.spans,
      entryStarts: this.#entryStarts,
      entryEnds: this.#entryEnds,
      valueIndexes: this.#valueIndexes,
    };
  }

  /** Removes the rows. */
  clear(): void {
    this.rows = 0;
    this.length = 0;
  }
}

function grow<A extends Float64Array | Uint32Array>(from: A, to: A): A {
  to.set(from);
  return to;
}
