import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { startService } from '../../mocks/service/startService.ts';
import { startForwardProxy } from '../unit/server/startForwardProxy.ts';
import { findFreePort, startProgram } from './startProgram.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const CERTIFICATES = join(ROOT, 'test/unit/server/certificates');
const ENDPOINT = '/rest/download_v1/process_classification';
const PASSWORD = 's3cret.word';

/** The real tinyproxy, which lets in one user; its way out is another proxy, where there is one. */
async function startTinyproxy(wayOut: number | undefined) {
  const folder = mkdtempSync(join(tmpdir(), 'tinyproxy-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const port = await findFreePort();
  const config = join(folder, 'tinyproxy.conf');
  const lines = [
    `Port ${port}`,
    'Listen 127.0.0.1',
    `BasicAuth analyst ${PASSWORD}`,
    ...(wayOut === undefined ? [] : [`Upstream http 127.0.0.1:${wayOut}`]),
  ];
  writeFileSync(config, `${lines.join('\n')}\n`);
  await startProgram({
    command: 'tinyproxy',
    args: ['-d', '-c', config],
    isReady: (output) => output.includes('Accepting connections'),
  });
  return port;
}

/** `npm run serve` for a service of a name that only the proxies know. */
async function startServe(proxy: string) {
  const port = await findFreePort();
  const readLog = await startProgram({
    command: process.execPath,
    args: ['--import', 'tsx', 'src/server/main.ts'],
    cwd: ROOT,
    env: {
      PORT: String(port),
      CYBEREASON_URL: 'https://sage.example.com',
      NODE_EXTRA_CA_CERTS: join(CERTIFICATES, 'ca.crt'),
      HTTPS_PROXY: proxy,
      DEBUG: '*proxy*',
    },
    isReady: (output) => output.includes('The dashboard is at'),
  });
  const ask = () =>
    fetch(`http://127.0.0.1:${port}${ENDPOINT}`, {
      method: 'POST',
      headers: { 'x-dashboard': '1' },
      body: '{}',
    });
  return { ask, readLog };
}

test('the data comes through tinyproxy with user and password, which nobody writes down', async () => {
  const service = await startService({
    scenario: 'tenThousand',
    tls: {
      key: readFileSync(join(CERTIFICATES, 'server.key'), 'utf8'),
      cert: readFileSync(join(CERTIFICATES, 'named.crt'), 'utf8'),
    },
  });
  onTestFinished(() => service.close());
  const wayOut = await startForwardProxy(Number(new URL(service.url).port));
  const proxy = await startTinyproxy(wayOut.port);
  const { ask, readLog } = await startServe(`http://analyst:${PASSWORD}@127.0.0.1:${proxy}`);
  const answer = await ask();
  expect(answer.status).toBe(200);
  const { recordList } = await answer.json();
  expect(recordList.length).toBeGreaterThan(5000);
  expect(wayOut.asked.map(({ target }) => target)).toEqual(['sage.example.com:443']);
  expect(readLog()).toContain(`through the company proxy 127.0.0.1:${proxy}`);
  expect(readLog()).not.toContain(PASSWORD);
  expect(readLog()).not.toContain(Buffer.from(`analyst:${PASSWORD}`).toString('base64'));
});

test.for([
  ['a wrong password', `analyst:wrong@`, 'proxyLogin'],
  ['no password', '', 'proxyLogin'],
  ['a name that it does not know', `analyst:${PASSWORD}@`, 'proxyFailed'],
] as const)('with %s, tinyproxy opens no way, and the page is told', async ([, login, problem]) => {
  const proxy = await startTinyproxy(undefined);
  const { ask } = await startServe(`http://${login}127.0.0.1:${proxy}`);
  const answer = await ask();
  expect(answer.status).toBe(502);
  expect(await answer.json()).toEqual({
    problem,
    detail: expect.stringContaining(`127.0.0.1:${proxy}`),
  });
});
