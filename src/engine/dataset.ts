import type { RowIndex } from '../base/units.ts';
import { decodeText, encodeText } from '../base/wtf8.ts';
import type { FieldId } from '../model/fields.ts';
import type { FieldValue } from '../model/query.ts';
import { BATCH_FIELDS, type RowBatch } from '../model/rowBatch.ts';
import { AdaptiveColumn } from './adaptiveColumn.ts';
import type { Column } from './column.ts';
import { DictionaryColumn } from './dictionaryColumn.ts';
import { GrowingArray } from './growingArray.ts';
import { locationOf } from './location.ts';
import { OverlayColumn } from './overlayColumn.ts';

/** The bytes of an entry in the answer, `end` exclusive, and which of its values a row is. */
export interface RecordSource {
  readonly start: number;
  readonly end: number;
  readonly valueIndex: number;
}

const PATH = BATCH_FIELDS.indexOf('path');
const CANONICAL_PATH = BATCH_FIELDS.indexOf('canonicalPath');
/** The root of a path is not further inside than this. */
const LOCATION_BYTES = 512;
const NO_BYTES = new Uint8Array(0);

/** 2^32: positions in the answer are kept in two halves. */
const HALF = 0x1_0000_0000;

/** The rows of one answer, a column for each field. Rows are only ever added. */
export class Dataset {
  /** The fields whose distinct values are counted and listed. */
  readonly categories = {
    type: new DictionaryColumn(),
    signed: new DictionaryColumn(),
    company: new DictionaryColumn(),
    location: new DictionaryColumn(),
  };
  readonly columns: { readonly [F in FieldId]: Column };
  readonly #starts = new GrowingArray();
  readonly #startsHigh = new GrowingArray();
  readonly #lengths = new GrowingArray();
  readonly #valueIndexes = new GrowingArray();

  constructor() {
    const name = new AdaptiveColumn();
    this.columns = {
      ...this.categories,
      name,
      product: new AdaptiveColumn(),
      title: new AdaptiveColumn(),
      description: new AdaptiveColumn(),
      path: new AdaptiveColumn(),
      canonicalPath: new AdaptiveColumn(),
      key: new OverlayColumn(name),
      uploaded: new AdaptiveColumn(),
    };
  }

  /** How many rows there are. */
  get rows(): number {
    return this.#starts.length;
  }

  /** Adds rows behind the last one. The batch's bytes are copied. */
  append({ rows, bytes, spans, entryStarts, entryEnds, valueIndexes }: RowBatch): void {
    const columns = BATCH_FIELDS.map((field) => this.columns[field]);
    let at = 0;
    for (let row = 0; row < rows; row++) {
      const first = at;
      for (const column of columns) {
        column.append(bytes, spans[at] ?? -1, spans[at + 1] ?? -1);
        at += 2;
      }
      this.#appendLocation(bytes, spans, first);
      const start = entryStarts[row] ?? 0;
      this.#starts.push(start % HALF);
      this.#startsHigh.push(Math.floor(start / HALF));
      this.#lengths.push((entryEnds[row] ?? 0) - start);
      this.#valueIndexes.push(valueIndexes[row] ?? 0);
    }
  }

  /** The location of the row whose spans begin at `first`. */
  #appendLocation(bytes: Uint8Array, spans: Int32Array, first: number): void {
    const textOf = (field: number): FieldValue => {
      const start = spans[first + 2 * field] ?? -1;
      const end = Math.min(spans[first + 2 * field + 1] ?? -1, start + LOCATION_BYTES);
      return start < 0 ? undefined : decodeText(bytes.subarray(start, end));
    };
    const location = locationOf(textOf(CANONICAL_PATH), textOf(PATH));
    const text = location === undefined ? NO_BYTES : encodeText(location);
    this.categories.location.append(text, location === undefined ? -1 : 0, text.length);
  }

  /** The value of a field in a row. */
  get(field: FieldId, row: RowIndex): FieldValue {
    return this.columns[field].get(row);
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
