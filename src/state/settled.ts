import { startTransition, useEffect, useState } from 'react';

/** Counts and charts follow a query once it has been the same for so long. */
const CALM_MS = 150;

/**
 * A value that changes with every key of a search, as it was when it last stayed the same for a
 * while: for what costs more than a key may wait for.
 */
export function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => startTransition(() => setSettled(value)), CALM_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
