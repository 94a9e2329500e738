import type { Issue, IssueKind } from '../../../src/model/issue.ts';
import type { ProcessRecord } from '../../../src/model/record.ts';
import type { RowBatch } from '../../../src/model/rowBatch.ts';
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
  readonly closers: ReadonlyMap<number, string>;
  readonly uploaded: number | undefined;
  readonly end: Ended;
}

type Ended =
  | Extract<WireEnd, { kind: 'foreign' }>
  | Omit<Extract<WireEnd, { kind: 'list' }>, 'rest'>;

function takeRest(end: WireEnd): { readonly end: Ended; readonly rest: RowBatch | undefined } {
  if (end.kind === 'foreign') return { end, rest: undefined };
  const { rest, ...others } = end;
  return { end: others, rest };
}

/** Reads the chunks of an answer, one after the other, to its end. */
export function readChunks(chunks: Iterable<Uint8Array>): Reading {
  const reader = new RecordReader();
  const records: ProcessRecord[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const valueIndexes: number[] = [];
  const take = (batch: RowBatch) => {
    records.push(...recordsOf(batch));
    starts.push(...batch.entryStarts.subarray(0, batch.rows));
    ends.push(...batch.entryEnds.subarray(0, batch.rows));
    valueIndexes.push(...batch.valueIndexes.subarray(0, batch.rows));
  };
  for (const chunk of chunks) take(reader.push(chunk));
  const { end, rest } = takeRest(reader.end());
  if (rest !== undefined) take(rest);
  const { issues, entries, bytes, members, closers, uploaded } = reader;
  const rows = { records, starts, ends, valueIndexes };
  return { ...rows, issues, entries, bytes, members, closers, uploaded, end };
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
