import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type Socket } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { readCompanyProxies } from '../../../src/server/companyProxy.ts';
import { describeSettings } from '../../../src/server/describeSettings.ts';
import { type Environment, readSettings } from '../../../src/server/settings.ts';
import { askInChild } from './askInChild.ts';
import { startForwardProxy } from './startForwardProxy.ts';
import { startProxy, startTestService } from './startProxy.ts';

const CERTIFICATES = `${import.meta.dirname}/certificates`;
const NAMED = {
  key: readFileSync(`${CERTIFICATES}/server.key`, 'utf8'),
  cert: readFileSync(`${CERTIFICATES}/named.crt`, 'utf8'),
};
const KNOWN = { NODE_EXTRA_CA_CERTS: `${CERTIFICATES}/ca.crt` };
const SAGE = 'https://sage.example.com';
const SECRET = 'p@ss:wörd';
const LOGIN = `user:${encodeURIComponent(SECRET)}`;

/** A service that can only be reached through a proxy, and that proxy. */
async function startBehindProxy() {
  const service = await startTestService({ scenario: 'empty', tls: NAMED });
  const forward = await startForwardProxy(Number(new URL(service.url).port));
  return { service, forward };
}

describe('the way out of a company’s network', () => {
  test.for(['HTTPS_PROXY', 'https_proxy'])(
    'goes through the proxy in %s, with user and password',
    async (name) => {
      const { service, forward } = await startBehindProxy();
      const env = { ...KNOWN, [name]: `http://${LOGIN}@127.0.0.1:${forward.port}` };
      expect(await askInChild(SAGE, env)).toBe('200 {"recordList": []}');
      const authorization = `Basic ${Buffer.from(`user:${SECRET}`).toString('base64')}`;
      expect(forward.asked).toMatchObject([
        { target: 'sage.example.com:443', headers: { 'proxy-authorization': authorization } },
      ]);
      expect(service.requests).toHaveLength(1);
      expect(JSON.stringify(service.requests)).not.toContain('authorization');
    },
  );

  test('checks the certificate for the address in the settings, also where that is an IP', async () => {
    const { forward } = await startBehindProxy();
    const env = { ...KNOWN, HTTPS_PROXY: `127.0.0.1:${forward.port}` };
    expect(await askInChild('https://192.0.2.7:8443', env)).toBe('200 {"recordList": []}');
    expect(await askInChild('https://192.0.2.8', env)).toContain(
      'is for sage.example.com, *.intel.example.com, 192.0.2.7, not for 192.0.2.8.',
    );
    expect(forward.asked.map(({ target }) => target)).toEqual(['192.0.2.7:8443', '192.0.2.8:443']);
    expect(forward.asked[0]?.headers).not.toHaveProperty('proxy-authorization');
  });

  test('is no way around the check of certificates', async () => {
    const { service, forward } = await startBehindProxy();
    const proxy = await startProxy({
      CYBEREASON_URL: SAGE,
      HTTPS_PROXY: `http://127.0.0.1:${forward.port}`,
    });
    expect(JSON.parse((await proxy.ask()).text)).toMatchObject({ problem: 'certificateIssuer' });
    expect(service.requests).toEqual([]);
  });

  test('is not taken for this machine, nor for the hosts of NO_PROXY', async () => {
    const service = await startTestService({ scenario: 'empty' });
    const forward = await startForwardProxy(1);
    const through = `http://127.0.0.1:${forward.port}`;
    const proxies = { HTTPS_PROXY: through, HTTP_PROXY: through };
    const local = await startProxy({ CYBEREASON_URL: service.url, ...proxies });
    expect((await local.ask()).status).toBe(200);
    const excepted = await startProxy({
      CYBEREASON_URL: 'https://sage.invalid',
      no_proxy: 'other, .invalid',
      ...proxies,
    });
    expect(JSON.parse((await excepted.ask()).text)).toMatchObject({ problem: 'dns' });
    expect(forward.asked).toEqual([]);
  });

  test.for<[string, (socket: Socket) => void, string]>([
    [
      'turns it down',
      (socket) => socket.end('HTTP/1.1 403 Filtered\r\n\r\n'),
      'does not let the dashboard through to tenant.example.com',
    ],
    ['is silent', () => undefined, 'in HTTPS_PROXY cannot be used. It did not answer in time.'],
  ])('is the same for a sign-in, also where the proxy %s', async ([, answer, detail]) => {
    const forward = await startForwardProxy(answer);
    const proxy = await startProxy({
      CYBEREASON_URL: SAGE,
      CYBEREASON_LOGIN_URL: 'https://tenant.example.com',
      CYBEREASON_TIMEOUT_SECONDS: '0.5',
      HTTPS_PROXY: `http://127.0.0.1:${forward.port}`,
    });
    const { text } = await proxy.ask({
      path: '/dashboard/session',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ user: 'a', password: 'b' }),
    });
    expect(JSON.parse(text)).toMatchObject({
      outcome: 'unreachable',
      detail: expect.stringContaining(detail),
    });
    expect(forward.asked.map(({ target }) => target)).toEqual(['tenant.example.com:443']);
  });
});

