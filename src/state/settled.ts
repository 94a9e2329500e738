import { startTransition, useEffect, useState } from 'react';
import type { Query } from '../model/query.ts';

/** What is typed is settled once no key came for so long, in ms: others come quicker. */
const TYPED_MS = 250;
/** Anything else is after so long, in ms, when the rows are there. */
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
 * A query as it was when it last stayed the same for a while: for counts and charts, which cost more
 * than a key or a click may wait for.
 */
export function useSettledQuery(query: Query): Query {
  return useValueAfter(query, ({ search }) => (search === query.search ? CALM_MS : TYPED_MS));
}
