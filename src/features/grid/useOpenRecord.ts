import { useQuery } from '@tanstack/react-query';
import type { RowIndex, ViewIndex } from '../../base/units.ts';
import type { Query } from '../../model/query.ts';
import type { RecordRef } from '../../model/record.ts';
import { useAnswers } from '../../state/answers.ts';

const NOTHING: RecordRef = { key: '', nth: 0 };

/** Where the record stands whose details are open. */
export interface OpenRecord {
  readonly row: RowIndex | undefined;
  readonly viewIndex: ViewIndex | undefined;
  /** Whether this is the answer for the query and record asked about, and not an earlier one. */
  readonly settled: boolean;
}

/** Finds the row of the record whose details are open. */
export function useOpenRecord(query: Query, open: RecordRef | undefined): OpenRecord {
  const answers = useAnswers();
  const { data, isPlaceholderData } = useQuery({
    ...answers.place(query, open ?? NOTHING),
    enabled: open !== undefined,
  });
  if (open === undefined || data === undefined || data === false) {
    return { row: undefined, viewIndex: undefined, settled: data !== undefined };
  }
  return { row: data.row, viewIndex: data.viewIndex, settled: !isPlaceholderData };
}
