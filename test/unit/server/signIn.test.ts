import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import { text as readText } from 'node:stream/consumers';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import type { Scenario } from '../../../mocks/scenario.ts';
import { ACCOUNT, requireLogin } from '../../../mocks/scenarios/login.ts';
import { findScenario } from '../../../mocks/scenarios.ts';
import { createBrowser } from './signedBrowser.ts';
import { startBoth, startProxy, startTestService } from './startProxy.ts';

const { user, password, code } = ACCOUNT;
const HOUR = 3_600_000;

async function startSignIn(scenario: string | Scenario = 'signIn', env = {}) {
  const service = await startTestService({ scenario });
  const proxy = await startProxy({
    CYBEREASON_URL: service.url,
    CYBEREASON_LOGIN_URL: service.url,
    ...env,
  });
  return { service, proxy, browser: createBrowser(proxy) };
}

describe('a password', () => {
  test('opens the data to this browser, and to no other', async () => {
    const { service, proxy, browser } = await startSignIn();
    expect((await browser.ask()).status).toBe(401);
    expect(await browser.signIn(user, password)).toMatchObject({
      status: 200,
      outcome: 'signedIn',
      session: { state: 'signedIn' },
    });
    expect((await browser.ask()).status).toBe(200);
    expect((await createBrowser(proxy).ask()).status).toBe(401);
    const login = service.requests.find(({ path }) => path === '/login.html');
    expect(login?.body).toBe(
      'username=analyst%40example.com&password=correct+horse+%26+battery%3Dstaple',
    );
    expect(login?.headers).not.toHaveProperty('cookie');
  });

  test('gives the browser a handle that scripts and other sites cannot have', async () => {
    const { proxy, browser } = await startSignIn();
    const body = JSON.stringify({ user, password });
    const { headers, text } = await browser.ask({ path: '/dashboard/session', body });
    expect(headers['set-cookie']).toEqual([
      expect.stringMatching(
        new RegExp(
          `^dashboard-session-${proxy.port}=[\\w-]{43}; Path=/; HttpOnly; SameSite=Strict; Max-Age=28800$`,
        ),
      ),
    ]);
    expect(text).not.toMatch(/JSESSIONID/i);
  });

  test.for<[string | string[], boolean]>([
    ['https', true],
    ['https,http', true],
    ['https, http', true],
    [' HTTPS , http', true],
    [['https', 'http'], true],
    ['http', false],
    ['http, https', false],
    ['', false],
    ['httpsx', false],
  ])(
    'gives a handle for encrypted connections alone where the first gateway was asked by https: %j',
    async ([forwarded, isSecure]) => {
      const { browser } = await startSignIn();
      const { headers } = await browser.ask({
        path: '/dashboard/session',
        body: JSON.stringify({ user, password }),
        headers: { 'x-forwarded-proto': forwarded },
      });
      expect(/; Secure$/.test(headers['set-cookie']?.[0] ?? '')).toBe(isSecure);
    },
  );

  test('is one more handle each time, and the old one is worth nothing', async () => {
    const { proxy, browser } = await startSignIn();
    await browser.signIn(user, password);
    const old = browser.readCookie();
    await browser.signIn(user, password);
    expect(browser.readCookie()).not.toBe(old);
    expect((await proxy.ask({ headers: { cookie: old } })).status).toBe(401);
    expect((await browser.ask()).status).toBe(200);
  });

  test('a handle that someone else chose is never taken over', async () => {
    const { proxy } = await startSignIn();
    const chosen = `dashboard-session-${proxy.port}=${'A'.repeat(43)}`;
    await proxy.ask({
      path: '/dashboard/session',
      body: JSON.stringify({ user, password }),
      headers: { cookie: chosen },
    });
    expect((await proxy.ask({ headers: { cookie: chosen } })).status).toBe(401);
  });

  test.for<[string, string, string, string]>([
    ['a wrong one', 'signIn', 'wrong', 'wrongPassword'],
    ['an expired one', 'signInExpired', password, 'expiredPassword'],
    ['a wrong one where the right one has expired', 'signInExpired', 'wrong', 'wrongPassword'],
    ['a wrong one before a code', 'signInTwoFactor', 'wrong', 'wrongPassword'],
  ])('%s opens nothing', async ([, scenario, tried, outcome]) => {
    const { browser } = await startSignIn(scenario);
    expect(await browser.signIn(user, tried)).toMatchObject({
      status: 401,
      outcome,
      session: { state: 'none' },
    });
    expect(browser.readCookie()).toBeUndefined();
    expect((await browser.ask()).status).toBe(401);
  });

  test('can be tried five times a minute for a user, whatever the spelling', async () => {
    const { service, browser } = await startSignIn();
    for (const name of [user, user.toUpperCase(), user, user, user]) {
      expect((await browser.signIn(name, 'wrong')).outcome).toBe('wrongPassword');
    }
    const asked = service.requests.length;
    const { status, outcome, detail } = await browser.signIn(user, password);
    expect([status, outcome]).toEqual([429, 'tooManyAttempts']);
    expect(detail).toMatch(/the next one is possible in \d+ s/);
    expect(service.requests).toHaveLength(asked);
    expect((await browser.signIn('someone.else@example.com', 'x')).outcome).toBe('wrongPassword');
  });
});

