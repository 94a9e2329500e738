import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { describeSettings } from '../../../src/server/describeSettings.ts';
import { type Environment, readSettings, SettingsError } from '../../../src/server/settings.ts';
import { ENDPOINT } from './endpoint.ts';

const URL_SET = { CYBEREASON_URL: 'https://sage.example' };
const NOW = Date.UTC(2025, 0, 1);
const SECRET = 'S3CR3T';

/** The address of the service for these settings. */
function addressOf(env: Environment): string {
  const settings = readSettings(env, '/');
  return settings.source === 'service' ? settings.url.href : settings.source;
}

function writeCookies(text: string) {
  const folder = mkdtempSync(join(tmpdir(), 'settings-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'cookies.txt'), text);
  return folder;
}

describe('good settings', () => {
  test('none at all: sample data', () => {
    expect(readSettings({ CYBEREASON_URL: ' ' }, '/')).toEqual({
      source: 'sample',
      endpoint: ENDPOINT,
      scenario: 'sample',
    });
  });

  test('only an address: no cookie, two minutes of patience', () => {
    expect(readSettings(URL_SET, '/')).toEqual({
      source: 'service',
      endpoint: ENDPOINT,
      url: new URL(`https://sage.example${ENDPOINT}`),
      cookie: { kind: 'none' },
      login: undefined,
      maxBytes: 2_048_000_000,
      idleMs: 120_000,
      findProxy: expect.any(Function),
    });
  });

  test.for([
    ['https://sage.example/', `https://sage.example${ENDPOINT}`],
    ['https://sage.example:8443/intel/', `https://sage.example:8443/intel${ENDPOINT}`],
    ['https://10.1.2.3', `https://10.1.2.3${ENDPOINT}`],
    ['https://[fd00::1]:8443', `https://[fd00::1]:8443${ENDPOINT}`],
    ['http://127.0.0.1:9000', `http://127.0.0.1:9000${ENDPOINT}`],
    ['http://localhost:9000', `http://localhost:9000${ENDPOINT}`],
  ] as const)('%s', ([url, address]) => {
    expect(addressOf({ CYBEREASON_URL: url })).toBe(address);
  });

  test('a tenant, with and without a slash', () => {
    for (const end of ['', '/']) {
      const env = { ...URL_SET, CYBEREASON_LOGIN_URL: `https://tenant.example:8443${end}` };
      expect(readSettings(env, '/')).toMatchObject({
        login: new URL('https://tenant.example:8443/'),
      });
    }
  });

  test('a cookie that was copied with the name of its header', () => {
    const settings = readSettings(
      { ...URL_SET, CYBEREASON_COOKIE: 'Cookie: JSESSIONID=1; A=2' },
      '/',
    );
    expect(settings).toMatchObject({ cookie: { kind: 'value', header: 'JSESSIONID=1; A=2' } });
  });
});

describe('settings that stop the start', () => {
  test.for<[Environment, string]>([
    [{ CYBEREASON_URl: 'https://sage.example' }, 'The nearest one is CYBEREASON_URL.'],
    [{ CYBEREASON_COOKIES_FILE: SECRET }, 'The nearest one is CYBEREASON_COOKIE_FILE.'],
    [{ CYBEREASON_URL: 'sage.example' }, 'CYBEREASON_URL must be an address'],
    [{ CYBEREASON_URL: 'sage.example:443' }, 'CYBEREASON_URL must be an address'],
    [{ CYBEREASON_URL: 'ftp://sage.example' }, 'CYBEREASON_URL must be an address'],
    [{ CYBEREASON_URL: 'http://sage.example' }, 'must start with https://'],
    [{ CYBEREASON_URL: `https://me:${SECRET}@sage.example` }, 'a user name or a password'],
    [{ CYBEREASON_URL: `https://sage.example/?token=${SECRET}` }, 'must end before any ?'],
    [{ CYBEREASON_URL: `https://sage.example/#${SECRET}` }, 'must end before any ?'],
    [{ CYBEREASON_URL: `https://sage.example${ENDPOINT}` }, 'must end before /rest'],
    [{ CYBEREASON_URL: 'https://sage.example/rest/' }, 'must end before /rest'],
    [{ ...URL_SET, CYBEREASON_LOGIN_URL: 'tenant' }, 'CYBEREASON_LOGIN_URL must be an address'],
    [{ ...URL_SET, CYBEREASON_LOGIN_URL: 'http://tenant.example' }, 'must start with https://'],
    [
      { ...URL_SET, CYBEREASON_LOGIN_URL: 'https://tenant.example/login.html' },
      'must end before /login.html',
    ],
    [
      { ...URL_SET, CYBEREASON_LOGIN_URL: `https://me:${SECRET}@tenant.example` },
      'a user name or a password',
    ],
    [{ ...URL_SET, CYBEREASON_MAX_MEGABYTES: '0' }, 'CYBEREASON_MAX_MEGABYTES must be'],
    [{ ...URL_SET, CYBEREASON_MAX_MEGABYTES: 'much' }, 'CYBEREASON_MAX_MEGABYTES must be'],
    [{ CYBEREASON_ENDPOINT: 'rest/x' }, 'CYBEREASON_ENDPOINT must be a plain path'],
    [{ CYBEREASON_ENDPOINT: '/rest' }, 'CYBEREASON_ENDPOINT must be a plain path'],
    [{ CYBEREASON_ENDPOINT: '/rest/../admin' }, 'CYBEREASON_ENDPOINT must be a plain path'],
    [{ CYBEREASON_ENDPOINT: '/rest/x?y=1' }, 'CYBEREASON_ENDPOINT must be a plain path'],
    [{ CYBEREASON_ENDPOINT: '/dashboard/config' }, 'CYBEREASON_ENDPOINT must be a plain path'],
    [{ CYBEREASON_COOKIE: SECRET }, 'CYBEREASON_COOKIE must look like'],
    [{ CYBEREASON_COOKIE: `A=1\r\nX: ${SECRET}` }, 'CYBEREASON_COOKIE must look like'],
    [{ CYBEREASON_COOKIE: `A=${SECRET}`, CYBEREASON_COOKIE_FILE: 'x' }, 'not both'],
    [{ CYBEREASON_COOKIE_FILE: 'no-such-file' }, 'no-such-file cannot be read'],
    [{ CYBEREASON_TIMEOUT_SECONDS: '0' }, 'CYBEREASON_TIMEOUT_SECONDS must be a number'],
    [{ CYBEREASON_TIMEOUT_SECONDS: 'soon' }, 'CYBEREASON_TIMEOUT_SECONDS must be a number'],
    [{ VITE_CYBEREASON_COOKIE: SECRET }, 'call it CYBEREASON_COOKIE.'],
  ])('%o', ([env, expected]) => {
    const message = messageOf(() => readSettings({ ...URL_SET, ...env }, '/'));
    expect(message).toContain(expected);
    expect(message).not.toContain(SECRET);
    expect(message).toMatch(/^[^\n]+\.\)?$/);
  });

  test('a cookie file in another format, by the line', () => {
    const root = writeCookies(`# Netscape HTTP Cookie File\n\nJSESSIONID=${SECRET}\n`);
    const env = { ...URL_SET, CYBEREASON_COOKIE_FILE: 'cookies.txt' };
    const message = messageOf(() => readSettings(env, root));
    expect(message).toContain('line 3, column 1 of cookies.txt should be seven columns');
    expect(message).not.toContain(SECRET);
  });
});

describe('the line in the terminal', () => {
  const cookieLine = (host: string, expires = 0) =>
    `${host}\tFALSE\t/\tTRUE\t${expires}\tJSESSIONID\t${SECRET}\n`;

  function describeEnv(env: Environment, root = '/') {
    return describeSettings(readSettings(env, root), NOW);
  }

  test('says that the data is made up', () => {
    expect(describeEnv({})).toBe(
      'Data: sample programs made for trying out. Set CYBEREASON_URL to use a service.',
    );
  });

  test('says where the data is from, and that there is no cookie', () => {
    expect(describeEnv(URL_SET)).toBe(`Data: https://sage.example${ENDPOINT} (no cookie)`);
  });

  test('says where the cookie is from, and never the cookie', () => {
    expect(describeEnv({ ...URL_SET, CYBEREASON_COOKIE: `JSESSIONID=${SECRET}` })).toBe(
      `Data: https://sage.example${ENDPOINT} (cookie from CYBEREASON_COOKIE)`,
    );
  });

  test.for([
    [cookieLine('sage.example'), 'cookie from file cookies.txt'],
    [cookieLine('sage.example', 1), 'the cookie in file cookies.txt has expired'],
    [cookieLine('tenant.example'), 'no cookie for sage.example in file cookies.txt'],
  ] as const)('says what the cookie file is good for (%#)', ([text, expected]) => {
    const root = writeCookies(text);
    const line = describeEnv({ ...URL_SET, CYBEREASON_COOKIE_FILE: 'cookies.txt' }, root);
    expect(line).toBe(`Data: https://sage.example${ENDPOINT} (${expected})`);
  });
});

function messageOf(read: () => unknown): string {
  try {
    read();
  } catch (error) {
    if (error instanceof SettingsError) return error.message;
    throw error;
  }
  throw new Error('no error');
}
