import type { IssueKind } from '../../src/model/issue.ts';
import type { ProcessRecord } from '../../src/model/record.ts';
import { buildEntry } from '../wireEntry.ts';

/** An answer that is odd in one way, and what a reader has to make of it. */
export interface Oddity {
  readonly name: string;
  /** What is odd about it, in one sentence. */
  readonly about: string;
  /** The whole answer as it comes over the wire. Not always JSON. */
  readonly json: string;
  /** How many rows of the table come of it. */
  readonly rows: number;
  /** How many entries have which issue; left out where a reader is free to decide. */
  readonly issues?: { readonly [K in IssueKind]?: number };
  /** How the answer ends; `foreign` is one without a `recordList`. */
  readonly end: 'complete' | 'cutOff' | 'foreign';
  /** What the first rows hold, as far as it matters. */
  readonly records?: readonly Partial<ProcessRecord>[];
}

/** Entries without a flaw, to stand beside the odd ones. */
export const GOOD = JSON.stringify(buildEntry('Good.exe'));
export const BETTER = JSON.stringify(buildEntry('Better.exe'));

/** An answer with these entries, each JSON text or something that only looks like it. */
export function answerWith(...entries: readonly string[]): string {
  return `{"recordList": [${entries.join(', ')}]}`;
}

/** An answer that has these entries, each anything that JSON can hold. */
export function answerOf(...entries: readonly unknown[]): string {
  return answerWith(...entries.map((entry) => JSON.stringify(entry)));
}
