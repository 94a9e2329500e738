import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { resolve } from 'node:path';
import { inspect } from 'node:util';
import { editDistance } from '../base/editDistance.ts';
import { isLoopbackName } from '../base/isLoopbackName.ts';
import { type FindProxy, ProxyAddressError, readCompanyProxies } from './companyProxy.ts';
import { parseCookieFile } from './cookieFile.ts';
import { decodeFile } from './decodeFile.ts';

/** The source of the session's cookie. The proxy adds the cookie; the page never sees it. */
export type CookieSource =
  | { readonly kind: 'none' }
  | { readonly kind: 'value'; readonly header: string }
  /** `name` is the path as written in the setting, `path` the absolute one. */
  | { readonly kind: 'file'; readonly name: string; readonly path: string };

/** No service is used: the page generates a sample. */
export interface SampleSettings {
  readonly source: 'sample';
  readonly endpoint: string;
  readonly scenario: string;
}

export interface ServiceSettings {
  readonly source: 'service';
  /** The path for the POST request, on the page's own origin. */
  readonly endpoint: string;
  /** The address of the service for it: the same path, below the prefix if there is one. */
  readonly url: URL;
  readonly cookie: CookieSource;
  /** The address for signing in, with a trailing slash. `undefined` if the page offers no sign-in. */
  readonly login: URL | undefined;
  /** The longest answer that is passed on, in bytes, unpacked. */
  readonly maxBytes: number;
  /** The longest silence of the service, in ms. */
  readonly idleMs: number;
  /** Finds the company's proxy for an address of the service. */
  readonly findProxy: FindProxy;
}

export type Settings = SampleSettings | ServiceSettings;

export type Environment = Readonly<Record<string, string | undefined>>;

/** A setting that cannot be used. The message is one sentence, and never contains a secret. */
export class SettingsError extends Error {
  /** Prints the sentence alone, without a stack. */
  [inspect.custom](): string {
    return this.message;
  }
}

const DEFAULT_ENDPOINT = '/rest/download_v1/process_classification';
const DEFAULT_TIMEOUT_SECONDS = 120;
const DEFAULT_MEGABYTES = 2048;

/**
 * Reads the settings from environment variables. A relative cookie file is resolved against `root`.
 *
 * @throws SettingsError if a setting cannot be used
 */
export function readSettings(env: Environment, root: string): Settings {
  refusePublicNames(env);
  refuseUnknownNames(env);
  const endpoint = readEndpoint(settingOf(env, 'CYBEREASON_ENDPOINT'));
  const target = settingOf(env, 'CYBEREASON_URL');
  if (target === undefined) {
    return { source: 'sample', endpoint, scenario: settingOf(env, 'SAMPLE_SCENARIO') ?? 'sample' };
  }
  const url = readUrl(target, endpoint);
  const login = readLogin(settingOf(env, 'CYBEREASON_LOGIN_URL'));
  return {
    source: 'service',
    endpoint,
    url,
    cookie: readCookieSource(
      settingOf(env, 'CYBEREASON_COOKIE'),
      settingOf(env, 'CYBEREASON_COOKIE_FILE'),
      root,
      url.hostname,
    ),
    login,
    maxBytes: readMegabytes(settingOf(env, 'CYBEREASON_MAX_MEGABYTES')) * 1_000_000,
    idleMs: readSeconds(settingOf(env, 'CYBEREASON_TIMEOUT_SECONDS')) * 1000,
    findProxy: readProxies(env, login === undefined ? [url] : [url, login]),
  };
}

/** A setting without surrounding blanks; `undefined` if it is empty. */
export function settingOf(env: Environment, name: string): string | undefined {
  const value = env[name]?.trim();
  return value === '' ? undefined : value;
}

/** Looks up the proxies that will be needed, so that an invalid one is reported at the start. */
function readProxies(env: Environment, targets: readonly URL[]): FindProxy {
  const findProxy = readCompanyProxies((name) => settingOf(env, name));
  try {
    targets.forEach(findProxy);
  } catch (error) {
    throw error instanceof ProxyAddressError ? new SettingsError(error.message) : error;
  }
  return findProxy;
}

/** The settings whose names begin with `CYBEREASON_`. */
const NAMES = [
  'CYBEREASON_URL',
  'CYBEREASON_ENDPOINT',
  'CYBEREASON_LOGIN_URL',
  'CYBEREASON_COOKIE_FILE',
  'CYBEREASON_COOKIE',
  'CYBEREASON_TIMEOUT_SECONDS',
  'CYBEREASON_MAX_MEGABYTES',
  'CYBEREASON_DASHBOARD_HOSTS',
  'CYBEREASON_DASHBOARD_TOKEN',
  'CYBEREASON_TRUSTED_PROXIES',
];

/** A slip in the name of a setting would go unseen otherwise. */
function refuseUnknownNames(env: Environment): void {
  const unknown = Object.keys(env).find(
    (name) => name.startsWith('CYBEREASON_') && !NAMES.includes(name),
  );
  if (unknown === undefined) return;
  const [nearest = ''] = NAMES.toSorted(
    (a, b) => editDistance(a, unknown) - editDistance(b, unknown),
  );
  throw new SettingsError(
    `${unknown} is not a setting of the dashboard. The nearest one is ${nearest}.`,
  );
}

