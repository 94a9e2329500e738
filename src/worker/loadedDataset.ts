import type { Steps } from '../base/steps.ts';
import type { Dataset } from '../engine/dataset.ts';
import { LoadingDictionary } from '../engine/fillDictionary.ts';
import { Viewer } from '../engine/viewer.ts';
import type { DatasetId, DatasetInfo } from '../model/answers.ts';
import type { Completeness } from '../model/loadState.ts';
import type { RowBatch } from '../model/rowBatch.ts';
import { AnswerBytes, type BytesSetup } from '../wire/answerBytes.ts';
import { RecordReader, type WireEnd } from '../wire/recordReader.ts';
import { readServiceWord } from '../wire/serviceWord.ts';
import { type ByteSpan, RawStore } from './rawStore.ts';

/** What is read without a rest: about a millisecond's work. */
const PIECE_BYTES = 65_536;

const DAMAGED_GZIP = { looksLike: 'a damaged gzip file', isWebPage: false, message: undefined };

/** How reading an answer ended: with rows or an empty list, with something else, with a failure. */
export type ReadEnd =
  | { readonly kind: 'data' }
  | { readonly kind: 'failure'; readonly message: string }
  | Extract<WireEnd, { kind: 'foreign' }>;

/** A dataset with the reader that fills it, the bytes it came from and the views that were asked. */
export class LoadedDataset {
  readonly kind = 'loaded';
  readonly id: DatasetId;
  readonly #rows = new LoadingDictionary();
  readonly dataset: Dataset = this.#rows.dataset;
  readonly sources = this.#rows.sources;
  readonly reader = new RecordReader();
  /** Aborts when the dataset is dropped. */
  readonly gone = new AbortController();
  readonly #raw = new RawStore(this.gone.signal);
  readonly #bytes: AnswerBytes;
  #completeness: Completeness = 'loading';
  #message: string | undefined;
  #misplacedBytes = 0;
  #entriesBehind = 0;
  #batches = 0;
  #viewer = new Viewer(this.dataset);

  constructor(id: DatasetId, setup: BytesSetup = {}) {
    this.id = id;
    this.#bytes = new AnswerBytes(setup, (kind, at) => this.reader.addFault(kind, at));
  }

  /** Reads the next bytes of the answer, and rests between pieces of them. */
  *append(bytes: Uint8Array<ArrayBuffer>): Steps<void> {
    for (const text of this.#bytes.push(bytes)) {
      yield* this.#read(text);
      yield;
    }
  }

  /**
   * No more bytes come.
   * @param broken whether the connection ended before the answer did
   */
  *end(broken: boolean): Steps<ReadEnd> {
    const { rest, cutOff } = this.#bytes.end();
    yield* this.#read(rest);
    const isBroken = cutOff || this.reader.issues.some(({ kind }) => kind === 'brokenGzip');
    const end = this.reader.end();
    if (end.kind === 'foreign') return isBroken ? { ...end, ...DAMAGED_GZIP } : end;
    this.#add(end.rest);
    this.#raw.seal();
    const { verdict, message } = readServiceWord(this.reader.members);
    if (verdict === 'failed' && this.dataset.rows === 0) {
      return { kind: 'failure', message: message ?? 'It does not say why.' };
    }
    this.#message = message;
    this.#misplacedBytes = end.misplacedBytes;
    this.#entriesBehind = end.entriesBehind;
    if (end.cutOff || broken || cutOff) this.#completeness = 'cutOff';
    else if (verdict === 'failed') this.#completeness = 'incomplete';
    else this.#completeness = end.damaged ? 'damaged' : 'complete';
    return { kind: 'data' };
  }

  *#read(text: Uint8Array<ArrayBuffer>): Steps<void> {
    if (text.length === 0) return;
    this.#raw.append(text);
    for (let at = 0; at < text.length; at += PIECE_BYTES) {
      if (at > 0) yield;
      this.#add(this.reader.push(text.subarray(at, at + PIECE_BYTES)));
    }
  }

  #add(batch: RowBatch): void {
    if (batch.rows === 0) return;
    this.#rows.append(batch);
    this.#batches++;
  }

  /** The entries of the spans as JSON text, in their order. */
  async readEntries(spans: readonly ByteSpan[]): Promise<readonly string[]> {
    const texts = await this.#raw.readTexts(spans);
    const { closers } = this.reader;
    return spans.map(({ start }, index) => (texts[index] ?? '') + (closers.get(start) ?? ''));
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
      revision: this.#batches + this.dataset.replacements,
      rows: this.dataset.rows,
      entries: reader.entries,
      bytes: reader.bytes,
      issues: reader.issues,
      completeness: this.#completeness,
      message: this.#message,
      misplacedBytes: this.#misplacedBytes,
      entriesBehind: this.#entriesBehind,
      encoding: this.#bytes.encoding,
      uploaded: reader.uploaded,
    };
  }
}
