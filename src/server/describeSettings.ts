import { readFileSync } from 'node:fs';
import type { EpochMs } from '../base/units.ts';
import { chooseCookies, parseCookieFile } from './cookieFile.ts';
import { decodeFile } from './decodeFile.ts';
import type { CookieSource, Settings } from './settings.ts';

/** A line for the terminal about the source of the data, without secrets. */
export function describeSettings(settings: Settings, now: EpochMs): string {
  if (settings.source === 'sample') {
    return 'Data: sample programs made for trying out. Set CYBEREASON_URL to use a service.';
  }
  const { url, cookie, findProxy } = settings;
  const proxy = findProxy(url);
  const way = proxy === undefined ? '' : `, through the company proxy ${proxy.url.host}`;
  return `Data: ${url.href} (${describeCookie(cookie, url, now)})${way}`;
}

function describeCookie(source: CookieSource, url: URL, now: EpochMs): string {
  switch (source.kind) {
    case 'none':
      return 'no cookie';
    case 'value':
      return 'cookie from CYBEREASON_COOKIE';
    case 'file':
      return describeFile(source.name, source.path, url, now);
  }
}

function describeFile(name: string, path: string, url: URL, now: EpochMs): string {
  const { cookies } = parseCookieFile(decodeFile(readFileSync(path)), url.hostname);
  const choice = chooseCookies(cookies, url, now);
  switch (choice.kind) {
    case 'header':
      return `cookie from file ${name}`;
    case 'expired':
      return `the cookie in file ${name} has expired`;
    case 'none':
      return `no cookie for ${url.host} in file ${name}`;
  }
}
