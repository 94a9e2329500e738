import { growBytes } from '../base/grow.ts';
import { isUtf8 } from '../base/isUtf8.ts';
import { readTime } from '../base/readTime.ts';
import type { EpochMs } from '../base/units.ts';
import { type Issue, type IssueKind, isDamage } from '../model/issue.ts';
import type { ProcessRecord } from '../model/record.ts';
import type { RowBatch } from '../model/rowBatch.ts';
import { BatchBuilder } from './batchBuilder.ts';
import { describeForeign, type ForeignAnswer } from './describeForeign.ts';
import { IssueLog } from './issueLog.ts';
import { parseEntry } from './parseEntry.ts';
import { type EntrySink, isRecord, readEntry } from './readEntry.ts';
import { type FrameFault, IRREGULAR, RecordSplitter } from './recordSplitter.ts';
import { RegularReader } from './regularEntry.ts';

/** How an answer ended. */
export type WireEnd =
  | {
      readonly kind: 'list';
      /** Whether it ended before its last bracket. */
      readonly cutOff: boolean;
      /** Whether it is not in the form in which the service wrote it. */
      readonly damaged: boolean;
      /** The number of unexpected bytes between, before and after the records. */
      readonly misplacedBytes: number;
      /** The number of entries after the apparent end of the list. */
      readonly entriesBehind: number;
      /** Rows that became known only at the end of the bytes. */
      readonly rest: RowBatch;
    }
  | ({ readonly kind: 'foreign' } & ForeignAnswer);

const LESS_THAN = 0x3c;
const LONGEST_HEAD_BYTES = 65_536;
const ENCODER = new TextEncoder();
const DECODER = new TextDecoder();
/** The endings that may be missing from an entry. */
const CLOSERS: readonly string[] = [']}', '}'];

function parse(json: string): unknown {
  try {
    return parseEntry(json);
  } catch {
    return undefined;
  }
}

/**
 * Reads an answer of the service from its bytes, in chunks of any size. Never throws for bad input: an
 * unreadable part is counted as an issue, and reading continues after it.
 */
export class RecordReader implements EntrySink {
  readonly #splitter = new RecordSplitter(this);
  #issues = new IssueLog();
  readonly #members: [name: string, json: string][] = [];
  readonly #closers = new Map<number, string>();
  #head: Uint8Array = new Uint8Array(0);
  #bytes = 0;
  #entries = 0;
  #uploaded: EpochMs | undefined;
  readonly #batch = new BatchBuilder();
  readonly #regular = new RegularReader(this.#batch);

  #start = 0;
  #raw: () => string = () => '';

  /** The number of bytes so far. */
  get bytes(): number {
    return this.#bytes;
  }

  /** The number of entries of `recordList` so far, including unreadable ones. */
  get entries(): number {
    return this.#entries;
  }

  get issues(): readonly Issue[] {
    return this.#issues.list();
  }

  /** The latest update time anywhere in the answer. */
  get uploaded(): EpochMs | undefined {
    const inRows = this.#batch.newestUpload;
    return this.#uploaded === undefined || (inRows ?? 0) > this.#uploaded ? inRows : this.#uploaded;
  }

  /** The other members of the answer beside `recordList`, as JSON text. Invalid ones are left out. */
  get members(): readonly (readonly [name: string, json: string])[] {
    return this.#members;
  }

  /**
   * The ending that makes the text of an entry valid JSON, by the entry's start, for all entries without an
   * end.
   */
  get closers(): ReadonlyMap<number, string> {
    return this.#closers;
  }

