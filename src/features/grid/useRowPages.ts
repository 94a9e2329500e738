import { hashKey, type UseQueryResult, useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { ViewIndex } from '../../base/units.ts';
import type { DatasetInfo, GridRow, RowWindow } from '../../model/answers.ts';
import { EMPTY_QUERY, type Query } from '../../model/query.ts';
import { useAnswers } from '../../state/answers.ts';
import { PAGE_ROWS, pageOf, pagesAround, type RowRange, windowOf } from './pagesInView.ts';

/** The rows that the table draws: those of one query about one revision of the data. */
export interface ShownRows {
  /** The same for equal queries; empty before the first answer. */
  readonly queryKey: string;
  readonly query: Query;
  readonly datasetId: string;
  readonly revision: number;
  /** Rows of the whole view. */
  readonly count: number;
  readonly pages: ReadonlyMap<number, readonly GridRow[]>;
}

/** Before the first answer. */
export const NO_ROWS: ShownRows = {
  queryKey: '',
  query: EMPTY_QUERY,
  datasetId: '',
  revision: -1,
  count: 0,
  pages: new Map(),
};

/** What the table asks for. */
export interface RowRequest {
  readonly dataset: DatasetInfo;
  readonly query: Query;
  /** The rows in view. */
  readonly range: RowRange;
  /** A row out of view whose cells are needed too. */
  readonly active: ViewIndex;
}

/** The row at a place of the view, if its page is there. */
export function readRow(shown: ShownRows, index: ViewIndex): GridRow | undefined {
  return shown.pages.get(pageOf(index))?.[index % PAGE_ROWS];
}

/** Key of a query for comparing. */
function keyOfQuery(query: Query): string {
  return hashKey([query]);
}

function collectAnswers(results: readonly UseQueryResult<RowWindow>[]) {
  return {
    windows: results.map((result) => (result.isPlaceholderData ? undefined : result.data)),
    failed: results.some((result) => result.isError),
  };
}

/**
 * The rows to draw now. Those shown so far stay until every row in view has come for a new query
 * or revision; a new query starts at its top. Scrolled into new pages, rows come one page at a time.
 */
export function useRowPages(
  shown: ShownRows,
  { dataset, query, range, active }: RowRequest,
): { readonly rows: ShownRows; readonly failed: boolean } {
  const answers = useAnswers();
  const queryKey = useMemo(() => keyOfQuery(query), [query]);
  const isSameQuery = shown.queryKey === queryKey;
  const isSameView =
    isSameQuery && shown.datasetId === dataset.id && shown.revision === dataset.revision;
  const knownCount = isSameView ? shown.count : undefined;
  const inView = isSameQuery
    ? range
    : { start: 0, end: Math.min(PAGE_ROWS, range.end - range.start) };
  const pageList = pagesAround(inView, isSameQuery ? shown.count : 0);
  const activePage = isSameQuery && active >= 0 ? [pageOf(active)] : [];
  const pages = [...new Set([...pageList, ...activePage])];

  const { windows, failed } = useQueries({
    queries: pages.map((page) => answers.rowWindow(query, windowOf(page))),
    combine: collectAnswers,
  });

  const pagesKey = pages.join();
  const fresh = useMemo<ShownRows | undefined>(() => {
    const numbers = pagesKey.split(',').map(Number);
    const found = new Map<number, readonly GridRow[]>();
    let count = knownCount;
    windows.forEach((window, index) => {
      const page = numbers[index];
      if (window === undefined || page === undefined) return;
      found.set(page, window.rows);
      count = window.count;
    });
    if (count === undefined) return undefined;
    const { id: datasetId, revision } = dataset;
    return { queryKey, query, datasetId, revision, count, pages: found };
  }, [windows, pagesKey, queryKey, query, dataset, knownCount]);

  const isReady = fresh !== undefined && (isSameView || hasRows(fresh, inView));
  return { rows: isReady ? fresh : shown, failed };
}

/** Whether every row of a range is there, as far as the view has it. */
function hasRows({ count, pages }: ShownRows, { start, end }: RowRange): boolean {
  const limit = Math.min(end, count);
  for (let page = pageOf(start); page * PAGE_ROWS < limit; page++) {
    if (!pages.has(page)) return false;
  }
  return true;
}
