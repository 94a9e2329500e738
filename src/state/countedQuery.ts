import { createContext, use, useDeferredValue, useMemo } from 'react';
import { EMPTY_QUERY, type Query } from '../model/query.ts';
import { narrowQuery, useOnlyRows } from './onlyRows.ts';
import { useAddress } from './useAddress.ts';

/** The query that facets, charts and groups count. */
export const CountedQueryContext = createContext<Query>(EMPTY_QUERY);

/**
 * The query on screen without its order, deferred: counts and charts follow it in renders that input
 * interrupts. Called once per page, for the `CountedQueryContext`.
 */
export function useDeferredQuery(): Query {
  const query = useAddress(({ view }) => view.query);
  const only = useOnlyRows();
  const { search, clauses } = useDeferredValue(query);
  // Not deferred: pinned rows belong to one dataset, which may be gone by the time of a deferred render.
  return useMemo(
    () => narrowQuery({ ...EMPTY_QUERY, search, clauses }, only),
    [search, clauses, only],
  );
}

/** The deferred query, which counts and charts beside the table use. */
export function useCountedQuery(): Query {
  return use(CountedQueryContext);
}