  /** Reads the next bytes. Returns the rows that they complete, valid until the next call. */
  push(chunk: Uint8Array): RowBatch {
    if (this.#head.length < LONGEST_HEAD_BYTES) {
      const head = growBytes(
        this.#head,
        Math.min(LONGEST_HEAD_BYTES, this.#head.length + chunk.length),
      );
      head.set(chunk.subarray(0, head.length - this.#head.length), this.#head.length);
      this.#head = head;
    }
    this.#bytes += chunk.length;
    this.#batch.clear();
    this.#splitter.push(chunk);
    return this.#batch.batch();
  }

  /** Records an issue that was found before parsing, at a byte of the answer or the file. */
  addFault(kind: IssueKind, at: number): void {
    this.#start = at;
    this.#raw = () => '';
    this.#addIssue(kind);
  }

  /** Must be called after the last byte. The last batch becomes invalid. */
  end(): WireEnd {
    this.#batch.clear();
    const { hasList, listForm, ...end } = this.#splitter.end();
    const rest = this.#batch.batch();
    this.#batch.release();
    // A web page may show a record as an example.
    const isMarkup = this.#head[0] === LESS_THAN && end.misplacedBytes * 2 > this.#bytes;
    if (hasList && !isMarkup) {
      const { cutOff, misplacedBytes, elementsBehind: entriesBehind } = end;
      const damaged = this.issues.some(isDamage);
      return { kind: 'list', cutOff, damaged, misplacedBytes, entriesBehind, rest };
    }
    // The issues of a foreign document are meaningless.
    this.#issues = new IssueLog();
    const head = DECODER.decode(this.#head);
    return {
      kind: 'foreign',
      ...describeForeign(head, this.#bytes <= LONGEST_HEAD_BYTES, listForm),
    };
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

  onElement(bytes: Uint8Array, start: number): boolean {
    return this.#readElement(bytes, start, '');
  }

  onUnclosed(bytes: Uint8Array, start: number): void {
    const json = DECODER.decode(bytes).replace(/[ \t\r\n]*,?[ \t\r\n]*$/, '');
    const closer = CLOSERS.find((closer) => parse(json + closer) !== undefined);
    const length = ENCODER.encode(json).length;
    const isWhole = closer !== undefined && isUtf8(bytes);
    this.#note(bytes, start);
    this.#addIssue('unclosed');
    if (isWhole) this.#closers.set(start, closer);
    if (isWhole) this.#readElement(bytes.subarray(0, length), start, closer);
    else this.#entries++;
  }

  onBroken(bytes: Uint8Array, start: number): void {
    this.#note(bytes, start);
    this.#addIssue('unreadable');
    this.#entries++;
  }

  onFault(fault: FrameFault, bytes: Uint8Array, start: number): void {
    this.#note(bytes, start);
    this.#addIssue(fault);
  }

  onMember(name: string, bytes: Uint8Array, start: number): void {
    this.#note(bytes, start);
    if (!isUtf8(bytes)) this.#addIssue('badText');
    const json = DECODER.decode(bytes);
    const value = parse(json);
    if (value === undefined) {
      this.#addIssue('misplaced');
      return;
    }
    if (name === 'recordList') return;
    this.#members.push([name, json]);
    if (name === 'lastUploadTimestamp') this.#uploaded = readTime(value);
  }

  onRecord(record: ProcessRecord, valueIndex: number): void {
    this.#batch.add(record, valueIndex);
  }

  onIssue(kind: IssueKind): void {
    this.#addIssue(kind);
  }

  /**
   * Reads an element, and returns whether it is a record.
   * @param closer the ending that is missing from the bytes
   */
  #readElement(bytes: Uint8Array, start: number, closer: string): boolean {
    this.#note(bytes, start);
    const firstRow = this.#batch.rows;
    if (!isUtf8(bytes)) this.#addIssue('badText');
    const entry = parse(DECODER.decode(bytes) + closer);
    if (entry === undefined) this.#addIssue('unreadable');
    else readEntry(entry, this);
    this.#batch.endEntry(firstRow, start, start + bytes.length);
    this.#entries++;
    return isRecord(entry);
  }

  /** Sets the entry that the next issues belong to. */
  #note(bytes: Uint8Array, start: number): void {
    this.#start = start;
    this.#raw = () => DECODER.decode(bytes);
  }

  #addIssue(kind: IssueKind): void {
    this.#issues.add(kind, this.#entries, this.#start, this.#raw);
  }
}
