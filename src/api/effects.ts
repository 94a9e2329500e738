import type { EpochMs } from '../base/units.ts';

/** The effects on the outside world, which tests replace. */
export interface ApiEffects {
  readonly fetch: typeof fetch;
  readonly now: () => EpochMs;
}

/** The effects of the browser. */
export const BROWSER_EFFECTS: ApiEffects = {
  fetch: (...request) => fetch(...request),
  now: () => Date.now(),
};
