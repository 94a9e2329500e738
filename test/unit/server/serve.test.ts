import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { networkInterfaces, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, onTestFinished, test } from 'vitest';
import { answerJson, type ScenarioAnswer } from '../../../mocks/scenario.ts';
import { ACCOUNT } from '../../../mocks/scenarios/login.ts';
import { describeAccess, readServeSettings } from '../../../src/server/serveSettings.ts';
import { type Environment, readSettings } from '../../../src/server/settings.ts';
import { startServer } from '../../../src/server/startServer.ts';
import { createDoor } from './createDoor.ts';
import { ENDPOINT } from './endpoint.ts';
import { createBrowser } from './signedBrowser.ts';
import { connectTo, startTestService } from './startProxy.ts';

const TOKEN = 'T0K3N-of-twenty-five-signs';
const SECRET = 'S3CR3T';
const PAGE = `<!doctype html><title>The dashboard</title>${' '.repeat(2000)}`;
const SCRIPT = `console.log(${JSON.stringify('x'.repeat(3000))});`;

/** A build with a page, a script and its packed twins. */
function writeBuild(): string {
  const folder = mkdtempSync(join(tmpdir(), 'build-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), PAGE);
  writeFileSync(join(folder, 'assets', 'index-ab12.js'), SCRIPT);
  writeFileSync(join(folder, 'assets', 'index-ab12.js.gz'), gzipSync(SCRIPT));
  writeFileSync(join(folder, 'assets', 'index-ab12.js.br'), brotliCompressSync(SCRIPT));
  writeFileSync(join(folder, 'assets', 'key.pem'), SECRET);
  return folder;
}

async function startServe(env: Environment = {}) {
  const settings = readSettings(env, '/');
  const serve = readServeSettings({ PORT: '0', ...env }, settings);
  const lines: string[] = [];
  const log = (line: string) => lines.push(line);
  const server = await startServer({ settings, serve, folder: writeBuild(), log });
  onTestFinished(() => server.stop(0));
  const port = Number(new URL(server.url).port);
  return { ...connectTo(port), server, lines };
}

const get = (path: string, headers = {}) => ({ method: 'GET', path, headers });

describe('files', () => {
  test('the page is always asked for anew, and its files never', async () => {
    const { ask } = await startServe();
    const page = await ask(get('/'));
    expect(page.status).toBe(200);
    expect(page.text).toBe(PAGE);
    expect(page.headers).toMatchObject({
      'cache-control': 'no-cache',
      'content-type': 'text/html; charset=utf-8',
    });
    const script = await ask(get('/assets/index-ab12.js'));
    expect(script.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(script.text).toBe(SCRIPT);
    const again = await ask(get('/', { 'if-none-match': page.headers.etag }));
    expect([again.status, again.text]).toEqual([304, '']);
  });

  test.for<[string, string | undefined]>([
    ['gzip, deflate, br', 'br'],
    ['gzip', 'gzip'],
    ['br;q=0, gzip;q=0.5', 'gzip'],
    ['identity', undefined],
  ])('packed for a browser that takes %s: %s', async ([accepted, encoding]) => {
    const { ask } = await startServe();
    const { headers, body } = await ask(
      get('/assets/index-ab12.js', { 'accept-encoding': accepted }),
    );
    expect(headers['content-encoding']).toBe(encoding);
    expect(headers.vary).toBe('accept-encoding');
    const unpack = { br: brotliDecompressSync, gzip: gunzipSync };
    const plain = encoding === 'br' || encoding === 'gzip' ? unpack[encoding](body) : body;
    expect(plain.toString()).toBe(SCRIPT);
  });

  test('an address of the page is the page; a file that is not there is none', async () => {
    const { ask } = await startServe();
    expect((await ask(get('/lookup?q=1'))).text).toBe(PAGE);
    for (const path of [
      '/some/where',
      '/assets/gone.js',
      '/gone.png',
      '/assets/key.pem',
      '/assets/index-ab12.js.gz',
      '/assets/../../etc/passwd',
      '/assets/%2e%2e/%2e%2e/package.json',
      '/.env',
    ]) {
      const { status, text } = await ask(get(path));
      expect([path, status]).toEqual([path, 404]);
      expect(text).not.toContain(SECRET);
    }
    expect((await ask({ method: 'POST', path: '/' })).status).toBe(405);
  });

  test.for(['/', '/assets/index-ab12.js', '/gone.png', '/dashboard/config', '/rest/x', '/healthz'])(
    '%s comes with headers that let nothing foreign in',
    async (path) => {
      const { ask } = await startServe();
      const { headers } = await ask(get(path));
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'x-frame-options': 'DENY',
      });
      const policy = headers['content-security-policy'] ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("connect-src 'self'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).toContain("require-trusted-types-for 'script'");
      expect(policy).not.toMatch(/unsafe|https?:|\*/);
      expect(headers).not.toHaveProperty('access-control-allow-origin');
    },
  );
});

describe('the data', () => {
  test('comes through the same proxy', async () => {
    const service = await startTestService({ scenario: 'sample' });
    const { ask } = await startServe({ CYBEREASON_URL: service.url });
    expect(JSON.parse((await ask()).text)).toHaveProperty('recordList');
    expect((await ask({ path: '/rest/other' })).status).toBe(404);
  });
});

describe('others', () => {
  const data = { CYBEREASON_URL: 'https://sage.example', CYBEREASON_COOKIE: `A=${SECRET}` };

  test.for<Environment>([{ HOST: '0.0.0.0' }, { CYBEREASON_DASHBOARD_HOSTS: 'dash.example.com' }])(
    'may not come without a token or a sign-in: %j',
    (env) => {
      expect(() => readServeSettings(env, readSettings({ ...data, ...env }, '/'))).toThrow(
        'Others may only come with a token or a sign-in',
      );
    },
  );

  test.for<[Environment, string]>([
    [{ PORT: 'http' }, 'PORT must be a whole number'],
    [{ CYBEREASON_DASHBOARD_TOKEN: 'short' }, 'must be at least 16'],
    [{ CYBEREASON_DASHBOARD_HOSTS: 'https://dash.example.com/' }, 'must be names such as'],
  ])('%j stops the start', ([env, message]) => {
    expect(() => readServeSettings(env, readSettings(env, '/'))).toThrow(message);
  });

  test.for<[Environment, string | undefined]>([
    [{}, undefined],
    [{ HOST: '::1' }, undefined],
    [{ CYBEREASON_DASHBOARD_TOKEN: TOKEN }, undefined],
    [
      { HOST: '0.0.0.0', CYBEREASON_DASHBOARD_TOKEN: TOKEN },
      'everyone who can reach this machine has to show the token. What they send is not encrypted',
    ],
    [
      {
        CYBEREASON_DASHBOARD_HOSTS: 'dash.example.com',
        CYBEREASON_LOGIN_URL: 'https://tenant.example',
      },
      'everyone who can reach dash.example.com has to sign in.',
    ],
  ])('are told of in the terminal: %j', ([env, expected]) => {
    const settings = readSettings({ ...data, ...env }, '/');
    const lines = describeAccess(readServeSettings(env, settings), settings);
    expect(lines.join('\n')).toEqual(
      expected === undefined
        ? ''
        : expect.stringContaining(`Warning: not for this machine alone; ${expected}`),
    );
    expect(lines.join('\n')).not.toContain(TOKEN);
  });

  test('see nothing at all without the token', async () => {
    const service = await startTestService({ scenario: 'sample' });
    const { ask } = await startServe({
      CYBEREASON_URL: service.url,
      CYBEREASON_DASHBOARD_TOKEN: TOKEN,
      CYBEREASON_DASHBOARD_HOSTS: 'dash.example.com',
    });
    const basic = (text: string) => `Basic ${Buffer.from(text).toString('base64')}`;
    for (const authorization of [
      '',
      'Bearer wrong',
      `Digest ${TOKEN}`,
      basic('me:wrong'),
      basic(TOKEN.slice(1)),
    ]) {
      for (const question of [
        {},
        get('/'),
        get('/dashboard/config'),
        get('/assets/index-ab12.js'),
      ]) {
        const reply = await ask({ ...question, headers: { authorization } });
        expect(reply.status).toBe(401);
        expect(reply.headers['www-authenticate']).toMatch(/^Basic realm=/);
      }
    }
    expect(service.requests).toEqual([]);
    for (const authorization of [`Bearer ${TOKEN}`, basic(`me:${TOKEN}`), basic(`:${TOKEN}`)]) {
      const headers = { authorization, host: 'dash.example.com', 'x-forwarded-for': '10.0.0.1' };
      expect((await ask({ headers })).status).toBe(200);
    }
    expect(service.requests.map(({ headers }) => headers.authorization)).toEqual(
      service.requests.map(() => undefined),
    );
    expect((await ask(get('/healthz'))).text).toBe('ok\n');
  });

  test('get no data without a sign-in, and never by the cookie of the settings', async () => {
    const service = await startTestService({ scenario: 'signIn' });
    const { ask } = await startServe({
      CYBEREASON_URL: service.url,
      CYBEREASON_LOGIN_URL: service.url,
      CYBEREASON_COOKIE: `JSESSIONID=${SECRET}`,
      CYBEREASON_DASHBOARD_HOSTS: 'dash.example.com',
    });
    expect((await ask()).status).toBe(401);
    expect(service.requests).toEqual([]);
    const browser = createBrowser({ ask });
    await browser.signIn(ACCOUNT.user, ACCOUNT.password);
    const headers = { host: 'dash.example.com', origin: 'https://dash.example.com' };
    expect((await browser.ask({ headers })).status).toBe(200);
    expect(JSON.stringify(service.requests)).not.toContain(SECRET);
  });

  test.for<[string, Record<string, string>]>([
    ['a name that was pointed here', { host: 'evil.example' }],
    ['a name that begins alike', { host: 'dash.example.com.evil.example' }],
    ['a page of another site', { host: 'dash.example.com', origin: 'https://evil.example' }],
    ['a request of another site', { host: 'dash.example.com', 'sec-fetch-site': 'cross-site' }],
  ])('are refused with the token too, when it is %s', async ([, headers]) => {
    const service = await startTestService({ scenario: 'sample' });
    const { ask } = await startServe({
      CYBEREASON_URL: service.url,
      CYBEREASON_DASHBOARD_TOKEN: TOKEN,
      CYBEREASON_DASHBOARD_HOSTS: 'dash.example.com',
    });
    const reply = await ask({ headers: { ...headers, authorization: `Bearer ${TOKEN}` } });
    expect(reply.status).toBe(403);
    expect(service.requests).toEqual([]);
  });

  const address = Object.values(networkInterfaces())
    .flatMap((list) => list ?? [])
    .find(({ family, internal }) => family === 'IPv4' && !internal)?.address;

  test('a connection over the network is not even taken, unless asked for', async () => {
    const { server } = await startServe({});
    const port = new URL(server.url).port;
    await expect(fetch(`http://${address ?? '127.1.1.1'}:${port}/`)).rejects.toThrow();
  });

  test('a connection over the network, where asked for, needs the token', async () => {
    const { server } = await startServe({ HOST: '0.0.0.0', CYBEREASON_DASHBOARD_TOKEN: TOKEN });
    const url = `http://${address ?? '127.1.1.1'}:${new URL(server.url).port}/dashboard/config`;
    expect((await fetch(url)).status).toBe(401);
    const headers = { authorization: `Bearer ${TOKEN}` };
    expect((await fetch(url, { headers })).status).toBe(200);
  });
});

describe('a gateway that nobody has named', () => {
  const SHARED = {
    CYBEREASON_DASHBOARD_HOSTS: 'dash.example.com',
    CYBEREASON_DASHBOARD_TOKEN: TOKEN,
  };
  const ask = async (env: Environment, headers: Readonly<Record<string, string>>) => {
    const serve = await startServe(env);
    await serve.ask(get('/', { authorization: `Bearer ${TOKEN}` }));
    for (let nth = 0; nth < 3; nth++) await serve.ask(get('/', headers));
    await serve.ask(get('/assets/index-ab12.js', headers));
    return serve.lines.filter((line) => line.startsWith('Warning'));
  };

  test.for<Readonly<Record<string, string>>>([
    { 'x-forwarded-for': '203.0.113.9' },
    { 'X-Forwarded-Proto': 'https' },
    { 'x-forwarded-host': 'dash.example.com', authorization: `Bearer ${TOKEN}` },
  ])('is told of once: %j', async (headers) => {
    expect(await ask(SHARED, headers)).toEqual([
      'Warning: a request came with X-Forwarded headers, as a gateway adds them, and CYBEREASON_TRUSTED_PROXIES names no gateway. The dashboard does not believe the addresses in them: all who come through the gateway count as one address, so that somebody whose sign-ins fail again and again can use up the attempts of the others. Set CYBEREASON_TRUSTED_PROXIES to the address of the gateway, such as 127.0.0.1 for one on this machine, and restart the dashboard. If there is no gateway, somebody made the headers up, and there is nothing to do.',
    ]);
  });

  test('is not told of where it is named, or where there is none', async () => {
    const forwarded = { 'x-forwarded-for': '203.0.113.9' };
    const named = { ...SHARED, CYBEREASON_TRUSTED_PROXIES: '127.0.0.1' };
    expect(await ask(named, forwarded)).toEqual([]);
    expect(await ask(SHARED, { 'x-forward': '203.0.113.9' })).toEqual([]);
  });
});

describe('the access log', () => {
  const withoutTimes = (line: string) => line.replace(/^\S+Z | \d+ ms/g, '');

  test('has the kind and the cause of each failure, and the id that the answer has', async () => {
    const service = await startTestService({ scenario: 'sample' });
    await service.close();
    const { ask, lines } = await startServe({ CYBEREASON_URL: service.url });
    const host = new URL(service.url).host;
    const first = await ask({ headers: { 'x-request-id': SECRET } });
    const second = await ask({ headers: { 'x-dashboard': [] } });
    const ids = [first, second].map(({ headers }) => headers['x-request-id']);
    expect(new Set(ids).size).toBe(2);
    expect(lines.map(withoutTimes)).toEqual([
      `POST ${ENDPOINT} 502 refused: ${host} refuses connections. id=${ids[0]}`,
      `POST ${ENDPOINT} 403 notAllowed: The header x-dashboard: 1 is missing. id=${ids[1]}`,
    ]);
  });

  test('says of a page that stopped reading that it did', async () => {
    const ended = createDoor();
    function* pieces() {
      try {
        while (true) yield 'x'.repeat(1_000_000);
      } finally {
        ended.open();
      }
    }
    const scenario = { name: 'endless', about: '', respond: () => answerJson(pieces()) };
    const service = await startTestService({ scenario });
    const { open, lines } = await startServe({
      CYBEREASON_URL: service.url,
      CYBEREASON_TIMEOUT_SECONDS: '1',
    });
    const answer = await open();
    answer.on('error', () => undefined);
    await ended.opened;
    await expect.poll(() => lines, { timeout: 20_000 }).toHaveLength(1);
    expect(lines.map(withoutTimes)).toEqual([
      `POST ${ENDPOINT} 200 broken off unread: The page took none of the answer for longer than CYBEREASON_TIMEOUT_SECONDS allows, 1 s, so both connections were ended. id=${answer.headers['x-request-id']}`,
    ]);
  });

  test('says why a sign-in came to nothing, and not whose it was', async () => {
    const service = await startTestService({ scenario: 'signIn' });
    const { ask, lines } = await startServe({
      CYBEREASON_URL: service.url,
      CYBEREASON_LOGIN_URL: service.url,
    });
    await createBrowser({ ask }).signIn(ACCOUNT.user, SECRET);
    expect(lines.map(withoutTimes)).toEqual([
      expect.stringMatching(
        /^POST \/dashboard\/session 401 wrongPassword: .* answered with status 200 at \/login\.html\. id=\w{16}$/,
      ),
    ]);
    expect(lines.join()).not.toContain(ACCOUNT.user);
    expect(lines.join()).not.toContain(SECRET);
  });

  test('stays short, and one line for a request, whatever is asked for', async () => {
    const { ask, lines } = await startServe();
    for (const path of [
      `/rest/${'a/'.repeat(5000)}`,
      `/assets/${'a'.repeat(9000)}`,
      '/%0Aforged',
    ]) {
      await ask(get(path));
    }
    expect(lines).toHaveLength(3);
    for (const line of lines) {
      expect(line.length).toBeLessThan(300);
      expect(line).not.toContain('\n');
    }
  });

  test('has a line for each request, and nothing that anybody typed', async () => {
    const service = await startTestService({ scenario: 'signIn' });
    const { ask, lines } = await startServe({
      CYBEREASON_URL: service.url,
      CYBEREASON_LOGIN_URL: service.url,
    });
    const browser = createBrowser({ ask });
    await browser.signIn(ACCOUNT.user, ACCOUNT.password);
    await browser.ask();
    await browser.ask(get(`/?q=${SECRET}`));
    await browser.ask(get(`/${SECRET}`, { authorization: `Bearer ${SECRET}`, referer: SECRET }));
    await browser.ask(get('/healthz'));
    expect(lines.map(withoutTimes)).toEqual([
      expect.stringMatching(/^POST \/dashboard\/session 200 id=\w{16}$/),
      expect.stringMatching(/^POST \/rest\/download_v1\/process_classification 200 id=\w{16}$/),
      'GET / 200',
      'GET (other) 200',
    ]);
    const text = lines.join('\n');
    const handle = browser.readCookie()?.split('=')[1] ?? '';
    for (const secret of [SECRET, ACCOUNT.user, ACCOUNT.password, handle, 'JSESSIONID']) {
      expect(text).not.toContain(secret);
    }
  });
});

describe('the end', () => {
  test('lets a download end, and takes no other', async () => {
    let goOn: () => void = () => {};
    const waits = new Promise<void>((resume) => {
      goOn = resume;
    });
    async function* pieces() {
      yield '{"recordList": [';
      await waits;
      yield ']}';
    }
    const body: ScenarioAnswer['body'] = pieces();
    const service = await startTestService({
      scenario: { name: 'slow', about: '', respond: () => answerJson(body) },
    });
    const { open, ask, server } = await startServe({ CYBEREASON_URL: service.url });
    const answer = await open();
    const stopped = server.stop(20_000);
    await expect(ask(get('/'))).rejects.toThrow();
    goOn();
    let text = '';
    for await (const piece of answer) text += piece;
    expect(text).toBe('{"recordList": []}');
    await stopped;
  });

  test('does not wait for ever', async () => {
    let arrive = () => {};
    const arrived = new Promise<void>((resume) => {
      arrive = resume;
    });
    const respond = () => {
      arrive();
      return undefined;
    };
    const service = await startTestService({ scenario: { name: 'silent', about: '', respond } });
    const { ask, server } = await startServe({ CYBEREASON_URL: service.url });
    const asked = ask().catch(() => 'broken');
    await arrived;
    await server.stop(50);
    expect(await asked).toBe('broken');
  });

  test('comes with SIGTERM, and the process ends well', async () => {
    const root = resolve(import.meta.dirname, '../../..');
    const script = join(root, 'test/unit/server/serveBuild.ts');
    const child = spawn(process.execPath, ['--import', 'tsx', script, writeBuild()], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    onTestFinished(() => {
      child.kill('SIGKILL');
    });
    for await (const line of createInterface(child.stdout)) {
      const url = /http:\S+/.exec(line)?.[0];
      if (url === undefined) continue;
      expect(await (await fetch(`${url}healthz`)).text()).toBe('ok\n');
      child.kill('SIGTERM');
      break;
    }
    expect(await once(child, 'exit')).toEqual([0, null]);
  });
});
