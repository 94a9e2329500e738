import type { EpochMs } from '../base/units.ts';

/** The effects on the outside world, which tests replace. */
export interface ApiEffects {
  /** Paths begin with `/`, which stands for the folder of the page. */
  readonly fetch: typeof fetch;
  readonly now: () => EpochMs;
}

/** The effects of the browser. */
export const BROWSER_EFFECTS: ApiEffects = {
  // Relative to the page, so that the dashboard works below a path of another server.
  fetch: (address, init) => fetch(typeof address === 'string' ? `.${address}` : address, init),
  now: () => Date.now(),
};
