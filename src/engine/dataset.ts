import type { RowIndex } from '../base/units.ts';
import type { FieldId } from '../model/fields.ts';
import type { FieldValue } from '../model/query.ts';
import type { RecordBatch } from '../model/record.ts';
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

  /** Adds rows behind the last one. */
  append(batch: RecordBatch): void {
    const { columns } = this;
    for (let index = 0; index < batch.records.length; index++) {
      const record = batch.records[index];
      if (record === undefined) continue;
      columns.name.append(record.name);
      columns.type.append(record.type);
      columns.signed.append(record.signed);
      columns.company.append(record.company);
      columns.product.append(record.product);
      columns.title.append(record.title);
      columns.description.append(record.description);
      columns.path.append(record.path);
      columns.canonicalPath.append(record.canonicalPath);
      columns.location.append(locationOf(record.canonicalPath, record.path));
      columns.key.append(record.key);
      columns.uploaded.append(record.uploaded);
      const start = batch.starts[index] ?? 0;
      this.#starts.push(start % HALF);
      this.#startsHigh.push(Math.floor(start / HALF));
      this.#lengths.push((batch.ends[index] ?? 0) - start);
      this.#valueIndexes.push(batch.valueIndexes[index] ?? 0);
    }
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
