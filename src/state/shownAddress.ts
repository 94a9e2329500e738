import type { RegisteredRouter } from '@tanstack/react-router';
import { createContext, use, useSyncExternalStore } from 'react';
import type { Readable } from './createStore.ts';

/** What of the browser's history the page shows, as the router reads it. */
export type ShownAddress = Pick<RegisteredRouter['state']['location'], 'search' | 'state'>;

/** Gives what is on screen to everything below it. */
export const ShownAddressContext = createContext<Readable<ShownAddress> | undefined>(undefined);

/**
 * A part of what is on screen; a change of another part does not render again. Throws outside of a
 * `ShownAddressContext`.
 *
 * @param select takes the part; it gives the same object as long as it did not change
 */
export function useShownAddress<Part>(select: (address: ShownAddress) => Part): Part {
  const shown = use(ShownAddressContext);
  if (shown === undefined)
    throw new Error('useShownAddress needs a ShownAddressContext around it.');
  return useSyncExternalStore(shown.subscribe, () => select(shown.getState()));
}
