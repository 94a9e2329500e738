import { formatView } from '../../url/formatView.ts';
import { parseView } from '../../url/parseView.ts';
import type { AddressStore } from '../address.ts';
import { readStartView } from '../startView.ts';
import { useAddress } from '../useAddress.ts';
import { forgetPreference, readPreference, usePreference, writePreference } from './preferences.ts';
import { formatSavedView } from './savedViews.ts';

/** Where the last view is kept. */
export const LAST_VIEW = 'lastView';
const GOES_ON = 'goOnWithLastView';

/** Whether the page goes on with the last view when it is opened at its plain address. */
export function useGoesOn(): readonly [goesOn: boolean, setGoesOn: (goesOn: boolean) => void] {
  return usePreference<boolean>(GOES_ON, true);
}

/**
 * Goes on with the last view of an earlier visit, or else begins with the reader's columns. An address that
 * asks for any view stays as it is.
 */
export function restoreLastView({ isPlainStart, go }: AddressStore): void {
  if (!isPlainStart) return;
  const start = formatView(readStartView());
  const kept = readPreference<boolean>(GOES_ON, true) ? readPreference(LAST_VIEW, '') : '';
  const { view, ignored } = parseView(kept);
  const last = formatView({ ...view, open: undefined }, ignored);
  const isRestored = kept !== '' && last !== start;
  const shown = isRestored ? last : start;
  if (shown === '') return;
  go('dictionary', { ...parseView(shown), notes: { isRestored } }, 'replace');
}

/** What keeps the view at this time. */
const keepers = new Set<() => void>();

/** Forgets the last view, and keeps none any more until the page is loaded anew. */
export function forgetLastView(): void {
  for (const stop of keepers) stop();
  forgetPreference(LAST_VIEW);
}

/** What the reader looks at is kept once it has been the same for so long. */
const CALM_MS = 500;

/**
 * Keeps what the reader looks at for the next visit: soon after each change, and when the page may
 * be about to go, until the returned function is called.
 */
export function keepLastView({ getState, subscribe }: AddressStore): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const keep = () => {
    clearTimeout(timer);
    const address = getState().of.dictionary;
    if (address === undefined) return;
    const { view, ignored } = address;
    writePreference(LAST_VIEW, formatSavedView(view, ignored));
  };
  const keepSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(keep, CALM_MS);
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

/** Whether the view on screen is the last one of an earlier visit, as it was. */
export function useIsRestored(): boolean {
  return useAddress(({ notes }) => notes.isRestored === true);
}
