import type { EpochMs } from '../base/units.ts';

/** What the outside world does for this room, so that a test can do it instead. */
export interface ApiEffects {
  readonly fetch: typeof fetch;
  readonly now: () => EpochMs;
}

/** The browser's own. */
export const BROWSER_EFFECTS: ApiEffects = {
  fetch: (...request) => fetch(...request),
  now: () => Date.now(),
};
