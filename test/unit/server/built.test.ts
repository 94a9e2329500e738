import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { startTestService } from './startProxy.ts';

const PROJECT = resolve(import.meta.dirname, '../../..');
const SECRET = 'S3CR3T';
const { version } = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8'));

/** A folder with the built server and a page, and nothing else: no packages. */
let folder = '';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'built-'));
  mkdirSync(join(folder, 'dist'));
  writeFileSync(join(folder, 'dist/index.html'), '<!doctype html><title>The dashboard</title>');
  await build({
    root: PROJECT,
    configFile: join(PROJECT, 'vite.server.config.ts'),
    logLevel: 'error',
    build: { outDir: join(folder, 'build') },
  });
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** `node build/server.js` with these settings alone. */
function run(env: Readonly<Record<string, string>>, ...args: string[]) {
  const child = spawn(process.execPath, ['build/server.js', ...args], {
    cwd: folder,
    env: { PATH: process.env.PATH, PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  return child;
}

async function check(env: Readonly<Record<string, string>>) {
  const child = run(env, '--check');
  const [output, errors, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit'),
  ]);
  return { lines: output.trimEnd().split('\n'), errors, code };
}

test('the built server needs no packages, says its version, and ends well with SIGTERM', async () => {
  const child = run({});
  for await (const line of createInterface(child.stdout)) {
    const url = /http:\S+/.exec(line)?.[0];
    if (url === undefined) continue;
    const health = await (await fetch(`${url}healthz`)).text();
    expect(health).toBe(`ok ${version}\n`);
    expect(await (await fetch(url)).text()).toContain('The dashboard');
    child.kill('SIGTERM');
    break;
  }
  expect(await once(child, 'exit')).toEqual([0, null]);
});

describe('--check', () => {
  test('says in five lines that all is well', async () => {
    const service = await startTestService({ scenario: 'sample', cookie: `JSESSIONID=${SECRET}` });
    const { lines, errors, code } = await check({
      CYBEREASON_URL: service.url,
      CYBEREASON_COOKIE: `JSESSIONID=${SECRET}`,
    });
    expect([errors, code]).toEqual(['', 0]);
    expect(lines).toEqual([
      'ok     Name: 127.0.0.1 is an address, so nothing is looked up.',
      'ok     Encryption: none, as the service is on this machine.',
      'ok     Company proxy: none is used on this machine.',
      expect.stringMatching(/^ok {5}Cookie: one of the settings goes to 127\.0\.0\.1:\d+\.$/),
      expect.stringMatching(/^ok {5}Endpoint: .*process_classification answers with status 200\.$/),
    ]);
  });

  test('fails where a part does, and holds no secret', async () => {
    const service = await startTestService({ scenario: 'sample', cookie: 'JSESSIONID=other' });
    const { lines, errors, code } = await check({
      CYBEREASON_URL: service.url,
      CYBEREASON_COOKIE: `JSESSIONID=${SECRET}`,
    });
    expect(code).toBe(1);
    expect(lines).toHaveLength(5);
    expect(lines[4]).toMatch(/^FAULT {2}Endpoint: .* asks for a login\. .* CYBEREASON_COOKIE\.$/);
    expect(lines.join('\n') + errors).not.toContain(SECRET);
  });

  test('says which setting cannot be used', async () => {
    const { errors, code } = await check({ CYBEREASON_URL: 'sage' });
    expect([errors, code]).toEqual([
      'CYBEREASON_URL must be an address such as https://sage.example.com.\n',
      1,
    ]);
  });
});
