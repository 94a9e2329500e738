import { hashKey, type UseQueryResult, useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { ViewIndex } from '../../base/units.ts';
import type { DatasetInfo, GridRow, RowWindow } from '../../model/answers.ts';
import { EMPTY_QUERY, type Query } from '../../model/query.ts';
import { useAnswers } from '../../state/answers.ts';
import { PAGE_ROWS, pageOf, pagesAround, type RowRange, windowOf } from './pagesInView.ts';

/** The rows that the table draws: those of one query about one revision of the data. */
export interface ShownRows {
  /** The same for equal queries about data of one origin; empty before the first answer. */
  readonly queryKey: string;
  readonly query: Query;
  readonly datasetId: string;
  readonly revision: number;
  /** Rows of the whole view. */
  readonly count: number;
  /** Rows of the dataset when the last of these came. */
  readonly total: number;
  readonly pages: ReadonlyMap<number, readonly GridRow[]>;
}

/** Before the first answer. */
export const NO_ROWS: ShownRows = {
  queryKey: '',
  query: EMPTY_QUERY,
  datasetId: '',
  revision: -1,
  count: 0,
  total: 0,
  pages: new Map(),
};

/** What the table asks for. */
export interface RowRequest {
  readonly dataset: DatasetInfo | undefined;
  /** Where the dataset comes from. */
  readonly origin: string | undefined;
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

/** Key of a query about data of this origin, for comparing. */
function keyOfQuery(query: Query, origin: string | undefined): string {
  return hashKey([query, origin]);
}

/** The pages that came. In a map, because the query client compares plain objects value by value. */
function collectAnswers(results: readonly UseQueryResult<RowWindow>[]) {
  const windows = new Map<number, RowWindow>();
  for (const { data, isPlaceholderData } of results) {
    if (data !== undefined && !isPlaceholderData) windows.set(pageOf(data.offset), data);
  }
  return { windows, failed: results.some((result) => result.isError) };
}

/**
 * The rows to draw now. Those shown so far stay until every row in view has come for a new query
 * or revision; a new query, or another file, starts at its top. Scrolled into new pages, rows come one page at a time.
 */
export function useRowPages(
  shown: ShownRows,
  { dataset, origin, query, range, active }: RowRequest,
): { readonly rows: ShownRows; readonly failed: boolean } {
  const answers = useAnswers();
  const queryKey = useMemo(() => keyOfQuery(query, origin), [query, origin]);
  const isSameQuery = shown.queryKey === queryKey;
  const isSameView =
    isSameQuery && shown.datasetId === dataset?.id && shown.revision === dataset.revision;
  const knownCount = isSameView ? shown.count : undefined;
  const knownTotal = isSameView ? shown.total : 0;
  const inView = isSameQuery
    ? range
    : { start: 0, end: Math.min(PAGE_ROWS, range.end - range.start) };
  const pageList = pagesAround(inView, isSameQuery ? shown.count : 0);
  const activePage = isSameQuery && active >= 0 ? [pageOf(active)] : [];
  const pagesKey = [...new Set([...pageList, ...activePage])].join();
  const queries = useMemo(
    () => pagesKey.split(',').map((page) => answers.rowWindow(query, windowOf(Number(page)))),
    [answers, query, pagesKey],
  );
  const { windows, failed } = useQueries({ queries, combine: collectAnswers });

  const fresh = useMemo<ShownRows | undefined>(() => {
    const pages = new Map<number, readonly GridRow[]>();
    let count = knownCount;
    let total = knownTotal;
    for (const [page, window] of windows) {
      pages.set(page, window.rows);
      count = window.count;
      total = Math.max(total, window.total);
    }
    if (count === undefined || dataset === undefined) return undefined;
    const { id: datasetId, revision } = dataset;
    return { queryKey, query, datasetId, revision, count, total, pages };
  }, [windows, queryKey, query, dataset, knownCount, knownTotal]);

  const isReady = fresh !== undefined && (isSameView || hasRows(fresh, inView));
  return { rows: isReady && !isSameRows(fresh, shown) ? fresh : shown, failed };
}

/** Whether both are the same rows, though the objects around them are not. */
function isSameRows(one: ShownRows, other: ShownRows): boolean {
  return (
    one.queryKey === other.queryKey &&
    one.query === other.query &&
    one.datasetId === other.datasetId &&
    one.revision === other.revision &&
    one.count === other.count &&
    one.total === other.total &&
    one.pages.size === other.pages.size &&
    [...one.pages].every(([page, rows]) => other.pages.get(page) === rows)
  );
}

/** Whether every row of a range is there, as far as the view has it. */
function hasRows({ count, pages }: ShownRows, { start, end }: RowRange): boolean {
  const limit = Math.min(end, count);
  for (let page = pageOf(start); page * PAGE_ROWS < limit; page++) {
    if (!pages.has(page)) return false;
  }
  return true;
}
