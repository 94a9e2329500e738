import { useCallback, useMemo } from 'react';
import { DEFAULT_VIEW, type ViewState } from '../../model/viewState.ts';
import { formatWholeView } from '../../url/formatWholeView.ts';
import { parseView } from '../../url/parseView.ts';
import { type MadeOn, readMadeOn } from '../step.ts';
import { type PreferenceValue, useIsUnsaved, usePreference } from './preferences.ts';

/** A view under a name. */
export type SavedView = {
  /** What the reader calls it; its own among all saved views. */
  readonly name: string;
  /** The search part of an address, never empty, without an open record. */
  readonly address: string;
  /** The data that it was made on, where that is known. */
  readonly madeOn?: MadeOn;
};

export const LONGEST_NAME = 80;
export const MOST_VIEWS = 500;

/** A name as it is kept: without space around it, and one space where there are several. */
export function cleanName(name: string): string {
  return name.toWellFormed().replaceAll(/\s+/g, ' ').trim();
}

/** Whether two names would be taken for the same. */
export function isSameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** The address of a view as it is saved: the open record is no part of it. */
export function formatSavedView(view: ViewState, ignored: readonly string[] = []): string {
  return formatWholeView({ ...view, open: undefined }, ignored);
}

function cleanAddress(address: string): string | undefined {
  const { view, ignored } = parseView(address.toWellFormed());
  const saysNothing = ignored.length > 0 && formatSavedView(view) === formatSavedView(DEFAULT_VIEW);
  return saysNothing ? undefined : formatSavedView(view, ignored);
}

function readSavedView(entry: unknown): SavedView | undefined {
  if (typeof entry !== 'object' || entry === null) return undefined;
  if (!('name' in entry && 'address' in entry)) return undefined;
  if (typeof entry.name !== 'string' || typeof entry.address !== 'string') return undefined;
  const name = cleanName(entry.name);
  const address = cleanAddress(entry.address);
  if (name === '' || name.length > LONGEST_NAME || address === undefined) return undefined;
  const madeOn = readMadeOn('madeOn' in entry ? entry.madeOn : undefined);
  return madeOn === undefined ? { name, address } : { name, address, madeOn };
}

/**
 * The saved views among the entries of a list that may hold anything, and how many entries were no
 * saved view, had the name of an earlier one, or were too many.
 */
export function readSavedViews(entries: readonly unknown[]): {
  readonly views: readonly SavedView[];
  readonly skipped: number;
} {
  const views: SavedView[] = [];
  const names = new Set<string>();
  for (const entry of entries) {
    const view = readSavedView(entry);
    if (view === undefined || views.length === MOST_VIEWS) continue;
    const name = view.name.toLowerCase();
    if (names.has(name)) continue;
    names.add(name);
    views.push(view);
  }
  return { views, skipped: entries.length - views.length };
}

/** Where the saved views are kept. */
export const SAVED_VIEWS = 'savedViews';
const NONE: readonly PreferenceValue[] = [];

export interface SavedViewsBinding {
  readonly views: readonly SavedView[];
  readonly setViews: (views: readonly SavedView[]) => void;
  /** Whether the browser refused to keep them: they last as long as the page. */
  readonly unsaved: boolean;
}

/** The views that the reader saved, in the reader's browser. */
export function useSavedViews(): SavedViewsBinding {
  const [entries, setEntries] = usePreference(SAVED_VIEWS, NONE);
  const views = useMemo(() => readSavedViews(entries).views, [entries]);
  const setViews = useCallback((next: readonly SavedView[]) => setEntries(next), [setEntries]);
  return { views, setViews, unsaved: useIsUnsaved(SAVED_VIEWS) };
}