describe('the code of the second factor', () => {
  test('opens the data after the password', async () => {
    const { service, browser } = await startSignIn('signInTwoFactor');
    expect(await browser.signIn(user, password)).toMatchObject({
      status: 200,
      outcome: 'codeNeeded',
      session: { state: 'none' },
    });
    expect((await browser.ask()).status).toBe(401);
    expect(await browser.sendCode(code)).toMatchObject({
      status: 200,
      outcome: 'signedIn',
      session: { state: 'signedIn' },
    });
    expect((await browser.ask()).status).toBe(200);
    const step = service.requests.find(({ method, path }) => `${method} ${path}` === 'POST /');
    expect(step?.body).toBe('totpCode=123456&submit=Login');
    expect(step?.headers.cookie).toMatch(/^JSESSIONID=[0-9A-F]{32}$/);
  });

  test('can be wrong, and right the next time', async () => {
    const { browser } = await startSignIn('signInTwoFactor');
    await browser.signIn(user, password);
    expect(await browser.sendCode('000000')).toMatchObject({ status: 401, outcome: 'wrongCode' });
    expect((await browser.sendCode(code)).outcome).toBe('signedIn');
  });

  test('can be wrong five times, then all begins anew', async () => {
    const { browser } = await startSignIn('signInTwoFactor');
    await browser.signIn(user, password);
    for (let turn = 0; turn < 5; turn++) {
      expect((await browser.sendCode('000000')).outcome).toBe('wrongCode');
    }
    expect((await browser.sendCode(code)).outcome).toBe('tooManyAttempts');
    expect(await browser.sendCode(code)).toMatchObject({ status: 409, outcome: 'startOver' });
  });

  test('is nothing without a password before it', async () => {
    const { service, browser } = await startSignIn('signInTwoFactor');
    expect((await browser.sendCode(code)).outcome).toBe('startOver');
    expect(service.requests).toEqual([]);
  });

  test('comes too late when the service has forgotten the password by then', async () => {
    const { service, browser } = await startSignIn('signInTwoFactor');
    await browser.signIn(user, password);
    service.endSessions();
    expect((await browser.sendCode(code)).outcome).toBe('startOver');
  });
});