describe('a proxy that opens no way', () => {
  test.for<[string, string, string, string]>([
    ['407 Proxy Authentication Required', '\r\n', 'proxyLogin', 'wants a user and a password'],
    ['401 Unauthorized', '\r\n', 'proxyLogin', 'does not accept those in HTTPS_PROXY'],
    ['403 Filtered', 'Content-Length: 3\r\n\r\nNo!', 'proxyRefused', '“403 Filtered”'],
    ['302 Found', 'Location: https://portal/\r\n\r\n', 'proxyRefused', '“302 Found”'],
    ['502 Bad Gateway', '\r\n', 'proxyFailed', 'cannot reach sage.example.com'],
    ['503 No \u0007DNS', '\r\n', 'proxyFailed', '“503 No DNS”'],
    ['', '\r\n', 'proxyRefused', 'no status'],
  ])('with “%s”', async ([status, rest, problem, detail]) => {
    const forward = await startForwardProxy((socket) =>
      socket.end(`HTTP/1.1 ${status}\r\n${rest}`),
    );
    await expectProblem(`http://${LOGIN}@127.0.0.1:${forward.port}`, problem, detail);
    expect(forward.asked).toHaveLength(1);
  });

  test('with silence: it ends in time, and no connection stays', async () => {
    const forward = await startForwardProxy(() => undefined);
    const through = `http://127.0.0.1:${forward.port}`;
    await expectProblem(through, 'proxyUnreachable', 'did not answer in time');
    await expect.poll(forward.countOpen).toBe(0);
  });

  test('with the end of the connection, before its answer or within it', async () => {
    for (const end of [
      (socket: Socket) => socket.destroy(),
      (socket: Socket) => socket.end('HTTP'),
    ]) {
      const forward = await startForwardProxy(end);
      await expectProblem(`http://127.0.0.1:${forward.port}`, 'proxyUnreachable', 'broke');
    }
  });

  test('because nobody listens, or there is none of that name', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    server.close();
    await once(server, 'close');
    const through = `http://127.0.0.1:${address.port}`;
    await expectProblem(through, 'proxyUnreachable', 'refuses connections');
    await expectProblem('http://proxy.invalid:8080', 'proxyUnreachable', 'proxy.invalid');
  });

  test('and whoever asked went away: no connection stays', async () => {
    let arrived = () => {};
    const arrival = new Promise<void>((resolve) => {
      arrived = resolve;
    });
    const forward = await startForwardProxy(() => arrived());
    const proxy = await startProxy({
      CYBEREASON_URL: SAGE,
      HTTPS_PROXY: `http://127.0.0.1:${forward.port}`,
    });
    const stop = new AbortController();
    const asking = proxy.ask({ signal: stop.signal });
    await arrival;
    stop.abort();
    await expect(asking).rejects.toThrow();
    await expect.poll(forward.countOpen).toBe(0);
  });

  async function expectProblem(through: string, problem: string, detail: string) {
    const uncaught: unknown[] = [];
    const listen = (error: unknown) => uncaught.push(error);
    process.on('uncaughtException', listen);
    onTestFinished(() => {
      process.off('uncaughtException', listen);
    });
    const proxy = await startProxy({
      CYBEREASON_URL: SAGE,
      CYBEREASON_TIMEOUT_SECONDS: '0.5',
      HTTPS_PROXY: through,
    });
    const { status, text } = await proxy.ask();
    expect(status).toBe(502);
    expect(JSON.parse(text)).toEqual({ problem, detail: expect.stringContaining(detail) });
    expect(text).not.toContain(LOGIN);
    expect(text).not.toContain(SECRET);
    expect(uncaught).toEqual([]);
  }
});

