import { DICTIONARY } from '../../model/dictionary.ts';
import { formatView } from '../../url/formatView.ts';
import { parseView } from '../../url/parseView.ts';
import type { AddressStore } from '../address.ts';
import { readStartView } from '../startView.ts';
import { useAddress } from '../useAddress.ts';
import { forgetPreference, readPreference, usePreference, writePreference } from './preferences.ts';
import { formatSavedView } from './savedViews.ts';

/** The name of the stored view. */
export const LAST_VIEW = 'lastView';
const GOES_ON = 'goOnWithLastView';

/** Whether the page restores the last view when it is opened at its plain address. */
export function useGoesOn(): readonly [goesOn: boolean, setGoesOn: (goesOn: boolean) => void] {
  return usePreference<boolean>(GOES_ON, true);
}

/**
 * Restores the last view of the dictionary from an earlier visit, or else begins with the preferred columns. An address that
 * asks for a view stays as it is.
 */
export function restoreLastView({ isPlainStart, go }: AddressStore): void {
  if (!isPlainStart) return;
  const start = formatView(readStartView(DICTIONARY), DICTIONARY);
  const kept = readPreference<boolean>(GOES_ON, true) ? readPreference(LAST_VIEW, '') : '';
  const { view, ignored } = parseView(kept, DICTIONARY);
  const last = formatView({ ...view, open: undefined }, DICTIONARY, ignored);
  const isRestored = kept !== '' && last !== start;
  const shown = isRestored ? last : start;
  if (shown === '') return;
  go('dictionary', { ...parseView(shown, DICTIONARY), notes: { isRestored } }, 'replace');
}

/** The stop functions of the active calls of `keepLastView`. */
const keepers = new Set<() => void>();

/** Removes the stored view, and stores none until the page is loaded again. */
export function forgetLastView(): void {
  for (const stop of keepers) stop();
  forgetPreference(LAST_VIEW);
}

/** A view is stored once it has not changed for this time, in ms. */
const KEEP_AFTER_MS = 500;

/**
 * Stores the view of the dictionary for the next visit: debounced after each change, and at once when the page may be about
 * to close. Returns a function that stops it.
 */
export function keepLastView({ getState, subscribe }: AddressStore): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const keep = () => {
    clearTimeout(timer);
    const address = getState().of.dictionary;
    if (address === undefined) return;
    const { view, ignored } = address;
    writePreference(LAST_VIEW, formatSavedView(view, DICTIONARY, ignored));
  };
  const keepSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(keep, KEEP_AFTER_MS);
  };
  const keepAtOnce = () => {
    if (document.visibilityState === 'hidden') keep();
  };
  const unsubscribe = subscribe(keepSoon);
  keepSoon();
  document.addEventListener('visibilitychange', keepAtOnce);
  const stop = () => {
    unsubscribe();
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', keepAtOnce);
    keepers.delete(stop);
  };
  keepers.add(stop);
  return stop;
}

/** Whether the view on screen is the unchanged last view of an earlier visit. */
export function useIsRestored(): boolean {
  return useAddress(({ notes }) => notes.isRestored === true);
}
