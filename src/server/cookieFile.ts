import type { EpochMs } from '../base/units.ts';
import { isLoopbackName } from './isLoopbackName.ts';

/** A line of a cookie file. */
export interface StoredCookie {
  /** Lower case, without a leading dot. */
  readonly domain: string;
  readonly includesSubdomains: boolean;
  readonly path: string;
  /** For encrypted connections only. */
  readonly secure: boolean;
  /** Not sent from then on; `undefined` for a session cookie. */
  readonly expiresAt: EpochMs | undefined;
  readonly name: string;
  readonly value: string;
}

export interface CookieFile {
  readonly cookies: readonly StoredCookie[];
  /** The first line, from 1, that is neither a cookie, a comment nor blank. It is skipped. */
  readonly badLine: number | undefined;
}

/** The cookies of a file for an address: a `Cookie` header, or the reason why there is none. */
export type CookieChoice =
  | { readonly kind: 'header'; readonly header: string }
  | { readonly kind: 'expired' }
  | { readonly kind: 'none' };

const HTTP_ONLY = '#HttpOnly_';

/**
 * Parses the Netscape format, which curl uses: a cookie per line, in seven columns separated by tabs. Lines
 * that begin with # are comments, except after `#HttpOnly_`.
 */
export function parseCookieFile(text: string): CookieFile {
  const cookies: StoredCookie[] = [];
  let badLine: number | undefined;
  for (const [index, line] of text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    const content = line.startsWith(HTTP_ONLY) ? line.slice(HTTP_ONLY.length) : line;
    if (content.trim() === '' || content.startsWith('#')) continue;
    const cookie = parseLine(content);
    if (cookie === undefined) badLine ??= index + 1;
    else cookies.push(cookie);
  }
  return { cookies, badLine };
}

function parseLine(line: string): StoredCookie | undefined {
  const [domain, subdomains, path, secure, expires, name, value = '', ...rest] = line.split('\t');
  if (domain === undefined || path === undefined || expires === undefined) return undefined;
  if (name === undefined || rest.length > 0) return undefined;
  if (!isFlag(subdomains) || !isFlag(secure)) return undefined;
  if (!path.startsWith('/') || !/^\d+$/.test(expires)) return undefined;
  if (!/^[^\s=;,]+$/.test(name) || !/^[\x20-\x7e]*$/.test(value)) return undefined;
  const seconds = Number(expires);
  return {
    domain: domain.toLowerCase().replace(/^\./, ''),
    includesSubdomains: subdomains === 'TRUE',
    path,
    secure: secure === 'TRUE',
    expiresAt: seconds === 0 ? undefined : seconds * 1000,
    name,
    value,
  };
}

function isFlag(text: string | undefined): boolean {
  return text === 'TRUE' || text === 'FALSE';
}

/**
 * The cookies for an address, by domain, path and encryption (as in a browser, this machine counts as
 * encrypted). Those with the longest path come first; expired ones are left out.
 */
export function chooseCookies(
  cookies: readonly StoredCookie[],
  url: URL,
  now: EpochMs,
): CookieChoice {
  const own = cookies.filter(
    (cookie) =>
      matchesDomain(cookie, url.hostname) &&
      matchesPath(cookie.path, url.pathname) &&
      (!cookie.secure || url.protocol === 'https:' || isLoopbackName(url.hostname)),
  );
  const fresh = own.filter((cookie) => cookie.expiresAt === undefined || cookie.expiresAt > now);
  if (fresh.length === 0) return { kind: own.length === 0 ? 'none' : 'expired' };
  const header = fresh
    .toSorted((a, b) => b.path.length - a.path.length)
    .map((cookie) => `${cookie.name}=${cookie.value}`)
    .join('; ');
  return { kind: 'header', header };
}

function matchesDomain(cookie: StoredCookie, hostname: string): boolean {
  if (hostname === cookie.domain) return true;
  return cookie.includesSubdomains && hostname.endsWith(`.${cookie.domain}`);
}

function matchesPath(cookiePath: string, path: string): boolean {
  if (!path.startsWith(cookiePath)) return false;
  return cookiePath.endsWith('/') || [undefined, '/'].includes(path[cookiePath.length]);
}