describe('the settings', () => {
  function find(env: Environment, target: string): string | undefined {
    return readCompanyProxies((name) => env[name])(new URL(target))?.url.href;
  }

  test.for([
    [{}, SAGE, undefined],
    [{ HTTPS_PROXY: 'http://p:1' }, SAGE, 'http://p:1/'],
    [{ HTTPS_PROXY: 'p:1' }, SAGE, 'http://p:1/'],
    [{ HTTPS_PROXY: 'https://p' }, SAGE, 'https://p/'],
    [{ https_proxy: 'http://lower:1', HTTPS_PROXY: 'http://upper:1' }, SAGE, 'http://lower:1/'],
    [{ HTTP_PROXY: 'http://p:1' }, SAGE, undefined],
    [{ HTTP_PROXY: 'http://p:1' }, 'http://sage.example.com', 'http://p:1/'],
    [{ http_proxy: 'http://p:1' }, 'http://sage.example.com', 'http://p:1/'],
  ] as const)('%j: the way to %s goes through %s', ([env, target, proxy]) => {
    expect(find(env, target)).toBe(proxy);
  });

  test.for([
    'https://localhost',
    'https://LOCALHOST:8443',
    'https://sage.localhost',
    'https://127.0.0.1',
    'https://127.8.9.1',
    'https://[::1]:9',
    'https://[::ffff:127.0.0.1]',
    'https://0.0.0.0',
    'https://2130706433',
  ])('%s is this machine', (target) => {
    expect(find({ HTTPS_PROXY: 'http://p:1', HTTP_PROXY: 'http://p:1' }, target)).toBeUndefined();
  });

  test.for([
    ['*', SAGE, true],
    ['sage.example.com', SAGE, true],
    ['SAGE.Example.COM', SAGE, true],
    ['example.com', SAGE, true],
    ['.example.com', SAGE, true],
    ['*.example.com', SAGE, true],
    ['other,example.com', SAGE, true],
    ['other , example.com', SAGE, true],
    ['other example.com', SAGE, true],
    ['sage.example.com:443', SAGE, true],
    ['sage.example.com:8443', SAGE, false],
    ['sage.example.com:8443', `${SAGE}:8443`, true],
    ['ample.com', SAGE, false],
    ['age.example.com', SAGE, false],
    ['example.com.', SAGE, true],
    ['sage.example.com.', SAGE, true],
    ['.example.com.', SAGE, true],
    ['*.example.com.', `${SAGE}.`, true],
    ['example.com.:443', SAGE, true],
    ['ample.com.', SAGE, false],
    ['com.', SAGE, true],
    ['.', SAGE, false],
    ['::ffff:10.1.2.3', 'https://10.1.2.3', true],
    ['10.1.2.3', 'https://[::ffff:10.1.2.3]', true],
    ['::ffff:10.0.0.0/104', 'https://10.1.2.3', true],
    ['::ffff:10.0.0.0/104', 'https://11.1.2.3', false],
    ['', SAGE, false],
    [',', SAGE, false],
    ['sage.example.com', `${SAGE}.`, true],
    ['10.1.2.3', 'https://10.1.2.3', true],
    ['10.0.0.0/8', 'https://10.1.2.3', true],
    ['10.0.0.0/8', 'https://11.1.2.3', false],
    ['10.0.0.0/99', 'https://10.1.2.3', false],
    ['2001:db8::1', 'https://[2001:db8::1]', true],
    ['[2001:db8::1]:443', 'https://[2001:db8::1]', true],
    ['2001:db8::/32', 'https://[2001:db8:1::1]', true],
    ['2001:DB8:0::1', 'https://[2001:db8::1]', true],
    ['bücher.example', 'https://www.bücher.example', true],
    ['1', 'https://10.0.0.1', false],
    ['0.0.1', 'https://10.0.0.1', false],
    ['https://sage.example.com', SAGE, false],
  ] as const)('NO_PROXY=%s excepts %s: %s', ([entry, target, isExcepted]) => {
    for (const name of ['NO_PROXY', 'no_proxy']) {
      const found = find({ HTTPS_PROXY: 'http://p:1', [name]: entry }, target);
      expect(found === undefined).toBe(isExcepted);
    }
  });

  test.for([
    'socks5://user:hidden@proxy:1080',
    'http://',
    'http://user:hidden%ZZ@proxy',
    'http://user:hidden@proxy:1/path',
    'http://user:hidden@proxy:99999',
    'a b',
  ])('%s stops the start, with a sentence without the secret', (text) => {
    const read = () => readSettings({ CYBEREASON_URL: SAGE, HTTPS_PROXY: text }, '/');
    expect(read).toThrow(
      /^HTTPS_PROXY must be an address such as http:\/\/proxy\.example\.com:8080/,
    );
    expect(read).not.toThrow(/hidden/);
    const local = { CYBEREASON_URL: 'http://127.0.0.1:1', HTTPS_PROXY: text };
    expect(() => readSettings(local, '/')).not.toThrow();
  });

  test('the start names the proxy, and no user', () => {
    const env = { CYBEREASON_URL: SAGE, HTTPS_PROXY: `http://${LOGIN}@proxy.corp:8080` };
    const settings = readSettings(env, '/');
    const line = describeSettings(settings, 0);
    expect(line).toMatch(/through the company proxy proxy\.corp:8080$/);
    expect(line).not.toContain('user');
    expect(JSON.stringify(settings)).not.toContain('proxy.corp');
  });
});
