import { readFileSync, realpathSync, type Stats, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseCookieFile } from './cookieFile.ts';
import { decodeFile } from './decodeFile.ts';
import { fileHolds } from './fileHolds.ts';
import type { CookieSource } from './settings.ts';

/** Whether an address leads to a file with the session, under any name. */
export type SecretTest = (address: string) => Promise<boolean>;

/** A shorter value can be an ordinary word; a session id is longer. */
const SHORTEST_SECRET_CHARS = 16;
/** The prefixes of Vite for paths outside of its root. */
const PREFIX = /^\/@(?:fs|id)(?=\/)/;

/**
 * Finds the files with the session among those that Vite would serve: the cookie file itself, links to it,
 * and copies of the file or of its cookies, including large or compressed ones.
 * @param folders the folders in which Vite looks a path up
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

/** The target of a path with all links resolved. */
function readPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

function readText(path: string): string {
  try {
    return decodeFile(readFileSync(path));
  } catch {
    return '';
  }
}

/**
 * The texts by which a copy is recognised: lines of the cookie file, and values that can only be a secret.
 */
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
  return text.length >= SHORTEST_SECRET_CHARS;
}
