import { useQuery } from '@tanstack/react-query';
import type { RowIndex, ViewIndex } from '../base/units.ts';
import { EMPTY_QUERY, type Query } from '../model/query.ts';
import type { RecordRef } from '../model/record.ts';
import { useAnswers } from './answers.ts';
import { useDataset } from './dataset.ts';

/** The position of the record whose details are open. */
export type OpenRecord =
  /** No details are open. */
  | { readonly kind: 'none' }
  /** The engine has not answered yet. */
  | { readonly kind: 'pending' }
  /** The record is not among the rows so far; more rows are to come. */
  | { readonly kind: 'awaited' }
  /** The data has no such record: the link refers to other data. */
  | { readonly kind: 'missing' }
  /** The row of the record, and its place in the view; no place if the filters hide it. */
  | {
      readonly kind: 'found';
      readonly row: RowIndex;
      readonly viewIndex: ViewIndex | undefined;
      /** Whether the place belongs to an earlier query, until the answer arrives. */
      readonly stale: boolean;
    };

const NOTHING: RecordRef = { key: '', nth: 0 };

/** Finds the row of a record. */
export function useOpenRecord(query: Query, open: RecordRef | undefined): OpenRecord {
  const answers = useAnswers();
  const dataset = useDataset();
  const { data, isPlaceholderData: stale } = useQuery({
    // Without an open record, the key does not depend on the query.
    ...answers.place(open === undefined ? EMPTY_QUERY : query, open ?? NOTHING),
    enabled: open !== undefined,
  });
  if (open === undefined) return { kind: 'none' };
  if (data === undefined) return { kind: 'pending' };
  if (data === false) {
    if (dataset?.completeness === 'loading') return { kind: 'awaited' };
    return { kind: stale ? 'pending' : 'missing' };
  }
  // Until the answer arrives, the previous one may be about another record or other data.
  const isOther = data.datasetId !== dataset?.id || !isSameRecord(data.ref, open);
  if (isOther) return { kind: 'pending' };
  return { kind: 'found', row: data.row, viewIndex: data.viewIndex, stale };
}

/** Whether two links refer to the same record. */
export function isSameRecord(one: RecordRef, other: RecordRef): boolean {
  return one.key === other.key && one.nth === other.nth;
}
