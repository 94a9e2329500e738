import { Dataset } from '../engine/dataset.ts';
import { Viewer } from '../engine/viewer.ts';
import type { DatasetId, DatasetInfo } from '../model/answers.ts';
import type { Completeness } from '../model/loadState.ts';
import { RecordReader } from '../wire/recordReader.ts';
import { RawStore } from './rawStore.ts';

/** A dataset with the reader that fills it, the bytes it came from and the views that were asked. */
export class LoadedDataset {
  readonly id: DatasetId;
  readonly dataset = new Dataset();
  readonly reader = new RecordReader();
  readonly raw = new RawStore();
  /** Aborts when nobody will ask about this dataset any more. */
  readonly gone = new AbortController();
  completeness: Completeness = 'loading';
  #revision = 0;
  #viewer = new Viewer(this.dataset);

  constructor(id: DatasetId) {
    this.id = id;
  }

  append(bytes: Uint8Array<ArrayBuffer>): void {
    const batch = this.reader.push(bytes);
    this.raw.append(bytes);
    if (batch.rows === 0) return;
    this.dataset.append(batch);
    this.#revision++;
  }

  /** The viewer of all rows there are now. */
  get viewer(): Viewer {
    if (this.#viewer.rows !== this.dataset.rows) this.#viewer = new Viewer(this.dataset);
    return this.#viewer;
  }

  get info(): DatasetInfo {
    const { reader } = this;
    return {
      id: this.id,
      revision: this.#revision,
      rows: this.dataset.rows,
      entries: reader.entries,
      bytes: reader.bytes,
      issues: reader.issues,
      completeness: this.completeness,
      uploaded: reader.uploaded,
    };
  }
}
