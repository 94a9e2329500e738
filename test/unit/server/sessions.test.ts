import { BlockList } from 'node:net';
import { CookieJar } from 'tough-cookie';
import { describe, expect, test, vi } from 'vitest';
import { ACCOUNT, requireLogin } from '../../../mocks/scenarios/login.ts';
import { findScenario } from '../../../mocks/scenarios.ts';
import { findClientAddress } from '../../../src/server/clientAddress.ts';
import { readServeSettings } from '../../../src/server/serveSettings.ts';
import { createSessionStore, type HeldSession } from '../../../src/server/sessionStore.ts';
import { readSettings } from '../../../src/server/settings.ts';
import { createSignInLimits } from '../../../src/server/signInLimits.ts';
import { createBrowser } from './signedBrowser.ts';
import { startProxy, startTestService } from './startProxy.ts';

const { user, password, code } = ACCOUNT;
const MINUTE = 60_000;

async function startSignIn(scenario: Parameters<typeof startTestService>[0]['scenario']) {
  const service = await startTestService({ scenario });
  const proxy = await startProxy({
    CYBEREASON_URL: service.url,
    CYBEREASON_LOGIN_URL: service.url,
  });
  return { service, proxy, browser: createBrowser(proxy) };
}

describe('a sign-in while one is signed in', () => {
  async function startAgain() {
    const set = await startSignIn('signInTwoFactor');
    await set.browser.signIn(user, password);
    await set.browser.sendCode(code);
    const first = set.service.requests.at(-1)?.headers.cookie;
    const again = await set.browser.signIn(user, password);
    expect(again).toMatchObject({ outcome: 'codeNeeded', session: { state: 'signedIn' } });
    return { ...set, first };
  }

  test('keeps the session until the code is right', async () => {
    const { service, browser, first } = await startAgain();
    expect((await browser.ask()).status).toBe(200);
    expect(service.requests.at(-1)?.headers.cookie).toBe(first);
    expect((await browser.sendCode('000000')).outcome).toBe('wrongCode');
    expect((await browser.ask()).status).toBe(200);
    expect(service.requests.some(({ path }) => path === '/logout')).toBe(false);
    expect((await browser.sendCode(code)).outcome).toBe('signedIn');
    expect((await browser.ask()).status).toBe(200);
    expect(service.requests.at(-2)).toMatchObject({ path: '/logout', headers: { cookie: first } });
    expect(service.requests.at(-1)?.headers.cookie).not.toBe(first);
  });

  test('keeps it when the code is wrong too often', async () => {
    const { browser } = await startAgain();
    for (let turn = 0; turn < 5; turn++) await browser.sendCode('000000');
    expect(await browser.sendCode(code)).toMatchObject({
      outcome: 'tooManyAttempts',
      session: { state: 'signedIn' },
    });
    expect((await browser.ask()).status).toBe(200);
  });

  test('keeps it when the code never comes', async () => {
    const { browser } = await startAgain();
    const clock = vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 6 * MINUTE);
    expect((await browser.sendCode(code)).outcome).toBe('startOver');
    expect(await browser.readStatus()).toMatchObject({ state: 'signedIn', user });
    clock.mockRestore();
    expect((await browser.ask()).status).toBe(200);
  });
});

describe('who is signed in', () => {
  test('is told to the browser that is, and to no other', async () => {
    const { proxy, browser } = await startSignIn('signIn');
    expect((await browser.signIn(user, password)).session.user).toBe(user);
    expect((await browser.readStatus()).user).toBe(user);
    expect(await createBrowser(proxy).readStatus()).not.toHaveProperty('user');
    expect(JSON.parse((await browser.signOut()).text)).not.toHaveProperty('user');
  });

  test('a locked account is told from a wrong password', async () => {
    const { browser } = await startSignIn('signInLocked');
    expect(await browser.signIn(user, password)).toMatchObject({
      status: 401,
      outcome: 'lockedAccount',
    });
    expect((await browser.signIn('other@example.com', 'x')).outcome).toBe('wrongPassword');
  });
});

