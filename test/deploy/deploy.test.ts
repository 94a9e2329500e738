import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { IncomingHttpHeaders } from 'node:http';
import { get as getPlain } from 'node:http';
import { request } from 'node:https';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { checkServerIdentity } from 'node:tls';
import { brotliDecompressSync } from 'node:zlib';
import { describe, expect, onTestFinished, test } from 'vitest';
import { ACCOUNT, requireLogin } from '../../mocks/scenarios/login.ts';
import { findScenario } from '../../mocks/scenarios.ts';
import { startService } from '../../mocks/service/startService.ts';
import { findFreePort, startProgram } from './startProgram.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const CERTIFICATES = join(ROOT, 'test/unit/server/certificates');
const NAME = 'dashboard.example.com';
const ENDPOINT = '/rest/download_v1/process_classification';
const CA = readFileSync(join(CERTIFICATES, 'ca.crt'));

type Gateway = 'nginx' | 'caddy';

interface Question {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly ca?: Buffer | undefined;
}

const BASE = '/tools/classify/';

/** What the comment of nginx.conf says about a path. */
const BELOW_A_PATH: readonly (readonly [string, string])[] = [
  [
    `location / {\n        proxy_pass http://dashboard;`,
    `location ${BASE} {\n        proxy_pass http://dashboard/;`,
  ],
];

/** The configuration of docs/, with the ports and certificates of this test in place of its own. */
function configure(
  gateway: Gateway,
  folder: string,
  ports: Ports,
  base: string,
): readonly string[] {
  const replaceAll = (text: string, pairs: readonly (readonly [string, string])[]) =>
    pairs.reduce((result, [from, to]) => {
      expect(result).toContain(from);
      return result.replaceAll(from, to);
    }, text);
  const key = join(CERTIFICATES, 'server.key');
  const certificate = join(CERTIFICATES, 'server.crt');
  if (gateway === 'caddy') {
    const site = replaceAll(readFileSync(join(ROOT, 'docs/Caddyfile'), 'utf8'), [
      [`\n${NAME} {`, `\n${NAME}:${ports.tls}, 127.0.0.1:${ports.tls} {`],
      ['# Inside a network that no public authority reaches: ', ''],
      ['/etc/ssl/dashboard/fullchain.pem', certificate],
      ['/etc/ssl/dashboard/privkey.pem', key],
      ['127.0.0.1:5173', `127.0.0.1:${ports.dashboard}`],
    ]);
    const path = join(folder, 'Caddyfile');
    const general = `{\n\tadmin off\n\thttp_port ${ports.plain}\n\thttps_port ${ports.tls}\n}\n`;
    writeFileSync(path, general + site);
    return ['run', '--config', path, '--adapter', 'caddyfile'];
  }
  const site = replaceAll(readFileSync(join(ROOT, 'docs/nginx.conf'), 'utf8'), [
    ['    listen [::]:443 ssl http2;\n', ''],
    ['    listen [::]:80;\n', ''],
    ['listen 443 ssl', `listen 127.0.0.1:${ports.tls} ssl`],
    ['listen 80;', `listen 127.0.0.1:${ports.plain};`],
    ['/etc/ssl/dashboard/fullchain.pem', certificate],
    ['/etc/ssl/dashboard/privkey.pem', key],
    ['127.0.0.1:5173', `127.0.0.1:${ports.dashboard}`],
    ...(base === '/' ? [] : BELOW_A_PATH),
  ]);
  mkdirSync(join(folder, 'sites'));
  writeFileSync(join(folder, 'sites', 'dashboard.conf'), site);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((kind) => `${kind}_temp_path ${folder}/${kind};`)
    .join('\n');
  writeFileSync(
    join(folder, 'main.conf'),
    `daemon off;\npid ${folder}/pid;\nerror_log stderr;\nworker_processes 1;\nevents {}\nhttp {\n${temporary}\ninclude ${folder}/sites/*.conf;\n}\n`,
  );
  return ['-p', folder, '-c', join(folder, 'main.conf')];
}

interface Ports {
  readonly tls: number;
  readonly plain: number;
  readonly dashboard: number;
}

function canConnect(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}

