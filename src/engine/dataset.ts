import { BitSet } from '../base/bitSet.ts';
import type { RowIndex } from '../base/units.ts';
import { encodeText } from '../base/wtf8.ts';
import type { FieldId } from '../model/fields.ts';
import type { FieldValue, RowSetId } from '../model/query.ts';
import { BATCH_FIELDS, type RowBatch } from '../model/rowBatch.ts';
import { AdaptiveColumn, createTextColumn } from './adaptiveColumn.ts';
import type { Column } from './column.ts';
import { DictionaryColumn } from './dictionaryColumn.ts';
import { FolderReader } from './folderReader.ts';
import { GrowingArray } from './growingArray.ts';
import { OTHER_LOCATION } from './location.ts';
import { OverlayColumn } from './overlayColumn.ts';
import { RootReader } from './rootReader.ts';
import { SuffixColumn } from './suffixColumn.ts';

/** The bytes of an entry in the answer, `end` exclusive, and which of its values a row is. */
export interface RecordSource {
  readonly start: number;
  readonly end: number;
  readonly valueIndex: number;
}

const NAME = BATCH_FIELDS.indexOf('name');
const PATH = BATCH_FIELDS.indexOf('path');
const CANONICAL_PATH = BATCH_FIELDS.indexOf('canonicalPath');
const NO_BYTES = new Uint8Array(0);
const OTHER = encodeText(OTHER_LOCATION);
function isSameCell({ bytes, spans }: RowBatch, a: number, b: number): boolean {
  const start = spans[a] ?? -1;
  const other = spans[b] ?? -1;
  if (start < 0 || other < 0) return start < 0 && other < 0;
  const length = (spans[a + 1] ?? 0) - start;
  if ((spans[b + 1] ?? 0) - other !== length) return false;
  for (let i = 0; i < length; i++) if (bytes[start + i] !== bytes[other + i]) return false;
  return true;
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
  readonly #name = createTextColumn();
  readonly #key = new OverlayColumn(this.#name);
  readonly #path = createTextColumn();
  readonly #canonicalPath = new AdaptiveColumn((column) => SuffixColumn.of(column, this.#path));
  readonly #roots = new RootReader();
  readonly columns: { readonly [F in FieldId]: Column };
  readonly folders: FolderReader;
  readonly #rowSets = new Map<RowSetId, Uint32Array>();
  readonly #starts = new GrowingArray();
  readonly #startsHigh = new GrowingArray();
  readonly #lengths = new GrowingArray();
  readonly #valueIndexes = new GrowingArray();

  constructor() {
    this.columns = {
      ...this.categories,
      name: this.#name,
      product: createTextColumn(),
      title: createTextColumn(),
      description: createTextColumn(),
      path: this.#path,
      canonicalPath: this.#canonicalPath,
      key: this.#key,
      uploaded: createTextColumn(),
    };
    this.folders = new FolderReader(this.columns.canonicalPath, this.columns.path);
  }

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
    const columns = BATCH_FIELDS.map((field) => this.columns[field]);
    for (let row = 0; row < rows; row++) {
      const first = row * columns.length * 2;
      columns.forEach((column, field) => {
        const at = first + 2 * field;
        if (column === this.#key && isSameCell(batch, first + 2 * NAME, at)) this.#key.appendSame();
        else if (column === this.#canonicalPath) this.#appendCanonicalPath(batch, first);
        else column.append(bytes, spans[at] ?? -1, spans[at + 1] ?? -1);
      });
      this.#appendLocation(batch, first);
      const start = entryStarts[row] ?? 0;
      this.#starts.push(start % HALF);
      this.#startsHigh.push(Math.floor(start / HALF));
      this.#lengths.push((entryEnds[row] ?? 0) - start);
      this.#valueIndexes.push(valueIndexes[row] ?? 0);
    }
  }

  /** The canonical path of the row whose spans begin at `first`, and whose path was added before. */
  #appendCanonicalPath({ bytes, spans }: RowBatch, first: number): void {
    const start = spans[first + 2 * CANONICAL_PATH] ?? -1;
    const end = spans[first + 2 * CANONICAL_PATH + 1] ?? -1;
    const { current } = this.#canonicalPath;
    if (current instanceof SuffixColumn) {
      const path = first + 2 * PATH;
      current.appendBeside(bytes, start, end, spans[path] ?? -1, spans[path + 1] ?? -1);
    } else this.#canonicalPath.append(bytes, start, end);
  }

  /**
   * The location of the row whose spans begin at `first`: the root of its canonical path, of its
   * path where that has none, missing when both are missing.
   */
  #appendLocation({ bytes, spans }: RowBatch, first: number): void {
    const canonical = spans[first + 2 * CANONICAL_PATH] ?? -1;
    const path = spans[first + 2 * PATH] ?? -1;
    const root =
      this.#roots.read(bytes, canonical, spans[first + 2 * CANONICAL_PATH + 1] ?? -1) ??
      this.#roots.read(bytes, path, spans[first + 2 * PATH + 1] ?? -1) ??
      (canonical < 0 && path < 0 ? undefined : OTHER);
    const { location } = this.categories;
    if (root === undefined) location.append(NO_BYTES, -1, -1);
    else location.append(root, 0, root.length);
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