describe('the end of a session', () => {
  test('signing out ends it at the service, and here', async () => {
    const { service, browser } = await startSignIn();
    await browser.signIn(user, password);
    const cookie = browser.readCookie();
    const sent = service.requests.at(-1)?.headers.cookie;
    const { status, text, headers } = await browser.signOut();
    expect(status).toBe(200);
    expect(JSON.parse(text)).toMatchObject({ state: 'none' });
    expect(headers['set-cookie']?.[0]).toMatch(/=; Path=.*Max-Age=0/);
    const logout = service.requests.find(({ path }) => path === '/logout');
    expect(logout).toMatchObject({ method: 'GET', headers: { cookie: sent } });
    expect((await browser.ask({ headers: { cookie } })).status).toBe(401);
  });

  test('signing out works when the service cannot be reached', async () => {
    const { service, browser } = await startSignIn();
    await browser.signIn(user, password);
    await service.close();
    expect((await browser.signOut()).status).toBe(200);
    expect(await browser.readStatus()).toMatchObject({ state: 'none' });
  });

  test('the service ends it: it is said once and forgotten', async () => {
    const { service, browser } = await startSignIn();
    await browser.signIn(user, password);
    service.endSessions();
    const { status, text, headers } = await browser.ask();
    expect(status).toBe(401);
    expect(headers['x-dashboard-problem']).toBe('loginRedirect');
    expect(text).toContain('has ended');
    expect(await browser.readStatus()).toMatchObject({ state: 'none' });
    expect((await browser.signIn(user, password)).outcome).toBe('signedIn');
    expect((await browser.ask()).status).toBe(200);
  });

  test('it ends after eight hours', async () => {
    const { browser } = await startSignIn();
    const { session } = await browser.signIn(user, password);
    const { since = 0, expiresAt = 0 } = session;
    expect(expiresAt - since).toBe(8 * HOUR);
    const clock = vi.spyOn(Date, 'now').mockReturnValue(expiresAt - 1000);
    expect(await browser.readStatus()).toMatchObject({ state: 'signedIn', since, expiresAt });
    clock.mockReturnValue(expiresAt);
    expect(await browser.readStatus()).toMatchObject({ state: 'none' });
    clock.mockRestore();
  });
});

describe('where the tenant and the data are two hosts', () => {
  test('the cookie of one never goes to the other', async () => {
    const tenant = await startTestService({ scenario: 'signIn' });
    const data = await startTestService({ scenario: 'empty' });
    const proxy = await startProxy({
      CYBEREASON_URL: data.url.replace('127.0.0.1', 'localhost'),
      CYBEREASON_LOGIN_URL: tenant.url,
    });
    const browser = createBrowser(proxy);
    expect((await browser.signIn(user, password)).outcome).toBe('signedIn');
    await browser.ask();
    expect(data.requests).toHaveLength(1);
    expect(data.requests[0]?.headers).not.toHaveProperty('cookie');
  });

  test('a login that is no good for the data says so', async () => {
    const tenant = await startTestService({ scenario: 'signIn' });
    const data = await startTestService({ scenario: 'sessionExpired' });
    const proxy = await startProxy({
      CYBEREASON_URL: data.url.replace('127.0.0.1', 'localhost'),
      CYBEREASON_LOGIN_URL: tenant.url,
    });
    const browser = createBrowser(proxy);
    await browser.signIn(user, password);
    expect((await browser.ask()).text).toContain('gave no cookie that is good for localhost');
  });
});

describe('a login that is none', () => {
  test('a tenant that cannot be reached is said to be so', async () => {
    const { service, browser } = await startSignIn();
    await service.close();
    const { status, outcome, detail } = await browser.signIn(user, password);
    expect([status, outcome]).toEqual([502, 'unreachable']);
    expect(detail).toContain('refuses connections');
  });

  test('a tenant that falls silent in the middle is said to be so', async () => {
    const { browser } = await startTenant((response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      response.write('<title>');
    });
    const { outcome, detail } = await browser.signIn(user, password);
    expect([outcome, detail]).toEqual(['unreachable', expect.stringContaining('in time')]);
  });

  test('a page without an end is not read to it', async () => {
    const { browser } = await startTenant((response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      // Whoever reads it lives in this process, and has to get a turn, too.
      const more = () =>
        response.destroyed || response.write('x'.repeat(100_000), () => setImmediate(more));
      more();
    });
    expect((await browser.signIn(user, password)).outcome).toBe('wrongPassword');
  });

  test.for<[string, number, string | undefined, string]>([
    ['another host', 302, 'https://elsewhere.example/login', 'leads on to elsewhere.example'],
    ['another port', 307, 'http://127.0.0.1:1/login', 'leads on to 127.0.0.1:1'],
    ['itself', 302, '/login.html', 'on and on'],
    ['nowhere', 302, 'http://', 'on and on'],
    ['an error', 500, undefined, 'status 500'],
  ])('that leads to %s gets no second password', async ([, status, location, words]) => {
    const { bodies, browser } = await startTenant((response) => {
      response.writeHead(status, location === undefined ? {} : { location });
      response.end();
    });
    const { outcome, detail } = await browser.signIn(user, password);
    expect(outcome).toBe('unexpected');
    expect(detail).toContain(words);
    expect(bodies.filter((body) => body.includes('password'))).toHaveLength(1);
  });
});

