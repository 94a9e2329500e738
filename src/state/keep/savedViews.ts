import { useCallback, useMemo } from 'react';
import type { Schema } from '../../model/schema.ts';
import { createView, type ViewState } from '../../model/viewState.ts';
import { formatWholeView } from '../../url/formatWholeView.ts';
import { parseView } from '../../url/parseView.ts';
import { PAGES, type PageId, requirePage } from '../pages.ts';
import { type MadeOn, readMadeOn } from '../step.ts';
import { type PreferenceValue, useIsUnsaved, usePreference } from './preferences.ts';

/** A view under a name. */
export type SavedView = {
  /** The reader's name for it; unique among all saved views. */
  readonly name: string;
  /** The page that it is a view of; the dictionary where it is absent. */
  readonly page?: PageId;
  /** The search part of an address, never empty, without an open record. */
  readonly address: string;
  /** The data that the view was made on, if known. */
  readonly madeOn?: MadeOn;
};

/** The page that a view is of. */
export function pageOf({ page = 'dictionary' }: Pick<SavedView, 'page'>): PageId {
  return page;
}

/** The schema of the table that a view is about. */
export function schemaOf(view: Pick<SavedView, 'page'>): Schema {
  return requirePage(PAGES, pageOf(view)).schema;
}

export const LONGEST_NAME_CHARS = 80;
export const MOST_VIEWS = 500;

/** Normalises a name for storage: trims it and collapses runs of space into one. */
export function cleanName(name: string): string {
  return name.toWellFormed().replaceAll(/\s+/g, ' ').trim();
}

/** Whether two names count as the same. */
export function isSameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** The address under which a view is saved: the open record is not part of it. */
export function formatSavedView(
  view: ViewState,
  schema: Schema,
  ignored: readonly string[] = [],
): string {
  return formatWholeView({ ...view, open: undefined }, schema, ignored);
}

function cleanAddress(address: string, schema: Schema): string | undefined {
  const { view, ignored } = parseView(address.toWellFormed(), schema);
  const plain = formatSavedView(createView(schema), schema);
  const saysNothing = ignored.length > 0 && formatSavedView(view, schema) === plain;
  return saysNothing ? undefined : formatSavedView(view, schema, ignored);
}

/** The page of an entry; `undefined` if no such page exists. */
function readPage(entry: object): PageId | undefined {
  const named = 'page' in entry ? entry.page : 'dictionary';
  return (Object.keys(PAGES) as PageId[]).find((id) => id === named);
}

function readSavedView(entry: unknown): SavedView | undefined {
  if (typeof entry !== 'object' || entry === null) return undefined;
  if (!('name' in entry && 'address' in entry)) return undefined;
  if (typeof entry.name !== 'string' || typeof entry.address !== 'string') return undefined;
  const name = cleanName(entry.name);
  const page = readPage(entry);
  if (page === undefined || name === '' || name.length > LONGEST_NAME_CHARS) return undefined;
  const address = cleanAddress(entry.address, schemaOf({ page }));
  if (address === undefined) return undefined;
  const madeOn = readMadeOn('madeOn' in entry ? entry.madeOn : undefined);
  return {
    name,
    ...(page !== 'dictionary' && { page }),
    address,
    ...(madeOn !== undefined && { madeOn }),
  };
}

/**
 * Reads saved views from a list with any content. Also returns the number of entries that were dropped:
 * entries that are not saved views, repeat an earlier name, or exceed the limit.
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

/** The name of the stored list of views. */
export const SAVED_VIEWS = 'savedViews';
const NONE: readonly PreferenceValue[] = [];

export interface SavedViewsBinding {
  readonly views: readonly SavedView[];
  readonly setViews: (views: readonly SavedView[]) => void;
  /** Whether the browser refused to store the views, so that they last as long as the page. */
  readonly unsaved: boolean;
}

/** The saved views, from the browser's storage. */
export function useSavedViews(): SavedViewsBinding {
  const [entries, setEntries] = usePreference(SAVED_VIEWS, NONE);
  const views = useMemo(() => readSavedViews(entries).views, [entries]);
  const setViews = useCallback((next: readonly SavedView[]) => setEntries(next), [setEntries]);
  return { views, setViews, unsaved: useIsUnsaved(SAVED_VIEWS) };
}
