import type { EpochMs } from '../base/units.ts';

/** Counts tries, so that nobody guesses passwords through the dashboard. */
export interface Attempts {
  /** Counts one try. Says how long to wait, in ms, where it is one too many; else 0. */
  readonly take: (key: string, now: EpochMs) => number;
  /** Forgets the tries of a key: the last one was good. They do not count for all either. */
  readonly forget: (key: string) => void;
  /** Forgets one try of a key, which was good. */
  readonly forgive: (key: string) => void;
}

export interface AttemptLimits {
  /** How many tries a key has in each window. */
  readonly limit: number;
  /** How many all keys have together. */
  readonly total: number;
  readonly windowMs: number;
}

interface Window {
  count: number;
  readonly endsAt: EpochMs;
}

/** Anybody can make names up, so what is kept of them has an end. */
const CAPACITY = 10_000;

/**
 * No tries yet. What it keeps is bounded: a key whose window is over is forgotten, and the oldest where
 * there are too many.
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
      if (windows.size > CAPACITY && oldest !== undefined) windows.delete(oldest);
      return 0;
    },
    forget: (key) => giveBack(key, Infinity),
    forgive: (key) => giveBack(key, 1),
  };
}
