import { useCallback, useMemo, useSyncExternalStore } from 'react';

/** Preferences are plain JSON. */
export type PreferenceValue =
  | string
  | number
  | boolean
  | readonly PreferenceValue[]
  | { readonly [name: string]: PreferenceValue };

const PREFIX = 'classifications.';

/** The preferences that could not be written to the browser's storage. */
const unsaved = new Map<string, string>();
const listeners = new Set<() => void>();

function readStored(name: string): string | undefined {
  const kept = unsaved.get(name);
  if (kept !== undefined) return kept;
  try {
    return localStorage.getItem(PREFIX + name) ?? undefined;
  } catch {
    return undefined;
  }
}

function writeStored(name: string, text: string): void {
  try {
    localStorage.setItem(PREFIX + name, text);
    unsaved.delete(name);
  } catch {
    unsaved.set(name, text);
  }
  for (const listener of listeners) listener();
}

function watchStored(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', listener);
  };
}

function isLike<Value>(value: unknown, sample: Value): value is Value {
  return (
    typeof value === typeof sample &&
    value !== null &&
    Array.isArray(value) === Array.isArray(sample)
  );
}

/**
 * Parses a stored preference. Returns the fallback if the text is not JSON, its type differs from the
 * fallback's (text, number, list, object), or `accepts` refuses the value.
 */
export function parsePreference<Value extends PreferenceValue>(
  text: string | undefined,
  fallback: Value,
  accepts: (value: Value) => boolean = () => true,
): Value {
  if (text === undefined) return fallback;
  try {
    const value: unknown = JSON.parse(text);
    return isLike(value, fallback) && accepts(value) ? value : fallback;
  } catch {
    return fallback;
  }
}

/** Reads a preference outside of React, by the rules of `parsePreference`. */
export function readPreference<Value extends PreferenceValue>(
  name: string,
  fallback: Value,
  accepts?: (value: Value) => boolean,
): Value {
  return parsePreference(readStored(name), fallback, accepts);
}

/** Stores a preference outside of React. */
export function writePreference(name: string, value: PreferenceValue): void {
  writeStored(name, JSON.stringify(value));
}

/** Whether the browser refused to store a preference, so that it is lost when the page is closed. */
export function useIsUnsaved(name: string): boolean {
  return useSyncExternalStore(watchStored, () => unsaved.has(name));
}

/** Whether the browser refused to store any preference. */
export function useIsAnyUnsaved(): boolean {
  return useSyncExternalStore(watchStored, () => unsaved.size > 0);
}

/** Removes a preference. */
export function forgetPreference(name: string): void {
  unsaved.delete(name);
  try {
    localStorage.removeItem(PREFIX + name);
  } catch {
    // Without storage there is no preference to remove.
  }
  for (const listener of listeners) listener();
}

/**
 * The size in bytes of the stored preferences with these names. Preferences that are held in memory only do
 * not count.
 */
export function measurePreferences(isMeant: (name: string) => boolean): number {
  let size = 0;
  try {
    for (const [key, text] of Object.entries(localStorage)) {
      if (!key.startsWith(PREFIX) || !isMeant(key.slice(PREFIX.length))) continue;
      size += new TextEncoder().encode(key + text).length;
    }
  } catch {
    // Without storage there are no stored preferences.
  }
  return size;
}

/** Calls the listener after each change of a preference. Returns a function that removes the listener. */
export function watchPreferences(listener: () => void): () => void {
  return watchStored(listener);
}

/** Removes every preference except those named. */
export function resetPreferences(kept: readonly string[]): void {
  const isKept = (name: string) => kept.includes(name);
  for (const name of unsaved.keys()) if (!isKept(name)) unsaved.delete(name);
  try {
    for (const key of Object.keys(localStorage)) {
      if (key.startsWith(PREFIX) && !isKept(key.slice(PREFIX.length))) localStorage.removeItem(key);
    }
  } catch {
    // Without storage there is no preference to remove.
  }
  for (const listener of listeners) listener();
}

/**
 * A preference that outlives the visit, and a function that changes it. Without storage it lasts as long as
 * the page. The fallback and `accepts` must be the same objects in every render.
 */
export function usePreference<Value extends PreferenceValue>(
  name: string,
  fallback: Value,
  accepts?: (value: Value) => boolean,
): readonly [value: Value, setValue: (value: Value) => void] {
  const text = useSyncExternalStore(watchStored, () => readStored(name));
  const value = useMemo(() => parsePreference(text, fallback, accepts), [text, fallback, accepts]);
  const setValue = useCallback((next: Value) => writeStored(name, JSON.stringify(next)), [name]);
  return [value, setValue];
}
