import { useQuery } from '@tanstack/react-query';
import type { RowIndex, ViewIndex } from '../base/units.ts';
import { EMPTY_QUERY, type Query } from '../model/query.ts';
import type { RecordRef } from '../model/record.ts';
import { useAnswers } from './answers.ts';
import { useDataset } from './dataset.ts';

/** Where the record stands whose details are open. */
export type OpenRecord =
  /** No details are open. */
  | { readonly kind: 'none' }
  /** The engine has not answered yet. */
  | { readonly kind: 'pending' }
  /** What has come so far has no such record; more is still to come. */
  | { readonly kind: 'awaited' }
  /** The data has no such record: the link is to other data. */
  | { readonly kind: 'missing' }
  /** Its row, and its place in the view, absent when the filters hide it. */
  | {
      readonly kind: 'found';
      readonly row: RowIndex;
      readonly viewIndex: ViewIndex | undefined;
      /** Whether its place is that of an earlier query, until the answer comes. */
      readonly stale: boolean;
    };

const NOTHING: RecordRef = { key: '', nth: 0 };

/** Finds the row of a record. */
export function useOpenRecord(query: Query, open: RecordRef | undefined): OpenRecord {
  const answers = useAnswers();
  const dataset = useDataset();
  const { data, isPlaceholderData: stale } = useQuery({
    // With no record open, no query has anything to do with it.
    ...answers.place(open === undefined ? EMPTY_QUERY : query, open ?? NOTHING),
    enabled: open !== undefined,
  });
  if (open === undefined) return { kind: 'none' };
  if (data === undefined) return { kind: 'pending' };
  if (data === false) {
    if (dataset?.completeness === 'loading') return { kind: 'awaited' };
    return { kind: stale ? 'pending' : 'missing' };
  }
  // Until the answer comes, the last one may be about another record, or other data.
  const isOther = data.datasetId !== dataset?.id || !isSameRecord(data.ref, open);
  if (isOther) return { kind: 'pending' };
  return { kind: 'found', row: data.row, viewIndex: data.viewIndex, stale };
}

/** Whether two links are to the same record. */
export function isSameRecord(one: RecordRef, other: RecordRef): boolean {
  return one.key === other.key && one.nth === other.nth;
}
