import { isLoopbackName } from '../base/isLoopbackName.ts';
import type { EpochMs } from '../base/units.ts';
import { isJson, readJsonCookies, readNetscapeCookies } from './cookieForms.ts';
import type { CookieFile, StoredCookie } from './storedCookie.ts';

/** The cookies of a file for an address: a `Cookie` header, or the reason why there is none. */
export type CookieChoice =
  | { readonly kind: 'header'; readonly header: string }
  | { readonly kind: 'expired' }
  | { readonly kind: 'none' };

/** A `Cookie` header, or its value: names and values of plain ASCII signs. */
const HEADER =
  /^(?:cookie:\s*)?([^\s=;,]+=[\x20-\x3a\x3c-\x7e]*(?:;\s*[^\s=;,]+=[\x20-\x3a\x3c-\x7e]*)*);?\s*$/i;

/**
 * Parses a cookie file in any of three forms: the Netscape format, which curl and browser extensions write;
 * JSON, which other extensions write; and a `Cookie` header, which counts as one of the host itself. Lines
 * of other sites are left alone, whether they make sense or not.
 * @param host the name of the service's host, for which the cookies are needed; without it all are read
 */
export function parseCookieFile(text: string, host?: string): CookieFile {
  const isOfHost = (domain: string) =>
    host === undefined || matchesName(domain.toLowerCase().replace(/^\./, ''), host);
  if (isJson(text)) return readJsonCookies(text, isOfHost);
  const pairs = text.includes('\t') ? undefined : HEADER.exec(text.trim())?.[1];
  if (pairs === undefined) return readNetscapeCookies(text, isOfHost);
  const cookies = pairs.split(/;\s*/).map((pair): StoredCookie => {
    const sign = pair.indexOf('=');
    const [name, value] = [pair.slice(0, sign), pair.slice(sign + 1).trim()];
    const everywhere = { includesSubdomains: false, path: '/', secure: false };
    return { domain: host?.toLowerCase() ?? '', ...everywhere, expiresAt: undefined, name, value };
  });
  return { cookies, fault: undefined };
}

/** Whether a host is a domain or lies below it. */
function matchesName(domain: string, host: string): boolean {
  const name = host.toLowerCase();
  return name === domain || name.endsWith(`.${domain}`);
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
