import type { EpochMs } from '../base/units.ts';

/** Limits attempts, so that passwords cannot be guessed through the dashboard. */
export interface Attempts {
  /** Counts an attempt. Returns 0, or the wait in ms if the limit is exceeded. */
  readonly take: (key: string, now: EpochMs) => number;
  /** Clears the attempts of a key after a success. They are subtracted from the total, too. */
  readonly forget: (key: string) => void;
  /** Subtracts one successful attempt of a key. */
  readonly forgive: (key: string) => void;
}

export interface AttemptLimits {
  /** The attempts of a key in a window. */
  readonly limit: number;
  /** The attempts of all keys in a window. */
  readonly total: number;
  readonly windowMs: number;
}

interface Window {
  count: number;
  readonly endsAt: EpochMs;
}

/** The number of keys that are kept. Keys are chosen by the client, so memory must be bounded. */
const MOST_KEYS = 10_000;

/**
 * Creates a counter without attempts. Its memory is bounded: a key whose window has passed is removed, and
 * the oldest key is removed when there are too many.
 */
export function createAttempts({ limit, total, windowMs }: AttemptLimits): Attempts {
  const windows = new Map<string, Window>();
  let all: Window = { count: 0, endsAt: 0 };

  const giveBack = (key: string, most: number) => {
    const own = windows.get(key);
    if (own === undefined) return;
    const count = Math.min(own.count, most);
    own.count -= count;
    all.count = Math.max(0, all.count - count);
    if (own.count === 0) windows.delete(key);
  };

  return {
    take: (key, now) => {
      if (all.endsAt <= now) {
        all = { count: 0, endsAt: now + windowMs };
        for (const [old, { endsAt }] of windows) if (endsAt <= now) windows.delete(old);
      }
      if (all.count >= total) return all.endsAt - now;
      const before = windows.get(key);
      const own = before && before.endsAt > now ? before : { count: 0, endsAt: now + windowMs };
      if (own.count >= limit) return own.endsAt - now;
      own.count++;
      all.count++;
      windows.set(key, own);
      const [oldest] = windows.keys();
      if (windows.size > MOST_KEYS && oldest !== undefined) windows.delete(oldest);
      return 0;
    },
    forget: (key) => giveBack(key, Infinity),
    forgive: (key) => giveBack(key, 1),
  };
}
