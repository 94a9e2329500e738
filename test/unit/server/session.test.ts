import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { startBoth, startProxy, startTestService } from './startProxy.ts';

const GOOD = 'JSESSIONID=0123456789ABCDEF';

function cookieLine({ value = '0123456789ABCDEF', expires = 0, domain = '127.0.0.1' } = {}) {
  return `#HttpOnly_${domain}\tFALSE\t/\tTRUE\t${expires}\tJSESSIONID\t${value}\n`;
}

async function startWithFile(content: string) {
  const folder = await mkdtemp(join(tmpdir(), 'session-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const path = join(folder, 'cookies.txt');
  await writeFile(path, content);
  const service = await startTestService({ scenario: 'empty', cookie: GOOD });
  const env = { CYBEREASON_URL: service.url, CYBEREASON_COOKIE_FILE: 'cookies.txt' };
  const proxy = await startProxy(env, folder);
  return {
    service,
    proxy,
    write: (text: string) => writeFile(path, text),
    remove: () => rm(path),
  };
}

describe('a dead session', () => {
  test('is a 401 that says so, without the new cookie of the service', async () => {
    const { proxy } = await startBoth(
      { scenario: 'sessionExpired' },
      { CYBEREASON_COOKIE: 'JSESSIONID=old' },
    );
    const { status, headers, text } = await proxy.ask();
    expect(status).toBe(401);
    expect(headers).toMatchObject({
      'content-type': 'application/json',
      'cache-control': 'no-store',
      'x-dashboard-problem': 'loginRedirect',
    });
    expect(headers).not.toHaveProperty('set-cookie');
    expect(headers).not.toHaveProperty('location');
    expect(JSON.parse(text)).toEqual({
      problem: 'loginRedirect',
      detail: expect.stringContaining('no longer, accept the cookie in CYBEREASON_COOKIE'),
    });
  });

  test('is told from no session at all', async () => {
    const { proxy } = await startBoth({ scenario: 'sessionExpired' });
    expect(JSON.parse((await proxy.ask()).text).detail).toContain('No cookie is set');
  });

  test('does not stop the next one from working', async () => {
    const { service, proxy } = await startBoth({ scenario: 'sessionExpired' });
    expect((await proxy.ask()).status).toBe(401);
    service.use('empty');
    expect((await proxy.ask()).status).toBe(200);
    expect(service.requests[1]?.headers).not.toHaveProperty('cookie');
  });
});

describe('a cookie file', () => {
  test('holds the session', async () => {
    const { service, proxy } = await startWithFile(cookieLine());
    expect((await proxy.ask()).status).toBe(200);
    expect(service.requests[0]?.headers.cookie).toBe(GOOD);
  });

  test('is read anew when it has changed', async () => {
    const { proxy, write } = await startWithFile(cookieLine({ value: 'OLD' }));
    const before = await proxy.ask();
    await write(cookieLine());
    const after = await proxy.ask();
    expect([before.status, after.status]).toEqual([401, 200]);
    expect(JSON.parse(before.text).detail).toContain('accept the cookie in cookies.txt');
  });

  test('with an expired cookie is said to be so, and the cookie stays here', async () => {
    const { service, proxy } = await startWithFile(cookieLine({ expires: 1_000_000_000 }));
    const { status, text } = await proxy.ask();
    expect(status).toBe(401);
    expect(JSON.parse(text).detail).toMatch(/The cookie for .* in cookies.txt has expired/);
    expect(service.requests[0]?.headers).not.toHaveProperty('cookie');
  });

  test('of another host is said to be so, and the cookie stays here', async () => {
    const { service, proxy } = await startWithFile(cookieLine({ domain: 'tenant.example' }));
    const { status, text } = await proxy.ask();
    expect(status).toBe(401);
    expect(JSON.parse(text).detail).toContain('cookies.txt has no cookie for 127.0.0.1');
    expect(service.requests[0]?.headers).not.toHaveProperty('cookie');
  });

  test('that is gone is said to be so', async () => {
    const { proxy, remove } = await startWithFile(cookieLine());
    await remove();
    const { status, text } = await proxy.ask();
    expect(status).toBe(401);
    expect(JSON.parse(text).detail).toContain('cookies.txt cannot be read');
  });
});
