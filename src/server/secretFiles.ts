import { readFileSync, realpathSync, type Stats, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseCookieFile } from './cookieFile.ts';
import { fileHolds } from './fileHolds.ts';
import type { CookieSource } from './settings.ts';

/** Says whether an address leads to a file that holds the session, under whatever name. */
export type SecretTest = (address: string) => Promise<boolean>;

/** A shorter value can be a word that stands anywhere; a session's name is longer. */
const SHORTEST = 16;
/** Ways in which Vite spells the path of a file that is not below its root. */
const PREFIX = /^\/@(?:fs|id)(?=\/)/;

/**
 * Finds the files that hold the session among those that Vite would hand out: the cookie file itself,
 * links to it, and copies of it or of the cookies in it, large or packed ones too.
 * @param folders where Vite looks a path up
 */
export function createSecretTest(cookie: CookieSource, folders: readonly string[]): SecretTest {
  if (cookie.kind === 'none') return async () => false;
  return async (address) => {
    for (const path of new Set(listPlaces(address, folders))) {
      const found = statFile(path);
      if (found !== undefined && (await holdsSecret(path, found, cookie))) return true;
    }
    return false;
  };
}

function listPlaces(address: string, folders: readonly string[]): readonly string[] {
  const path = decode(address.split(/[?#]/, 1)[0] ?? '').replace(PREFIX, '');
  return [path, ...folders.map((folder) => join(folder, path))];
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function statFile(path: string): Stats | undefined {
  try {
    const found = statSync(path);
    return found.isFile() ? found : undefined;
  } catch {
    return undefined;
  }
}

async function holdsSecret(
  path: string,
  found: Stats,
  cookie: Exclude<CookieSource, { kind: 'none' }>,
): Promise<boolean> {
  if (cookie.kind === 'file') {
    const own = statFile(cookie.path);
    if (own && own.ino === found.ino && own.dev === found.dev) return true;
    if (readPath(path) === readPath(cookie.path)) return true;
  }
  return fileHolds(path, listSecrets(cookie));
}

/** The place that a path leads to in the end, past all links. */
function readPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

/** Texts that a copy has: lines of the cookie file, and values that can only be a secret. */
function listSecrets(cookie: Exclude<CookieSource, { kind: 'none' }>): readonly string[] {
  if (cookie.kind === 'value') {
    const values = cookie.header.split(/;\s*/).map((part) => part.slice(part.indexOf('=') + 1));
    return [cookie.header, ...values].filter(isTelling);
  }
  const { cookies } = parseCookieFile(readText(cookie.path));
  return [
    ...cookies.filter(({ value }) => value !== '').map(({ name, value }) => `\t${name}\t${value}`),
    ...cookies.map(({ value }) => value).filter(isTelling),
  ];
}

function isTelling(text: string): boolean {
  return text.length >= SHORTEST;
}
