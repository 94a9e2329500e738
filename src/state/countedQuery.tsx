import { createContext, type ReactNode, use, useDeferredValue, useMemo } from 'react';
import { EMPTY_QUERY, type Query } from '../model/query.ts';
import { narrowQuery, usePinnedRows } from './pinnedRows.ts';
import { useAddress } from './useAddress.ts';

const CountedQueryContext = createContext<Query>(EMPTY_QUERY);

/**
 * Gives its children the query on screen without its order, deferred: counts and charts follow it in renders
 * that input interrupts. A change of the query renders only the children that use it. One per page.
 */
export function CountedQuery({ children }: { readonly children: ReactNode }) {
  const query = useAddress(({ view }) => view.query);
  const pinned = usePinnedRows();
  const { search, clauses } = useDeferredValue(query);
  // Not deferred: pinned rows belong to one dataset, which may be gone by the time of a deferred render.
  const counted = useMemo(
    () => narrowQuery({ ...EMPTY_QUERY, search, clauses }, pinned),
    [search, clauses, pinned],
  );
  return <CountedQueryContext value={counted}>{children}</CountedQueryContext>;
}

/** The deferred query, which counts and charts beside the table use. */
export function useCountedQuery(): Query {
  return use(CountedQueryContext);
}