describe('attempts', () => {
  test('of a user count as one however the user is spelt', async () => {
    const { browser } = await startSignIn('signIn');
    for (const name of [user, ` ${user}`, `${user}\t`, user.toUpperCase(), `\u00a0${user} `]) {
      expect((await browser.signIn(name, 'wrong')).outcome).toBe('wrongPassword');
    }
    expect((await browser.signIn(user, password)).outcome).toBe('tooManyAttempts');
  });

  test('that fail for others do not lock out a user whose own are few', async () => {
    const { browser } = await startSignIn('signIn');
    for (let index = 0; index < 70; index++) await browser.signIn(`user${index}@x`, 'wrong');
    expect((await browser.signIn(user, 'wrong')).outcome).toBe('wrongPassword');
    expect((await browser.signIn(user, password)).outcome).toBe('signedIn');
  });

  test('that are good are limited too, and one user never fills the room of all', async () => {
    const { proxy } = await startSignIn('signIn');
    const outcomes: string[] = [];
    for (let index = 0; index < 25; index++) {
      outcomes.push((await createBrowser(proxy).signIn(user, password)).outcome);
    }
    expect(outcomes.slice(0, 20).every((outcome) => outcome === 'signedIn')).toBe(true);
    expect(outcomes.at(-1)).toBe('tooManyAttempts');
  });

  test('from one address are limited, and leave those from others alone', () => {
    const trusted = new BlockList();
    trusted.addAddress('127.0.0.1');
    const { take } = createSignInLimits(trusted);
    const from = (address: string, peer = '127.0.0.1') => ({
      headers: { 'x-forwarded-for': address },
      socket: { remoteAddress: peer },
    });
    const attacker = (index: number) => from(`203.0.113.9, 2001:db8:0:1::${index.toString(16)}`);
    const waits = Array.from({ length: 70 }, (_, index) => take(attacker(index), `u${index}`, 0));
    expect(waits.filter((wait) => wait === 0)).toHaveLength(60);
    expect(take(attacker(1), 'one more', 0)).toBeGreaterThan(0);
    expect(take(from('203.0.113.9'), 'one more', 0)).toBe(0);
    expect(take(from('2001:db8:0:2::1'), 'one more', 0)).toBe(0);
  });

  test('that are refused for their address do not count for the user, and those of a user not for the address', () => {
    const { take } = createSignInLimits(undefined);
    const from = (address: string) => ({ headers: {}, socket: { remoteAddress: address } });
    for (let index = 0; index < 80; index++) take(from('192.0.2.1'), 'anna', 0);
    expect(take(from('192.0.2.1'), 'ben', 0)).toBe(0);
    for (let index = 0; index < 80; index++) take(from('192.0.2.1'), `u${index}`, 0);
    for (let index = 0; index < 10; index++) {
      expect(take(from('192.0.2.1'), 'carl', 0)).toBeGreaterThan(0);
    }
    expect(take(from('192.0.2.2'), 'carl', 0)).toBe(0);
  });
});

test.for<[string, string | undefined, string, string | undefined]>([
  ['a connection', undefined, '192.0.2.1', '192.0.2.1'],
  ['an IPv4 address as IPv6', undefined, '::ffff:192.0.2.1', '192.0.2.1'],
  ['a trusted proxy', '192.0.2.1', '127.0.0.1', '192.0.2.1'],
  ['two trusted proxies', '192.0.2.1, 10.1.2.3', '127.0.0.1', '192.0.2.1'],
  ['a header that somebody made up', '192.0.2.9, 192.0.2.1', '127.0.0.1', '192.0.2.1'],
  ['a proxy that nobody trusts', '192.0.2.1', '198.51.100.1', undefined],
  ['a header that is none', 'nonsense', '127.0.0.1', undefined],
  ['a port behind the address', '192.0.2.1:4711', '127.0.0.1', '192.0.2.1'],
  ['brackets', '[2001:db8::1]:4711', '127.0.0.1', '2001:db8::1'],
])('the address of a client, through %s', ([, forwarded, peer, expected]) => {
  const { access } = readServeSettings(
    { CYBEREASON_TRUSTED_PROXIES: '127.0.0.1, 10.0.0.0/8' },
    readSettings({}, '/'),
  );
  const headers = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded };
  const socket = { remoteAddress: peer };
  expect(findClientAddress({ headers, socket }, access.trustedProxies)).toBe(expected);
});

test.for<[string, string, string]>([
  ['::ffff:10.0.0.1', '10.0.0.1', '::ffff:10.0.0.1'],
  ['::FFFF:a00:1', '10.0.0.1', '::ffff:a00:1'],
  ['0:0:0:0:0:ffff:10.0.0.1', '::ffff:10.0.0.1', '10.0.0.1'],
  ['::ffff:10.0.0.0/120', '10.0.0.7', '::ffff:10.0.0.9'],
  ['10.0.0.0/24', '::ffff:a00:7', '0:0:0:0:0:FFFF:10.0.0.9'],
  ['2001:DB8:0::1', '2001:db8::1', '2001:0db8:0:0::1'],
  ['fe80::1', 'fe80::1%eth0', 'fe80::1'],
])('CYBEREASON_TRUSTED_PROXIES=%s means %s and %s', ([text, ...peers]) => {
  const { access } = readServeSettings({ CYBEREASON_TRUSTED_PROXIES: text }, readSettings({}, '/'));
  for (const peer of peers) {
    for (const forwarded of ['192.0.2.1', `::ffff:c000:201, ${peer}`]) {
      const headers = { 'x-forwarded-for': forwarded };
      const sender = { headers, socket: { remoteAddress: peer } };
      expect(findClientAddress(sender, access.trustedProxies)).toBe('192.0.2.1');
    }
    const other = {
      headers: { 'x-forwarded-for': '192.0.2.1' },
      socket: { remoteAddress: '10.1.0.1' },
    };
    expect(findClientAddress(other, access.trustedProxies)).toBeUndefined();
  }
});

