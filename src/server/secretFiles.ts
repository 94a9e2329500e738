import { readFileSync, realpathSync, type Stats, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseCookieFile } from './cookieFile.ts';
import type { CookieSource } from './settings.ts';

/** Says whether an address leads to a file that holds the session, under whatever name. */
export type SecretTest = (address: string) => boolean;

/** A larger file is no copy of a cookie file. */
const LARGEST = 1_000_000;
/** A shorter value can be a word that stands anywhere; a session's name is longer. */
const SHORTEST = 16;
/** Ways in which Vite spells the path of a file that is not below its root. */
const PREFIX = /^\/@(?:fs|id)(?=\/)/;

/**
 * Finds the files that hold the session among those that Vite would hand out: the cookie file itself,
 * links to it, and copies of it or of the cookies in it.
 * @param folders where Vite looks a path up
 */
export function createSecretTest(cookie: CookieSource, folders: readonly string[]): SecretTest {
  if (cookie.kind === 'none') return () => false;
  return (address) =>
    listPlaces(address, folders).some((path) => {
      const found = statFile(path);
      return found !== undefined && holdsSecret(path, found, cookie);
    });
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

function holdsSecret(
  path: string,
  found: Stats,
  cookie: Exclude<CookieSource, { kind: 'none' }>,
): boolean {
  if (cookie.kind === 'file') {
    const own = statFile(cookie.path);
    if (own && own.ino === found.ino && own.dev === found.dev) return true;
    if (readPath(path) === readPath(cookie.path)) return true;
  }
  if (found.size > LARGEST) return false;
  const text = readText(path);
  return listSecrets(cookie).some((secret) => text.includes(secret));
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
