import { encodeText } from '../base/wtf8.ts';
import { DICTIONARY } from '../model/dictionary.ts';
import { BATCH_FIELDS, type RowBatch } from '../model/rowBatch.ts';
import { Dataset } from './dataset.ts';
import { DICTIONARY_FILLERS } from './dictionaryFillers.ts';
import { OTHER_LOCATION } from './location.ts';
import { RootReader } from './rootReader.ts';
import { RowSources } from './rowSources.ts';

const CANONICAL_PATH = BATCH_FIELDS.indexOf('canonicalPath');
const PATH = BATCH_FIELDS.indexOf('path');
const OTHER = encodeText(OTHER_LOCATION);

/** The dictionary of a download, which is filled while the answer comes. */
export class LoadingDictionary {
  readonly dataset = new Dataset(DICTIONARY, DICTIONARY_FILLERS);
  readonly sources = new RowSources();
  readonly #roots = new RootReader();

  /** Adds rows behind the last one. The batch's bytes are copied. */
  append(batch: RowBatch): void {
    const { rows, bytes, spans } = batch;
    for (const [index, field] of BATCH_FIELDS.entries()) {
      const column = this.dataset.column(field);
      for (let row = 0; row < rows; row++) {
        const at = 2 * (row * BATCH_FIELDS.length + index);
        column.append(bytes, spans[at] ?? -1, spans[at + 1] ?? -1);
      }
    }
    this.#appendLocations(batch);
    this.sources.append(batch);
    this.dataset.endRows(rows);
  }

  /**
   * The location of each row: the root of its canonical path, of its path where that has none, missing
   * when both are missing.
   */
  #appendLocations({ rows, bytes, spans }: RowBatch): void {
    const location = this.dataset.column('location');
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
}