/** A tenant that answers everything alike, and a browser that can sign in there. */
async function startTenant(answer: (response: ServerResponse) => void) {
  const bodies: string[] = [];
  const server = createServer((request, response) => {
    response.on('error', () => undefined);
    void readText(request).then((body) => {
      bodies.push(body);
      answer(response);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const url = `http://127.0.0.1:${address.port}`;
  const proxy = await startProxy({
    CYBEREASON_URL: url,
    CYBEREASON_LOGIN_URL: url,
    CYBEREASON_TIMEOUT_SECONDS: '1',
  });
  return { bodies, browser: createBrowser(proxy) };
}

describe('requests that no page makes', () => {
  test.for<[string, object, number]>([
    ['no JSON', { body: 'user=a&password=b' }, 400],
    ['a field that is missing', { body: '{"user": "a"}' }, 400],
    ['a field that is no text', { body: '{"user": "a", "password": {"$ne": 1}}' }, 400],
    ['a field without an end', { body: JSON.stringify({ user, password: 'x'.repeat(2000) }) }, 400],
    ['a body without an end', { body: 'x'.repeat(10_000) }, 413],
    ['another method', { method: 'PUT' }, 405],
    ['no mark', { headers: { 'x-dashboard': [] } }, 403],
    ['another mark', { headers: { 'x-dashboard': 'yes' } }, 403],
    ['another site', { headers: { origin: 'https://evil.example' } }, 403],
    ['a form of another port', { headers: { 'sec-fetch-site': 'same-site' } }, 403],
  ])('%s', async ([, question, status]) => {
    const { service, proxy } = await startSignIn();
    const reply = await proxy.ask({ path: '/dashboard/session', ...question });
    expect(reply.status).toBe(status);
    expect(reply.headers['x-dashboard-problem']).toBe('notAllowed');
    expect(service.requests).toEqual([]);
  });

  test('without CYBEREASON_LOGIN_URL nobody is asked', async () => {
    const { service, proxy } = await startBoth({ scenario: 'signIn' });
    const browser = createBrowser(proxy);
    expect(await browser.readStatus()).toEqual({ state: 'none' });
    const body = JSON.stringify({ user, password });
    expect((await browser.ask({ path: '/dashboard/session', body })).status).toBe(404);
    expect(service.requests).toEqual([]);
  });
});

test('the settings’ cookie is said to be there, and a sign-in goes before it', async () => {
  const { service, browser } = await startSignIn('signIn', {
    CYBEREASON_COOKIE: 'JSESSIONID=configured',
  });
  expect(await browser.readStatus()).toEqual({
    state: 'configured',
    loginHost: service.url.slice('http://'.length),
  });
  expect((await browser.ask()).status).toBe(401);
  expect(service.requests.at(-1)?.headers.cookie).toBe('JSESSIONID=configured');
  await browser.signIn(user, password);
  expect((await browser.ask()).status).toBe(200);
});

test('how old the data is can be asked, with the same session', async () => {
  const { service, browser } = await startSignIn(requireLogin(findScenario('empty')));
  const path = '/rest/download_v1/process_classification/service';
  expect((await browser.ask({ path })).status).toBe(401);
  await browser.signIn(user, password);
  const { status, text } = await browser.ask({ path });
  expect(status).toBe(200);
  expect(JSON.parse(text)).toEqual({
    lastFlushCacheTime: expect.any(Number),
    isFullDownloadSupported: true,
  });
  expect(service.requests.at(-1)).toMatchObject({ method: 'POST', path, body: '{}' });
});
