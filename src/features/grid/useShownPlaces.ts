import { useEffect, useLayoutEffect, useRef } from 'react';
import type { ViewIndex } from '../../base/units.ts';
import type { RecordRef } from '../../model/record.ts';
import type { OpenRecord } from '../../state/openRecord.ts';
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

/** Goes once to the row of a record whose details are opened, when it is known where that stands. */
export function useRowOfOpened(
  { queryKey, count }: ShownRows,
  open: RecordRef | undefined,
  record: OpenRecord,
  goTo: (row: ViewIndex) => void,
): void {
  const shown = useRef('');
  useEffect(() => {
    const key = open === undefined ? '' : `${open.nth} ${open.key}`;
    if (key === '') shown.current = '';
    if (key === shown.current || record.kind === 'pending' || queryKey === '') return;
    if (record.kind === 'found' && record.stale) return;
    shown.current = key;
    const viewIndex = record.kind === 'found' ? record.viewIndex : undefined;
    if (viewIndex !== undefined && viewIndex < count) goTo(viewIndex);
  });
}
