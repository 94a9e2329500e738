/** The fields that come out of an answer, in the order of a batch's cells. */
export const BATCH_FIELDS = [
  'name',
  'type',
  'signed',
  'company',
  'product',
  'title',
  'description',
  'path',
  'canonicalPath',
  'key',
  'uploaded',
] as const;

export type BatchFieldId = (typeof BATCH_FIELDS)[number];

/**
 * Rows on their way from the answer to the columns: the cells as byte spans, so that a text that
 * was seen before never becomes a string. Cell `row * BATCH_FIELDS.length + field` has the bytes
 * from `spans[2 * cell]` up to, not including, `spans[2 * cell + 1]` (WTF-8); a start of -1 means
 * that the field is missing.
 */
export interface RowBatch {
  readonly rows: number;
  readonly bytes: Uint8Array;
  readonly spans: Int32Array;
  /** The bytes of each row's entry in the answer, `entryEnds` exclusive. */
  readonly entryStarts: Float64Array;
  readonly entryEnds: Float64Array;
  /** Which value of its entry a row is, from 0. */
  readonly valueIndexes: Uint32Array;
}