function refusePublicNames(env: Environment): void {
  for (const name of Object.keys(env)) {
    if (name.startsWith('VITE_CYBEREASON_')) {
      throw new SettingsError(
        `${name} would be built into the page for everyone to read: call it ${name.slice('VITE_'.length)}.`,
      );
    }
  }
}

function readEndpoint(text: string | undefined): string {
  if (text === undefined) return DEFAULT_ENDPOINT;
  const isPlain = /^\/rest(\/[\w.~-]+)+$/.test(text) && !/\/\.{1,2}(\/|$)/.test(text);
  if (!isPlain) {
    throw new SettingsError(
      `CYBEREASON_ENDPOINT must be a plain path below /rest/, such as ${DEFAULT_ENDPOINT}.`,
    );
  }
  return text;
}

function readUrl(text: string, endpoint: string): URL {
  const url = readAddress('CYBEREASON_URL', text, 'https://sage.example.com');
  const prefix = url.pathname.replace(/\/+$/, '');
  if (prefix.endsWith(endpoint) || /\/rest$/.test(prefix)) {
    throw new SettingsError(
      `CYBEREASON_URL must end before /rest: the path ${endpoint} is added to it.`,
    );
  }
  url.pathname = prefix + endpoint;
  return url;
}

function readLogin(text: string | undefined): URL | undefined {
  if (text === undefined) return undefined;
  const url = readAddress('CYBEREASON_LOGIN_URL', text, 'https://tenant.example.com');
  if (/\/login(\.html)?\/?$/.test(url.pathname)) {
    throw new SettingsError(
      'CYBEREASON_LOGIN_URL must end before /login.html: that is added to it.',
    );
  }
  if (!url.pathname.endsWith('/')) url.pathname += '/';
  return url;
}

function readAddress(name: string, text: string, example: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !['https:', 'http:'].includes(url.protocol)) {
    throw new SettingsError(`${name} must be an address such as ${example}.`);
  }
  if (url.username !== '' || url.password !== '') {
    throw new SettingsError(
      `${name} must not hold a user name or a password: the session belongs in CYBEREASON_COOKIE or CYBEREASON_COOKIE_FILE.`,
    );
  }
  if (url.search !== '' || url.hash !== '') {
    throw new SettingsError(`${name} must end before any ? or #.`);
  }
  if (url.protocol === 'http:' && !isLoopbackName(url.hostname)) {
    throw new SettingsError(
      `${name} must start with https:// (http:// is for services on this machine only).`,
    );
  }
  return url;
}

function readCookieSource(
  value: string | undefined,
  file: string | undefined,
  root: string,
  host: string,
): CookieSource {
  if (value !== undefined && file !== undefined) {
    throw new SettingsError('Set CYBEREASON_COOKIE or CYBEREASON_COOKIE_FILE, not both.');
  }
  if (value !== undefined) {
    const header = value.replace(/^cookie:\s*/i, '');
    if (!/^[^\s=;,]+=[\x20-\x7e]*$/.test(header)) {
      throw new SettingsError('CYBEREASON_COOKIE must look like JSESSIONID=value, on one line.');
    }
    return { kind: 'value', header };
  }
  if (file === undefined) return { kind: 'none' };
  const path = resolve(root, file.replace(/^~(?=[/\\])/, homedir()));
  checkCookieFile(file, path, host);
  return { kind: 'file', name: file, path };
}

function checkCookieFile(name: string, path: string, host: string): void {
  let text: string;
  try {
    text = decodeFile(readFileSync(path));
  } catch {
    throw new SettingsError(`CYBEREASON_COOKIE_FILE: ${name} cannot be read.`);
  }
  const { fault } = parseCookieFile(text, host);
  if (fault !== undefined) {
    throw new SettingsError(
      `CYBEREASON_COOKIE_FILE: line ${fault.line}, column ${fault.column} of ${name} should be ${fault.expected}. The file can be one that curl -c or a browser extension writes, or a Cookie header.`,
    );
  }
}

function readSeconds(text: string | undefined): number {
  if (text === undefined) return DEFAULT_TIMEOUT_SECONDS;
  const seconds = Number(text);
  if (!(seconds > 0 && seconds <= 86_400)) {
    throw new SettingsError(
      'CYBEREASON_TIMEOUT_SECONDS must be a number of seconds above 0 and at most 86400.',
    );
  }
  return seconds;
}

function readMegabytes(text: string | undefined): number {
  if (text === undefined) return DEFAULT_MEGABYTES;
  const megabytes = Number(text);
  if (!(megabytes > 0 && megabytes <= 1_000_000)) {
    throw new SettingsError(
      'CYBEREASON_MAX_MEGABYTES must be a number of megabytes above 0 and at most 1000000.',
    );
  }
  return megabytes;
}