test.for(['proxy.example.com', '10.0.0.0/33', '::/129', '::ffff:10.0.0.0/129', '1.2.3'])(
  'CYBEREASON_TRUSTED_PROXIES=%s stops the start',
  (text) => {
    expect(() =>
      readServeSettings({ CYBEREASON_TRUSTED_PROXIES: text }, readSettings({}, '/')),
    ).toThrow('CYBEREASON_TRUSTED_PROXIES must be addresses or subnets');
  },
);

describe('the room for sessions', () => {
  const hold = (name: string, more: Partial<HeldSession> = {}): HeldSession => ({
    user: name,
    jar: new CookieJar(),
    waitsForCode: false,
    since: 0,
    expiresAt: MINUTE,
    ...more,
  });

  test('of one user ends with the one that was not used for longest', () => {
    const store = createSessionStore({ capacity: 100, perUser: 3 });
    const handles = [1, 2, 3].map(() => store.add(hold('Anna'), 0));
    store.find(handles[0], 1);
    const other = store.add(hold('ben'), 2);
    const next = store.add(hold(' anna '), 3);
    expect([...handles, other, next].map((handle) => store.find(handle, 4) !== undefined)).toEqual([
      true,
      false,
      true,
      true,
      true,
    ]);
  });

  test('of all: what waits for a code gives way, then the user’s own, never another’s', () => {
    const store = createSessionStore({ capacity: 3, perUser: 3 });
    const waiting = store.add(hold('anna', { waitsForCode: true }), 0);
    const first = store.add(hold('anna'), 0);
    const renewing = store.add(hold('ben', { waitsForCode: true, before: hold('ben') }), 0);
    const second = store.add(hold('anna'), 1);
    expect(store.find(waiting, 1)).toBeUndefined();
    const third = store.add(hold('anna'), 2);
    expect(store.find(first, 2)).toBeUndefined();
    expect(store.add(hold('carl'), 3)).toBeUndefined();
    for (const handle of [renewing, second, third]) expect(store.find(handle, 3)).toBeDefined();
    expect(store.add(hold('carl'), MINUTE)).toBeDefined();
  });
});

describe('where no cookie of the sign-in can reach the data', () => {
  async function startApart(env = {}) {
    const tenant = await startTestService({ scenario: 'signIn' });
    const data = await startTestService({
      scenario: requireLogin(findScenario('empty')),
      cookie: 'JSESSIONID=good',
    });
    const host = data.url.replace('http://127.0.0.1', 'localhost');
    const proxy = await startProxy({
      CYBEREASON_URL: `http://${host}`,
      CYBEREASON_LOGIN_URL: tenant.url,
      ...env,
    });
    return { host, data, browser: createBrowser(proxy) };
  }

  test('it is said with the sign-in, and stays said: the session does not end by being asked', async () => {
    const { host, browser } = await startApart();
    const { outcome, session } = await browser.signIn(user, password);
    expect([outcome, session.unreached]).toEqual(['signedIn', host]);
    const { status, text, headers } = await browser.ask();
    expect(status).toBe(401);
    expect(text).toContain(`gave no cookie that is good for ${host}`);
    expect(decodeURIComponent(String(headers['x-dashboard-session']))).toContain(host);
    expect(await browser.readStatus()).toMatchObject({ state: 'signedIn', unreached: host });
  });

  test('a cookie of the settings goes there instead', async () => {
    const { data, browser } = await startApart({ CYBEREASON_COOKIE: 'JSESSIONID=good' });
    await browser.signIn(user, password);
    await browser.ask();
    expect(data.requests.at(-1)?.headers.cookie).toBe('JSESSIONID=good');
  });

  test('nothing is said where it does', async () => {
    const { browser } = await startSignIn('signIn');
    expect((await browser.signIn(user, password)).session).not.toHaveProperty('unreached');
  });
});

test('the age of the data asking for a login ends no session', async () => {
  const { service, browser } = await startSignIn('signIn');
  await browser.signIn(user, password);
  service.endSessions();
  const path = '/rest/download_v1/process_classification/service';
  expect((await browser.ask({ path })).status).toBe(401);
  expect(await browser.readStatus()).toMatchObject({ state: 'signedIn' });
  expect((await browser.ask()).status).toBe(401);
  expect(await browser.readStatus()).toMatchObject({ state: 'none' });
});
