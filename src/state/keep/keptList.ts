import type { Readable } from '../createStore.ts';
import type { ListPart, LookupState, Lookups } from '../lookups.ts';
import { forgetPreference, readPreference, usePreference, writePreference } from './preferences.ts';

/** The name of the stored list. */
export const KEPT_LIST = 'lookup.list';
const KEEPS = 'lookup.keepsList';
/** Longer lists do not fit beside the other preferences of a browser, in bytes. */
const LONGEST_KEPT_BYTES = 2 * 2 ** 20;
const NONE: readonly KeptPart[] = [];

/** A part of a stored list: a pasted text, or the bytes of a file under its name, in base64. */
type KeptPart = { readonly name: string; readonly bytes: string };

/** Whether a reload keeps the list of the lookup. Off by default: hosts and paths are sensitive. */
export function useKeepsList(): readonly [keeps: boolean, setKeeps: (keeps: boolean) => void] {
  return usePreference<boolean>(KEEPS, false);
}

/** Whether a list is short enough to be kept. */
export function isKeepable(parts: readonly ListPart[]): boolean {
  const size = (part: ListPart) => (typeof part === 'string' ? part.length : part.size);
  return parts.reduce((sum, part) => sum + size(part), 0) <= LONGEST_KEPT_BYTES;
}

/** Stores each list that is looked up while the analyst wants lists to be kept, and removes one that is cleared. */
export function keepLists({ getState, subscribe }: Readable<Pick<LookupState, 'parts'>>): void {
  let kept = getState().parts;
  subscribe(() => {
    const { parts } = getState();
    if (parts === kept) return;
    kept = parts;
    if (readPreference<boolean>(KEEPS, false)) void storeList(parts);
  });
}

/** The number of the last call that stores or removes a list: files are read meanwhile, and the last call counts. */
let lastCall = 0;

/** Stores a list in this browser in place of the one before it. A list that is empty or too long leaves none. */
export async function storeList(parts: readonly ListPart[]): Promise<void> {
  const call = ++lastCall;
  if (parts.length === 0 || !isKeepable(parts)) {
    forgetList();
    return;
  }
  const kept = await Promise.all(
    parts.map(async (part): Promise<KeptPart> => {
      const blob = typeof part === 'string' ? new Blob([part]) : part;
      const name = typeof part === 'string' ? '' : part.name;
      return { name, bytes: toBase64(new Uint8Array(await blob.arrayBuffer())) };
    }),
  );
  if (call === lastCall) writePreference(KEPT_LIST, kept);
}

/** Removes the stored list. */
export function forgetList(): void {
  lastCall++;
  forgetPreference(KEPT_LIST);
}

/** Looks the stored list up, if there is one. */
export function restoreList({ setList }: Pick<Lookups, 'setList'>): void {
  const kept = readPreference(KEPT_LIST, NONE, areParts);
  if (kept.length === 0 || !readPreference<boolean>(KEEPS, false)) return;
  setList(
    kept.map(({ name, bytes }) => {
      const read = fromBase64(bytes);
      return name === '' ? new TextDecoder().decode(read) : new File([read], name);
    }),
  );
}

function areParts(parts: readonly unknown[]): boolean {
  return parts.every(
    (part) =>
      typeof part === 'object' &&
      part !== null &&
      'name' in part &&
      'bytes' in part &&
      typeof part.name === 'string' &&
      typeof part.bytes === 'string' &&
      part.bytes.length % 4 === 0 &&
      /^[A-Za-z\d+/]*={0,2}$/.test(part.bytes),
  );
}

function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
