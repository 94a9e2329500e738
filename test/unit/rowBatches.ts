import { decodeText } from '../../src/base/wtf8.ts';
import type { ProcessRecord } from '../../src/model/record.ts';
import { BATCH_FIELDS, type RowBatch } from '../../src/model/rowBatch.ts';
import { BatchBuilder } from '../../src/wire/batchBuilder.ts';

/** A record in which every field is missing but those that are given. */
export function recordOf(fields: Partial<ProcessRecord>): ProcessRecord {
  return {
    name: undefined,
    type: undefined,
    signed: 'unknown',
    company: undefined,
    product: undefined,
    title: undefined,
    description: undefined,
    path: undefined,
    canonicalPath: undefined,
    key: undefined,
    uploaded: undefined,
    ...fields,
  };
}

/** The rows of a batch as records. */
export function recordsOf({ rows, bytes, spans }: RowBatch): readonly ProcessRecord[] {
  return Array.from({ length: rows }, (_, row) => {
    const cells = BATCH_FIELDS.map((field, index) => {
      const at = 2 * (row * BATCH_FIELDS.length + index);
      const start = spans[at] ?? -1;
      const text = start < 0 ? undefined : decodeText(bytes.subarray(start, spans[at + 1]));
      return [field, text] as const;
    });
    return recordOf(Object.fromEntries(cells));
  });
}

/** Records as rows of a batch, each from an entry of its own. */
export function batchOf(records: readonly ProcessRecord[]): RowBatch {
  const builder = new BatchBuilder();
  records.forEach((record, row) => {
    builder.add(record, 0);
    builder.endEntry(row, row, row + 1);
  });
  return builder.batch();
}
