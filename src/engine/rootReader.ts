import { decodeText, encodeText } from '../base/wtf8.ts';
import { ByteDictionary } from './byteDictionary.ts';
import { DRIVE_FOLDERS, NETWORK_SHARE, type RootFolder, VARIABLE_ALIASES } from './location.ts';

const PERCENT = 0x25;
const COLON = 0x3a;
const BACKSLASH = 0x5c;
const SLASH = 0x2f;
/** In which a small letter differs from its capital. */
const SMALL = 0x20;
const SMALL_A = 0x61;
const LETTERS = 26;
/** What is longer between two percent signs is no variable. */
const LONGEST_VARIABLE = 256;
/** With more variables than this, paths are not as expected, and the cache would only take memory. */
const MOST_VARIABLES = 10_000;

/** `RootFolder` in bytes. */
interface ByteFolder {
  readonly name: Uint8Array | undefined;
  readonly root: Uint8Array | undefined;
  readonly folders: readonly ByteFolder[];
}

const FOLDERS = encodeFolders(DRIVE_FOLDERS);
const DRIVES = Array.from({ length: LETTERS }, (_, nth) =>
  encodeText(`${String.fromCharCode(SMALL_A + nth).toUpperCase()}:\\`),
);
const SHARE = encodeText(NETWORK_SHARE);

/**
 * Reads the root of a path from its bytes, for grouping: a Windows variable such as `%APPDATA%` where
 * the path begins with one or lies where that variable usually points, else its drive or "Network share".
 */
export class RootReader {
  readonly #variables = new ByteDictionary();
  /** The root of each variable. */
  readonly #roots: Uint8Array[] = [];

  /** The root, as bytes; `undefined` when the path has none, or is missing because `start` is negative. */
  read(bytes: Uint8Array, start: number, end: number): Uint8Array | undefined {
    if (start < 0 || end - start < 2) return undefined;
    if (bytes[start] === PERCENT) return this.#readVariable(bytes, start, end);
    if (isSlash(bytes[start])) return isSlash(bytes[start + 1]) ? SHARE : undefined;
    if (bytes[start + 1] !== COLON || !isFolderEnd(bytes, start + 2, end)) return undefined;
    const drive = DRIVES[((bytes[start] ?? 0) | SMALL) - SMALL_A];
    return drive && readFolders(bytes, start + 2, end, drive);
  }

  #readVariable(bytes: Uint8Array, start: number, end: number): Uint8Array | undefined {
    const limit = Math.min(end, start + LONGEST_VARIABLE);
    let at = start + 1;
    while (at < limit && bytes[at] !== PERCENT && !isSlash(bytes[at])) at++;
    if (at === limit || bytes[at] !== PERCENT || at === start + 1) return undefined;
    if (this.#roots.length >= MOST_VARIABLES) return nameVariable(bytes.subarray(start, at + 1));
    const code = this.#variables.add(bytes, start, at + 1);
    if (code === this.#roots.length) this.#roots.push(nameVariable(bytes.subarray(start, at + 1)));
    return this.#roots[code];
  }
}

function nameVariable(bytes: Uint8Array): Uint8Array {
  const name = decodeText(bytes).toUpperCase();
  return encodeText(VARIABLE_ALIASES.get(name) ?? name);
}

/** The root of a path whose first folder is behind the slash at `start`; `drive` where no folder has one. */
function readFolders(bytes: Uint8Array, start: number, end: number, drive: Uint8Array) {
  let root = drive;
  let folders = FOLDERS;
  let from = start + 1;
  while (from < end && folders.length > 0) {
    let to = from;
    while (!isFolderEnd(bytes, to, end)) to++;
    const folder = findFolder(folders, bytes, from, to);
    if (folder === undefined) break;
    root = folder.root ?? root;
    folders = folder.folders;
    from = to + 1;
  }
  return root;
}

function findFolder(folders: readonly ByteFolder[], bytes: Uint8Array, from: number, to: number) {
  for (const folder of folders) if (isNamed(bytes, from, to, folder.name)) return folder;
  return undefined;
}

/** Whether a folder has this name, in small letters or capitals; without one, whether it has any. */
function isNamed(bytes: Uint8Array, from: number, to: number, name: Uint8Array | undefined) {
  if (name === undefined) return to > from;
  if (name.length !== to - from) return false;
  for (let nth = 0; nth < name.length; nth++) {
    const letter = name[nth] ?? 0;
    const byte = bytes[from + nth] ?? 0;
    if (byte !== letter && !(isSmallLetter(letter) && (byte | SMALL) === letter)) return false;
  }
  return true;
}

function isSmallLetter(byte: number): boolean {
  return byte >= SMALL_A && byte < SMALL_A + LETTERS;
}

function isSlash(byte: number | undefined): boolean {
  return byte === BACKSLASH || byte === SLASH;
}

function isFolderEnd(bytes: Uint8Array, at: number, end: number): boolean {
  return at >= end || isSlash(bytes[at]);
}

function encodeFolders(folders: readonly RootFolder[]): readonly ByteFolder[] {
  return folders.map(({ name, root, folders: inside = [] }) => ({
    name: name === undefined ? undefined : encodeText(name),
    root: root === undefined ? undefined : encodeText(root),
    folders: encodeFolders(inside),
  }));
}
