import type { IssueKind } from '../../src/model/issue.ts';
import type { ProcessRecord } from '../../src/model/record.ts';
import { buildEntry } from '../wireEntry.ts';

/** An answer with one deviation, and the expected result of reading it. */
export interface Oddity {
  readonly name: string;
  /** The deviation in one sentence. */
  readonly about: string;
  /** The body of the whole answer. Not always JSON. */
  readonly json: string;
  /** The expected number of rows. */
  readonly rows: number;
  /** The expected number of entries per kind of issue; absent if readers may differ. */
  readonly issues?: { readonly [K in IssueKind]?: number };
  /** The expected end; `foreign` is an answer without a `recordList`. */
  readonly end: 'complete' | 'cutOff' | 'foreign';
  /** The relevant contents of the first rows. */
  readonly records?: readonly Partial<ProcessRecord>[];
}

/** A regular entry, to be combined with the odd ones. */
export const GOOD = JSON.stringify(buildEntry('Good.exe'));
export const BETTER = JSON.stringify(buildEntry('Better.exe'));

/** An answer with these entries, each JSON text or invalid text in its place. */
export function answerWith(...entries: readonly string[]): string {
  return `{"recordList": [${entries.join(', ')}]}`;
}

/** An answer with these entries, each any JSON value. */
export function answerOf(...entries: readonly unknown[]): string {
  return answerWith(...entries.map((entry) => JSON.stringify(entry)));
}
