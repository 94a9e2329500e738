import { startTransition, useEffect, useMemo, useState } from 'react';
import { EMPTY_QUERY, type Query } from '../model/query.ts';
import { narrowQuery, useOnlyRows } from './onlyRows.ts';

/** A text is settled once it did not change for so long, in ms: the keys of a word come quicker. */
const TYPED_MS = 250;
/** Anything else is after so long, in ms: its rows are mostly there by then. */
const CALM_MS = 150;

function useValueAfter<T>(value: T, waitAfter: (before: T) => number): T {
  const [settled, setSettled] = useState(value);
  const wait = waitAfter(settled);
  useEffect(() => {
    const timer = setTimeout(() => startTransition(() => setSettled(value)), wait);
    return () => clearTimeout(timer);
  }, [value, wait]);
  return settled;
}

/** What is typed, as it was when nobody typed for a moment. */
export function useSettledText(text: string): string {
  return useValueAfter(text, () => TYPED_MS);
}

/**
 * A query without its order, as it was when it last stayed the same for a while: for counts and charts,
 * which do not depend on an order, and cost more than a key or a click may wait for.
 */
export function useSettledQuery({ search, clauses }: Query): Query {
  const query = useMemo(() => ({ ...EMPTY_QUERY, search, clauses }), [search, clauses]);
  const settled = useValueAfter(query, (before) => (search === before.search ? CALM_MS : TYPED_MS));
  // Rows set aside are known to their own dataset only, which may be gone by now.
  const only = useOnlyRows();
  return useMemo(() => narrowQuery(settled, only), [settled, only]);
}
