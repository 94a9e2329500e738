import { startTransition, useEffect, useState } from 'react';

/** Those who wait for their turn; the first one has it. */
const waiting: (() => void)[] = [];

function wait(begin: () => void): void {
  waiting.push(begin);
  if (waiting.length === 1) begin();
}

/** Ends a turn, or the wait for one. The next one's begins after the browser had its own. */
function leave(begin: () => void): void {
  const place = waiting.indexOf(begin);
  if (place < 0) return;
  waiting.splice(place, 1);
  const next = waiting[0];
  if (place === 0 && next) setTimeout(() => waiting[0] === next && next());
}

/**
 * A value that is much to draw, a while late: all who use this draw a new value one after the other,
 * each in a render that gives way to what is pressed meanwhile. Several answers that come at once
 * thus never hold the page up for the sum of their times.
 */
export function useInTurn<T>(value: T): T {
  const [shown, setShown] = useState(value);
  useEffect(() => {
    if (value === shown) return;
    const begin = () => startTransition(() => setShown(value));
    wait(begin);
    return () => leave(begin);
  }, [value, shown]);
  return shown;
}
