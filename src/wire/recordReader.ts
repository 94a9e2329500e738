import { growBytes } from '../base/grow.ts';
import { readTime } from '../base/readTime.ts';
import type { EpochMs } from '../base/units.ts';
import type { Issue } from '../model/issue.ts';
import type { ProcessRecord } from '../model/record.ts';
import type { RowBatch } from '../model/rowBatch.ts';
import { BatchBuilder } from './batchBuilder.ts';
import { describeForeign, type ForeignAnswer } from './describeForeign.ts';
import { IssueLog } from './issueLog.ts';
import { type EntrySink, readEntry } from './readEntry.ts';
import { IRREGULAR, RecordSplitter } from './recordSplitter.ts';
import { RegularReader } from './regularEntry.ts';

/** How an answer ended. */
export type WireEnd =
  | { readonly kind: 'list'; readonly cutOff: boolean }
  | ({ readonly kind: 'foreign' } & ForeignAnswer);

const HEAD_LIMIT = 65_536;
const DECODER = new TextDecoder();

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

/**
 * Reads an answer of the service from its bytes, cut anywhere. Never throws for what it is given:
 * what cannot be read is counted as an issue, and the rest goes on.
 */
export class RecordReader implements EntrySink {
  readonly #splitter = new RecordSplitter(this);
  readonly #issues = new IssueLog();
  readonly #members: [name: string, json: string][] = [];
  #head: Uint8Array = new Uint8Array(0);
  #bytes = 0;
  #entries = 0;
  #uploaded: EpochMs | undefined;
  readonly #batch = new BatchBuilder();
  readonly #regular = new RegularReader(this.#batch);

  #start = 0;
  #raw: () => string = () => '';

  /** Bytes read so far. */
  get bytes(): number {
    return this.#bytes;
  }

  /** Entries of `recordList` met so far, unreadable ones included. */
  get entries(): number {
    return this.#entries;
  }

  get issues(): readonly Issue[] {
    return this.#issues.list();
  }

  /** The newest time of an update that the answer tells, anywhere in it. */
  get uploaded(): EpochMs | undefined {
    const inRows = this.#batch.newestUpload;
    return this.#uploaded === undefined || (inRows ?? 0) > this.#uploaded ? inRows : this.#uploaded;
  }

  /** The members of the answer beside `recordList`, as JSON text. Those that are none are left out. */
  get members(): readonly (readonly [name: string, json: string])[] {
    return this.#members;
  }

  /** Reads the next bytes and returns the rows that they complete, valid until the next call. */
  push(chunk: Uint8Array): RowBatch {
    if (this.#head.length < HEAD_LIMIT) {
      const head = growBytes(this.#head, Math.min(HEAD_LIMIT, this.#head.length + chunk.length));
      head.set(chunk.subarray(0, head.length - this.#head.length), this.#head.length);
      this.#head = head;
    }
    this.#bytes += chunk.length;
    this.#batch.clear();
    this.#splitter.push(chunk);
    return this.#batch.batch();
  }

  /** No more bytes come, and the last batch is not needed any more. */
  end(): WireEnd {
    const { hasList, cutOff } = this.#splitter.end();
    this.#batch.release();
    if (hasList) return { kind: 'list', cutOff };
    const head = DECODER.decode(this.#head);
    return { kind: 'foreign', ...describeForeign(head, this.#bytes <= HEAD_LIMIT) };
  }

  readAhead(bytes: Uint8Array, at: number, end: number, position: number): number {
    const firstRow = this.#batch.rows;
    const after = this.#regular.read(bytes, at, end);
    if (after !== IRREGULAR) {
      this.#batch.endEntry(firstRow, position, position + after - at);
      this.#entries++;
    }
    return after;
  }

  onElement(bytes: Uint8Array, start: number): void {
    const json = DECODER.decode(bytes);
    this.#start = start;
    this.#raw = () => json;
    const firstRow = this.#batch.rows;
    const entry = parse(json);
    if (entry === undefined) this.#addIssue('unreadable');
    else readEntry(entry, this);
    this.#batch.endEntry(firstRow, start, start + bytes.length);
    this.#entries++;
  }

  onBroken(bytes: Uint8Array, start: number): void {
    this.#start = start;
    this.#raw = () => DECODER.decode(bytes);
    this.#addIssue('unreadable');
    this.#entries++;
  }

  onMember(name: string, json: string): void {
    const value = parse(json);
    if (value === undefined) return;
    this.#members.push([name, json]);
    if (name === 'lastUploadTimestamp') this.#uploaded = readTime(value);
  }

  onRecord(record: ProcessRecord, valueIndex: number): void {
    this.#batch.add(record, valueIndex);
  }

  onIssue(kind: Issue['kind']): void {
    this.#addIssue(kind);
  }

  #addIssue(kind: Issue['kind']): void {
    this.#issues.add(kind, this.#entries, this.#start, this.#raw);
  }
}
