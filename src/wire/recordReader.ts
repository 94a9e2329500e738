import type { EpochMs } from '../base/units.ts';
import type { Issue } from '../model/issue.ts';
import type { ProcessRecord, RecordBatch } from '../model/record.ts';
import { describeForeign, type ForeignAnswer } from './describeForeign.ts';
import { IssueLog } from './issueLog.ts';
import { type EntrySink, readEntry, readTime } from './readEntry.ts';
import { RecordSplitter } from './recordSplitter.ts';

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

function parseList(json: string, length: number): readonly unknown[] | undefined {
  const list = parse(`[${json}]`);
  return Array.isArray(list) && list.length === length ? list : undefined;
}

/**
 * Reads an answer of the service from its bytes, cut anywhere. Never throws for what it is given:
 * what cannot be read is counted as an issue, and the rest goes on.
 */
export class RecordReader implements EntrySink {
  readonly #splitter = new RecordSplitter(this);
  readonly #issues = new IssueLog();
  readonly #members: [name: string, json: string][] = [];
  #head = new Uint8Array(0);
  #bytes = 0;
  #entries = 0;
  #uploaded: EpochMs | undefined;

  #records: ProcessRecord[] = [];
  #starts: number[] = [];
  #ends: number[] = [];
  #valueIndexes: number[] = [];

  #start = 0;
  #end = 0;
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
    return this.#uploaded;
  }

  /** The members of the answer beside `recordList`, as JSON text. */
  get members(): readonly (readonly [name: string, json: string])[] {
    return this.#members;
  }

  /** Reads the next bytes and returns the records that they complete. */
  push(chunk: Uint8Array): RecordBatch {
    if (this.#head.length < HEAD_LIMIT) {
      const head = new Uint8Array(Math.min(HEAD_LIMIT, this.#head.length + chunk.length));
      head.set(this.#head);
      head.set(chunk.subarray(0, head.length - this.#head.length), this.#head.length);
      this.#head = head;
    }
    this.#bytes += chunk.length;
    this.#splitter.push(chunk);
    const batch = {
      records: this.#records,
      starts: this.#starts,
      ends: this.#ends,
      valueIndexes: this.#valueIndexes,
    };
    this.#records = [];
    this.#starts = [];
    this.#ends = [];
    this.#valueIndexes = [];
    return batch;
  }

  /** No more bytes come. */
  end(): WireEnd {
    const { hasList, cutOff } = this.#splitter.end();
    if (hasList) return { kind: 'list', cutOff };
    const head = DECODER.decode(this.#head);
    return { kind: 'foreign', ...describeForeign(head, this.#bytes <= HEAD_LIMIT) };
  }

  onRun(bytes: Uint8Array, starts: readonly number[], ends: readonly number[]): void {
    const first = starts[0] ?? 0;
    const textOf = (index: number) =>
      DECODER.decode(bytes.subarray((starts[index] ?? 0) - first, (ends[index] ?? 0) - first));
    const list = parseList(DECODER.decode(bytes), starts.length);
    for (let index = 0; index < starts.length; index++) {
      this.#start = starts[index] ?? 0;
      this.#end = ends[index] ?? 0;
      this.#raw = () => textOf(index);
      const entry = list === undefined ? parse(textOf(index)) : list[index];
      if (entry === undefined) this.#addIssue('unreadable');
      else readEntry(entry, this);
      this.#entries++;
    }
  }

  onBroken(bytes: Uint8Array, start: number): void {
    this.#start = start;
    this.#raw = () => DECODER.decode(bytes);
    this.#addIssue('unreadable');
    this.#entries++;
  }

  onMember(name: string, json: string): void {
    this.#members.push([name, json]);
    if (name === 'lastUploadTimestamp') this.#noteUpload(readTime(parse(json)));
  }

  onRecord(record: ProcessRecord, valueIndex: number): void {
    this.#records.push(record);
    this.#starts.push(this.#start);
    this.#ends.push(this.#end);
    this.#valueIndexes.push(valueIndex);
    if (record.uploaded !== undefined) this.#noteUpload(Date.parse(record.uploaded));
  }

  onIssue(kind: Issue['kind']): void {
    this.#addIssue(kind);
  }

  #addIssue(kind: Issue['kind']): void {
    this.#issues.add(kind, this.#entries, this.#start, this.#raw);
  }

  #noteUpload(time: EpochMs | undefined): void {
    if (time !== undefined && time > (this.#uploaded ?? 0)) this.#uploaded = time;
  }
}
