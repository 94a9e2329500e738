import type { Steps } from '../base/steps.ts';
import { Dataset } from '../engine/dataset.ts';
import { Viewer } from '../engine/viewer.ts';
import type { DatasetId, DatasetInfo } from '../model/answers.ts';
import type { Completeness } from '../model/loadState.ts';
import { RecordReader } from '../wire/recordReader.ts';
import { RawStore } from './rawStore.ts';

/** What is read without a rest: about a millisecond's work. */
const PIECE_BYTES = 65_536;

/** A dataset with the reader that fills it, the bytes it came from and the views that were asked. */
export class LoadedDataset {
  readonly id: DatasetId;
  readonly dataset = new Dataset();
  readonly reader = new RecordReader();
  /** Aborts when nobody will ask about this dataset any more. */
  readonly gone = new AbortController();
  readonly raw = new RawStore(this.gone.signal);
  completeness: Completeness = 'loading';
  #revision = 0;
  #viewer = new Viewer(this.dataset);

  constructor(id: DatasetId) {
    this.id = id;
  }

  /** Reads the next bytes of the answer, and rests between pieces of them. */
  *append(bytes: Uint8Array<ArrayBuffer>): Steps<void> {
    this.raw.append(bytes);
    for (let at = 0; at < bytes.length; at += PIECE_BYTES) {
      if (at > 0) yield;
      const batch = this.reader.push(bytes.subarray(at, at + PIECE_BYTES));
      if (batch.rows === 0) continue;
      this.dataset.append(batch);
      this.#revision++;
    }
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
