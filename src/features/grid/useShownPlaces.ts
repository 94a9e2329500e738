import { useEffect, useLayoutEffect, useRef } from 'react';
import type { RowIndex, ViewIndex } from '../../base/units.ts';
import type { DatasetInfo } from '../../model/answers.ts';
import type { RecordRef } from '../../model/record.ts';
import type { ViewState } from '../../model/viewState.ts';
import { type OpenRecord, useOpenRecord } from '../../state/openRecord.ts';
import type { ShownRows } from './useRowPages.ts';

/** Goes to the top of the table when another query's rows are drawn. */
export function useTopOfQuery({ queryKey }: ShownRows, goToTop: () => void): void {
  const last = useRef(queryKey);
  useLayoutEffect(() => {
    if (last.current === queryKey) return;
    const isFirst = last.current === '';
    last.current = queryKey;
    if (!isFirst) goToTop();
  });
}

/** What tells where the opened record stands. */
export interface OpenedRowSearch {
  readonly shown: ShownRows;
  readonly dataset: DatasetInfo | undefined;
  readonly view: ViewState;
  /** Where the table stands, in any form: another text is another place. */
  readonly place: string;
}

/** The row whose details are open. The table goes to it once, when that is found. */
export function useOpenedRow(
  { shown, dataset, view, place }: OpenedRowSearch,
  goTo: (row: ViewIndex) => void,
): RowIndex | undefined {
  const record = useOpenRecord(view.query, view.open);
  useRowOfOpened(shown, view.open, record, place, goTo);
  return shown.datasetId === dataset?.id && record.kind === 'found' ? record.row : undefined;
}

/**
 * Goes once to the row of a record whose details are opened, when it is known where that stands:
 * unless the reader went elsewhere meanwhile.
 */
function useRowOfOpened(
  { queryKey, count }: ShownRows,
  open: RecordRef | undefined,
  record: OpenRecord,
  place: string,
  goTo: (row: ViewIndex) => void,
): void {
  const shown = useRef('');
  const asked = useRef({ key: '', queryKey, place });
  useEffect(() => {
    const key = open === undefined ? '' : `${open.nth} ${open.key}`;
    if (key === '') shown.current = '';
    // Where the table stands before it has rows is nowhere.
    const isNew = key !== asked.current.key || asked.current.queryKey === '';
    if (isNew) asked.current = { key, queryKey, place };
    if (key === shown.current || queryKey === '') return;
    if (record.kind === 'pending' || record.kind === 'awaited') return;
    if (record.kind === 'found' && record.stale) return;
    shown.current = key;
    const viewIndex = record.kind === 'found' ? record.viewIndex : undefined;
    const isElsewhere = place !== asked.current.place;
    if (viewIndex !== undefined && viewIndex < count && !isElsewhere) goTo(viewIndex);
  });
}
