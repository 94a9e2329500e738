import { BitSet } from '../base/bitSet.ts';
import type { RowIndex } from '../base/units.ts';
import { encodeText } from '../base/wtf8.ts';
import { DICTIONARY } from '../model/dictionary.ts';
import { FIELDS, type FieldId } from '../model/fields.ts';
import type { FieldValue, RowSetId } from '../model/query.ts';
import { BATCH_FIELDS, type RowBatch } from '../model/rowBatch.ts';
import type { Column } from './column.ts';
import { DictionaryColumn } from './dictionaryColumn.ts';
import { FolderReader } from './folderReader.ts';
import { GrowingArray } from './growingArray.ts';
import { OTHER_LOCATION } from './location.ts';
import { RootReader } from './rootReader.ts';

/** The bytes of an entry in the answer, `end` exclusive, and which of its values a row is. */
export interface RecordSource {
  readonly start: number;
  readonly end: number;
  readonly valueIndex: number;
}

const CANONICAL_PATH = BATCH_FIELDS.indexOf('canonicalPath');
const PATH = BATCH_FIELDS.indexOf('path');
const OTHER = encodeText(OTHER_LOCATION);
/** Rows between two looks at how columns store their values, as a power of two. */
const LOOK_BITS = 13;
/** Fields whose values are counted stay dictionaries; the others take the kind that suits them. */
const COMPACTED = FIELDS.filter((field) => !field.facet).map(({ id }) => id);

/** 2^32: positions in the answer are kept in two halves. */
const HALF = 0x1_0000_0000;

function createColumns(): Map<FieldId, Column> {
  const columns = new Map(FIELDS.map(({ id }) => [id, new DictionaryColumn()]));
  // A record is nearly always filed under the name of its file: one vocabulary for both takes half the room.
  return columns.set('key', new DictionaryColumn(columns.get('name')?.vocabulary));
}

/** The rows of one answer, a column for each field. Rows are only ever added. */
export class Dataset {
  readonly #columns = createColumns();
  readonly #versions = new Map<FieldId, number>();
  readonly #roots = new RootReader();
  readonly #rowSets = new Map<RowSetId, Uint32Array>();
  readonly #starts = new GrowingArray();
  readonly #startsHigh = new GrowingArray();
  readonly #lengths = new GrowingArray();
  readonly #valueIndexes = new GrowingArray();
  #folders = this.#createFolders();

  /** How many rows there are. */
  get rows(): number {
    return this.#starts.length;
  }

  /** Puts rows aside, as the words of a `BitSet`. */
  putAside(id: RowSetId, words: Uint32Array): void {
    this.#rowSets.set(id, words);
  }

  /**
   * Those of the rows that were put aside that are below `rows`.
   * @throws when there are none under this id
   */
  rowsAside(id: RowSetId, rows: number): BitSet {
    const words = this.#rowSets.get(id);
    if (words === undefined) throw new Error(`There are no rows ${id}.`);
    return BitSet.of(words, rows);
  }

  /** Adds rows behind the last one. The batch's bytes are copied. */
  append(batch: RowBatch): void {
    const { rows, bytes, spans, entryStarts, entryEnds, valueIndexes } = batch;
    const before = this.rows;
    for (const [index, field] of BATCH_FIELDS.entries()) {
      const column = this.column(field);
      for (let row = 0; row < rows; row++) {
        const at = 2 * (row * BATCH_FIELDS.length + index);
        column.append(bytes, spans[at] ?? -1, spans[at + 1] ?? -1);
      }
    }
    this.#appendLocations(batch);
    for (let row = 0; row < rows; row++) {
      const start = entryStarts[row] ?? 0;
      this.#starts.push(start % HALF);
      this.#startsHigh.push(Math.floor(start / HALF));
      this.#lengths.push((entryEnds[row] ?? 0) - start);
      this.#valueIndexes.push(valueIndexes[row] ?? 0);
    }
    if (before >>> LOOK_BITS !== this.rows >>> LOOK_BITS) {
      for (const field of COMPACTED) this.#columns.set(field, this.column(field).compact());
    }
  }

  /**
   * The location of each row: the root of its canonical path, of its path where that has none, missing
   * when both are missing.
   */
  #appendLocations({ rows, bytes, spans }: RowBatch): void {
    const location = this.column('location');
    for (let row = 0; row < rows; row++) {
      const canonical = 2 * (row * BATCH_FIELDS.length + CANONICAL_PATH);
      const path = 2 * (row * BATCH_FIELDS.length + PATH);
      const canonicalStart = spans[canonical] ?? -1;
      const pathStart = spans[path] ?? -1;
      const root =
        this.#roots.read(bytes, canonicalStart, spans[canonical + 1] ?? -1) ??
        this.#roots.read(bytes, pathStart, spans[path + 1] ?? -1) ??
        OTHER;
      const isMissing = canonicalStart < 0 && pathStart < 0;
      location.append(root, isMissing ? -1 : 0, root.length);
    }
  }

  /**
   * The values of a field.
   * @throws when there is no such field
   */
  column(field: FieldId): Column {
    const column = this.#columns.get(field);
    if (column === undefined) throw new Error(`The ${DICTIONARY.id} has no field ${field}.`);
    return column;
  }

  /**
   * Puts other values in the place of those of a field, one for each row there is.
   * @throws when it has not as many rows
   */
  replace(field: FieldId, column: Column): void {
    if (column.length !== this.rows) throw new Error(`${field} needs ${this.rows} values.`);
    this.#columns.set(field, column);
    this.#versions.set(field, (this.#versions.get(field) ?? 0) + 1);
    this.#folders = this.#createFolders();
  }

  /**
   * What tells answers that read these fields from those of before a column was replaced: empty until
   * one of them was.
   */
  stamp(fields: Iterable<FieldId>): string {
    const versions = [...new Set(fields)].map((field) => [field, this.#versions.get(field) ?? 0]);
    const replaced = versions.filter(([, version]) => version !== 0);
    return replaced.length === 0 ? '' : JSON.stringify(replaced.toSorted());
  }

  /** The folders of the rows. */
  get folders(): FolderReader {
    return this.#folders;
  }

  #createFolders(): FolderReader {
    return new FolderReader((field, row) => this.get(field, row));
  }

  /** The value of a field in a row. */
  get(field: FieldId, row: RowIndex): FieldValue {
    return this.column(field).get(row);
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
