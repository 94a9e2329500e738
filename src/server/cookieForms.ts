import type { EpochMs } from '../base/units.ts';
import type { CookieFault, CookieFile, StoredCookie } from './storedCookie.ts';

const HTTP_ONLY = '#HttpOnly_';
const NAME = /^[^\s=;,]+$/;
const VALUE = /^[\x20-\x7e]*$/;

/** Whether a file is JSON, by its first sign. */
export function isJson(text: string): boolean {
  return /^\s*[[{]/.test(text);
}

/** Column of a line of the Netscape format, with its start. */
interface Cell {
  readonly text: string;
  readonly column: number;
}

/**
 * Reads the Netscape format: a cookie per line, in seven columns separated by tabs, or by blanks where a line
 * has no tab. Lines that begin with # are comments, except after `#HttpOnly_`. The expiry may have a
 * fraction; empty, `-1`, `0` and `Session` stand for the end of the browser's session.
 * @param isOfHost whether a domain may concern the host; lines of other domains are skipped
 */
export function readNetscapeCookies(
  text: string,
  isOfHost: (domain: string) => boolean,
): CookieFile {
  const cookies: StoredCookie[] = [];
  let fault: CookieFault | undefined;
  for (const [index, line] of text.split(/\r\n|\n|\r/).entries()) {
    const skipped = line.startsWith(HTTP_ONLY) ? HTTP_ONLY.length : 0;
    const content = line.slice(skipped);
    if (content.trim() === '' || content.startsWith('#')) continue;
    const cells = splitLine(content, skipped + 1);
    const [domain] = cells;
    if (domain !== undefined && cells.length > 1 && !isOfHost(domain.text)) continue;
    const cookie = readCells(cells);
    if ('expected' in cookie) fault ??= { line: index + 1, ...cookie };
    else cookies.push(cookie);
  }
  return { cookies, fault };
}

function splitLine(line: string, start: number): readonly Cell[] {
  const cells: Cell[] = [];
  const isBlank = !line.includes('\t');
  const separator = isBlank ? /[ ]+/g : /\t/g;
  let from = 0;
  for (const { index, 0: found } of line.matchAll(separator)) {
    // The last column is the value: blanks are part of it.
    if (isBlank && cells.length === 6) break;
    cells.push({ text: line.slice(from, index), column: start + from });
    from = index + found.length;
  }
  return [...cells, { text: line.slice(from), column: start + from }];
}

function readCells(cells: readonly Cell[]): StoredCookie | Omit<CookieFault, 'line'> {
  const [domain, subdomains, path, secure, expires, name, value = { text: '', column: 0 }] = cells;
  const last = cells.at(-1)?.column ?? 1;
  if (domain === undefined || subdomains === undefined || path === undefined) {
    return { column: last, expected: 'seven columns with tabs between them' };
  }
  if (secure === undefined || expires === undefined || name === undefined) {
    return { column: last, expected: 'seven columns with tabs between them' };
  }
  if (cells.length > 7) return { column: cells[7]?.column ?? 1, expected: 'no eighth column' };
  for (const flag of [subdomains, secure]) {
    if (!/^(?:true|false)$/i.test(flag.text)) {
      return { column: flag.column, expected: 'TRUE or FALSE' };
    }
  }
  if (!path.text.startsWith('/')) {
    return { column: path.column, expected: 'a path that begins with /' };
  }
  const expiresAt = readExpiry(expires.text);
  if (expiresAt === 'fault') {
    return { column: expires.column, expected: 'a time in seconds since 1970' };
  }
  if (!NAME.test(name.text)) return { column: name.column, expected: 'the name of a cookie' };
  if (!VALUE.test(value.text)) {
    return { column: value.column, expected: 'a value of plain ASCII signs' };
  }
  return {
    domain: cleanDomain(domain.text),
    includesSubdomains: subdomains.text.toUpperCase() === 'TRUE',
    path: path.text,
    secure: secure.text.toUpperCase() === 'TRUE',
    expiresAt,
    name: name.text,
    value: value.text,
  };
}

function cleanDomain(domain: string): string {
  return domain.toLowerCase().replace(/^\./, '');
}

function readExpiry(text: string): EpochMs | undefined | 'fault' {
  if (/^(?:|-1|session)$/i.test(text.trim())) return undefined;
  if (!/^\d+(?:\.\d*)?$/.test(text)) return 'fault';
  const seconds = Math.floor(Number(text));
  return seconds === 0 ? undefined : seconds * 1000;
}

/** A cookie as extensions write it in JSON. */
type JsonCookie = Readonly<Record<string, unknown>>;

/**
 * Reads JSON: a list of cookies with `domain`, `name` and `value`, or an object that holds one as `cookies`.
 * Cookies of other domains are skipped.
 */
export function readJsonCookies(text: string, isOfHost: (domain: string) => boolean): CookieFile {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return { cookies: [], fault: { ...findPlace(text, error), expected: 'JSON' } };
  }
  const inside = isObject(json) ? json.cookies : json;
  const list: readonly unknown[] = Array.isArray(inside) ? inside : [json];
  const cookies: StoredCookie[] = [];
  let fault: CookieFault | undefined;
  for (const entry of list) {
    if (!isObject(entry) || typeof entry.domain !== 'string') {
      fault ??= { line: 1, column: 1, expected: 'a list of cookies with domain, name and value' };
    } else if (isOfHost(entry.domain)) {
      const cookie = readJsonCookie(entry, entry.domain);
      if (typeof cookie === 'string') fault ??= { ...findText(text, entry), expected: cookie };
      else cookies.push(cookie);
    }
  }
  return { cookies, fault };
}

function isObject(value: unknown): value is JsonCookie {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The cookie, or the expected content of the field with a fault. */
function readJsonCookie(entry: JsonCookie, domain: string): StoredCookie | string {
  const { name, value = '', path = '/', secure, hostOnly, session } = entry;
  const expires = entry.expirationDate ?? entry.expires ?? '';
  if (typeof name !== 'string' || !NAME.test(name)) return 'the name of a cookie';
  if (typeof value !== 'string' || !VALUE.test(value)) return 'a value of plain ASCII signs';
  if (typeof path !== 'string' || !path.startsWith('/')) return 'a path that begins with /';
  const expiresAt = session === true ? undefined : readExpiry(String(expires));
  if (expiresAt === 'fault') return 'a time in seconds since 1970';
  return {
    domain: cleanDomain(domain),
    includesSubdomains: typeof hostOnly === 'boolean' ? !hostOnly : domain.startsWith('.'),
    path,
    secure: secure === true,
    expiresAt,
    name,
    value,
  };
}

/** The place that an error of `JSON.parse` names, or the beginning. */
function findPlace(text: string, error: unknown): Pick<CookieFault, 'line' | 'column'> {
  const position = / position (\d+)/.exec(String(error))?.[1];
  return placeAt(text, position === undefined ? text.length : Number(position));
}

/** The place of the name of a cookie in the text, or the beginning. */
function findText(text: string, { name }: JsonCookie): Pick<CookieFault, 'line' | 'column'> {
  return placeAt(text, Math.max(0, text.indexOf(JSON.stringify(name ?? ''))));
}

function placeAt(text: string, position: number): Pick<CookieFault, 'line' | 'column'> {
  const before = text.slice(0, position).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
