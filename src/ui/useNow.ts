import { useEffect, useState } from 'react';
import type { EpochMs } from '../base/units.ts';

/** The current time, renewed every `everyMs` milliseconds. */
export function useNow(everyMs: number): EpochMs {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
}
