import type { Issue, IssueKind } from '../../../src/model/issue.ts';
import type { ProcessRecord } from '../../../src/model/record.ts';
import { RecordReader, type WireEnd } from '../../../src/wire/recordReader.ts';
import { recordsOf } from '../rowBatches.ts';

/** Everything that a reader says of an answer. */
export interface Reading {
  readonly records: readonly ProcessRecord[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly valueIndexes: readonly number[];
  readonly issues: readonly Issue[];
  readonly entries: number;
  readonly bytes: number;
  readonly members: readonly (readonly [name: string, json: string])[];
  readonly uploaded: number | undefined;
  readonly end: WireEnd;
}

/** Reads the chunks of an answer, one after the other, to its end. */
export function readChunks(chunks: Iterable<Uint8Array>): Reading {
  const reader = new RecordReader();
  const records: ProcessRecord[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const valueIndexes: number[] = [];
  for (const chunk of chunks) {
    const batch = reader.push(chunk);
    records.push(...recordsOf(batch));
    starts.push(...batch.entryStarts.subarray(0, batch.rows));
    ends.push(...batch.entryEnds.subarray(0, batch.rows));
    valueIndexes.push(...batch.valueIndexes.subarray(0, batch.rows));
  }
  const end = reader.end();
  const { issues, entries, bytes, members, uploaded } = reader;
  return { records, starts, ends, valueIndexes, issues, entries, bytes, members, uploaded, end };
}

/** The bytes in chunks of one size. */
export function* cutEvery(bytes: Uint8Array, size: number): Generator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += size) yield bytes.slice(from, from + size);
}

/** The bytes in chunks, cut at these positions, which are brought into range. */
export function* cutAt(bytes: Uint8Array, positions: readonly number[]): Generator<Uint8Array> {
  const cuts = positions.map((position) => position % (bytes.length + 1)).sort((a, b) => a - b);
  let from = 0;
  for (const to of [...cuts, bytes.length]) {
    yield bytes.slice(from, to);
    from = to;
  }
}

/** How many entries have which issue. */
export function countIssues(issues: readonly Issue[]): { readonly [K in IssueKind]?: number } {
  return Object.fromEntries(issues.map(({ kind, count }) => [kind, count]));
}

/** The bytes of a text in UTF-8. */
export function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