/** The build and nothing else, as it lies on a machine that runs it: no sources, no packages. */
function copyBuild(): string {
  const folder = mkdtempSync(join(tmpdir(), 'install-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const part of ['build', 'dist']) {
    cpSync(join(ROOT, part), join(folder, part), { recursive: true });
  }
  return folder;
}

/** A stand-in of the service, the built server before it, and a gateway before that. */
async function startAll(gateway: Gateway, base = '/') {
  const folder = mkdtempSync(join(tmpdir(), `${gateway}-`));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const service = await startService({ scenario: requireLogin(findScenario('tenThousand')) });
  onTestFinished(() => service.close());
  const ports: Ports = {
    tls: await findFreePort(),
    plain: await findFreePort(),
    dashboard: await findFreePort(),
  };
  const readLog = await startProgram({
    command: process.execPath,
    args: ['build/server.js'],
    cwd: copyBuild(),
    env: {
      PORT: String(ports.dashboard),
      CYBEREASON_URL: service.url,
      CYBEREASON_LOGIN_URL: service.url,
      CYBEREASON_DASHBOARD_HOSTS: NAME,
    },
    isReady: (output) => output.includes('The dashboard is at'),
  });
  await startProgram({
    command: gateway,
    args: configure(gateway, folder, ports, base),
    env: { XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder, HOME: folder },
    isReady: async () => (await canConnect(ports.tls)) && (await canConnect(ports.plain)),
  });
  const ask = (question: Question = {}) => askOverTls(ports.tls, question);
  return { service, ask, ports, readLog };
}

interface Reply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

function askOverTls(port: number, question: Question): Promise<Reply> {
  const { method = 'GET', path = '/', headers = {}, body, ca = CA } = question;
  return new Promise((resolve, reject) => {
    const asked = request({
      host: '127.0.0.1',
      port,
      method,
      path,
      agent: false,
      headers: { host: NAME, ...headers },
      ...(ca.length === 0 ? {} : { ca }),
      // The test's certificate is for the address.
      servername: '',
      checkServerIdentity: (_, certificate) => checkServerIdentity('127.0.0.1', certificate),
    });
    asked.once('error', reject);
    asked.once('response', async (answer) => {
      const pieces: Buffer[] = [];
      for await (const piece of answer) pieces.push(piece);
      const { statusCode = 0, headers: received } = answer;
      resolve({ status: statusCode, headers: received, body: Buffer.concat(pieces) });
    });
    asked.end(body);
  });
}

describe.for<Gateway>(['nginx', 'caddy'])('%s, as docs/ configures it', (gateway) => {
  test('serves the page, the sign-in and the data over TLS', async () => {
    const { service, ask, readLog } = await startAll(gateway);
    const page = await ask();
    expect(page.status).toBe(200);
    expect(page.headers['strict-transport-security']).toBe('max-age=31536000');
    expect(page.headers['content-security-policy']).toContain("default-src 'none'");
    const [script = ''] = /\.\/assets\/[^"]+\.js/.exec(page.body.toString()) ?? [];
    const code = await ask({ path: script.slice(1), headers: { 'accept-encoding': 'br' } });
    expect(brotliDecompressSync(code.body).toString()).toContain('Process classifications');
    expect((await ask({ path: '/healthz' })).body.toString()).toMatch(/^ok \d+\.\d+\.\d+\n$/);

    const own = { origin: `https://${NAME}`, 'x-dashboard': '1', 'sec-fetch-site': 'same-origin' };
    const data = { method: 'POST', path: ENDPOINT, body: '{}' };
    expect((await ask({ ...data, headers: own })).status).toBe(401);
    const signedIn = await ask({
      method: 'POST',
      path: '/dashboard/session',
      headers: { ...own, 'content-type': 'application/json' },
      body: JSON.stringify({ user: ACCOUNT.user, password: ACCOUNT.password }),
    });
    expect(signedIn.status).toBe(200);
    const [given = ''] = signedIn.headers['set-cookie'] ?? [];
    expect(given).toMatch(/; HttpOnly; SameSite=Strict; .*; Secure$/);
    const cookie = given.split(';')[0] ?? '';
    const loaded = await ask({ ...data, headers: { ...own, cookie } });
    expect(loaded.status).toBe(200);
    expect(JSON.parse(loaded.body.toString()).recordList.length).toBeGreaterThan(5000);

    const asked = service.requests.length;
    for (const headers of [
      { ...own, cookie, origin: 'https://evil.example' },
      { ...own, cookie, host: 'evil.example', origin: 'https://evil.example' },
      { ...own, cookie, 'sec-fetch-site': 'cross-site' },
      { origin: own.origin, cookie },
    ]) {
      expect((await ask({ ...data, headers })).body.toString()).not.toContain('recordList');
    }
    expect(service.requests).toHaveLength(asked);
    expect(readLog()).toContain(`POST ${ENDPOINT} 200`);
    expect(readLog()).not.toContain(ACCOUNT.password);
  });

  test('sends plain HTTP on, and is refused by whoever does not know its authority', async () => {
    const { ask, ports } = await startAll(gateway);
    const location = await new Promise((resolve) => {
      getPlain(
        { host: '127.0.0.1', port: ports.plain, headers: { host: NAME }, agent: false },
        (answer) => {
          answer.resume();
          resolve(answer.headers.location);
        },
      );
    });
    expect(location).toMatch(new RegExp(`^https://${NAME.replaceAll('.', '\\.')}(:\\d+)?/$`));
    await expect(ask({ ca: Buffer.alloc(0) })).rejects.toThrow(/certificate|verify/);
  });
});

test('below a path of nginx, the page finds its files, and its requests reach the service', async () => {
  const { ask } = await startAll('nginx', BASE);
  const page = await ask({ path: BASE });
  expect(page.status).toBe(200);
  const [script = ''] = /\.\/assets\/[^"]+\.js/.exec(page.body.toString()) ?? [];
  const { pathname } = new URL(script, `https://${NAME}${BASE}lookup`);
  expect((await ask({ path: pathname })).status).toBe(200);
  expect((await ask({ path: `${BASE}dashboard/config` })).status).toBe(200);
  const own = { origin: `https://${NAME}`, 'x-dashboard': '1', 'sec-fetch-site': 'same-origin' };
  const asked = { method: 'POST', path: `${BASE}${ENDPOINT.slice(1)}`, headers: own, body: '{}' };
  expect((await ask(asked)).status).toBe(401);
});

test('the built server, as docs/ has systemd run it, ends with 0 and leaves no process', async () => {
  const folder = copyBuild();
  const unit = readFileSync(join(ROOT, 'docs/deploy.md'), 'utf8');
  const [, script = ''] = /^ExecStart=\/usr\/bin\/node \/opt\/dashboard\/(\S+)$/m.exec(unit) ?? [];
  const child = spawn(process.execPath, [join(folder, script)], {
    cwd: '/',
    env: { PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  for await (const line of createInterface(child.stdout)) {
    const url = /http:\S+/.exec(line)?.[0];
    if (url === undefined) continue;
    expect(await (await fetch(url)).text()).toContain('<div id="root">');
    child.kill('SIGTERM');
    break;
  }
  expect(await once(child, 'exit')).toEqual([0, null]);
  expect(() => process.kill(child.pid ?? 0, 0)).toThrow('ESRCH');
});
