import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { checkSetup } from '../../../src/server/checkSetup.ts';
import { readCompanyProxies } from '../../../src/server/companyProxy.ts';
import { findCookieReach } from '../../../src/server/cookieReach.ts';
import { type Environment, readSettings } from '../../../src/server/settings.ts';
import { startTestService } from './startProxy.ts';

const CERTIFICATES = join(import.meta.dirname, 'certificates');
const TLS = {
  key: readFileSync(join(CERTIFICATES, 'server.key'), 'utf8'),
  cert: readFileSync(join(CERTIFICATES, 'server.crt'), 'utf8'),
};

async function check(env: Environment) {
  const findProxy = readCompanyProxies((name) => env[name]);
  const findings = await checkSetup(readSettings(env, '/'), findProxy);
  return Object.fromEntries(
    findings.map(({ part, isGood, sentence }) => [part, `${isGood ? 'ok' : 'fault'}: ${sentence}`]),
  );
}

describe('the set-up', () => {
  test('with a certificate of an unknown authority has its fault in the encryption', async () => {
    const service = await startTestService({ scenario: 'sample', tls: TLS });
    const found = await check({ CYBEREASON_URL: service.url });
    expect(found.Name).toMatch(/^ok/);
    expect(found.Encryption).toMatch(/^fault: The certificate of .*NODE_EXTRA_CA_CERTS/);
    expect(found.Endpoint).toMatch(/^fault/);
  });

  test('where no name server answers says so within the time limit', async () => {
    const service = await startTestService({ scenario: 'sample' });
    const settings = readSettings(
      {
        CYBEREASON_URL: service.url.replace('127.0.0.1', 'localhost'),
        CYBEREASON_TIMEOUT_SECONDS: '0.2',
      },
      '/',
    );
    const [name] = await checkSetup(
      settings,
      () => undefined,
      () => new Promise(() => {}),
    );
    expect(name).toEqual({
      part: 'Name',
      isGood: false,
      sentence:
        'no name server gave an address for localhost within CYBEREASON_TIMEOUT_SECONDS, 0.2 s, so the service cannot be reached by its name. Check the name servers of this machine and its connection.',
    });
  });

  test('where people sign in is good although the endpoint asks for a login', async () => {
    const service = await startTestService({ scenario: 'signIn' });
    const found = await check({
      CYBEREASON_URL: service.url,
      CYBEREASON_LOGIN_URL: service.url,
    });
    expect(found.Cookie).toMatch(/^ok: that of a sign-in at 127/);
    expect(found.Endpoint).toMatch(/^ok: .* asks for the sign-in at 127/);
  });

  test('where no cookie of the sign-in can reach the data says so', async () => {
    const service = await startTestService({ scenario: 'signIn' });
    const found = await check({
      CYBEREASON_URL: service.url.replace('127.0.0.1', 'localhost'),
      CYBEREASON_LOGIN_URL: service.url,
    });
    expect(found.Cookie).toMatch(/^fault: .* never reaches localhost.*CYBEREASON_COOKIE_FILE/);
  });

  test.for<[string, string, RegExp]>([
    ['notFound', 'a wrong path', /^fault: .*404.*CYBEREASON_ENDPOINT/],
    ['htmlLogin', 'a web page', /^fault: .*web page/],
  ])('with %s says that there is %s', async ([scenario, , words]) => {
    const service = await startTestService({ scenario });
    expect((await check({ CYBEREASON_URL: service.url })).Endpoint).toMatch(words);
  });

  test('where the endpoint leads elsewhere is no good one, although people can sign in', async () => {
    const service = await startTestService({ scenario: 'redirectElsewhere' });
    const { Endpoint } = await check({
      CYBEREASON_URL: service.url,
      CYBEREASON_LOGIN_URL: service.url,
    });
    expect(Endpoint).toMatch(/^fault: .* sent the request on to /);
  });

  test('behind a company’s proxy names it, without its password', async () => {
    const proxy = createServer((socket) => socket.destroy());
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => {
      proxy.close();
    });
    const address = proxy.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    const found = await check({
      CYBEREASON_URL: 'https://sage.invalid',
      HTTPS_PROXY: `http://me:S3CR3T@127.0.0.1:${port}`,
    });
    expect(found.Name).toBe("ok: the company's proxy looks sage.invalid up.");
    expect(found['Company proxy']).toBe(`ok: 127.0.0.1:${port} takes connections.`);
    expect(JSON.stringify(found)).not.toContain('S3CR3T');
  });
});

test.for<[string, string, string]>([
  ['https://tenant.cybereason.net', 'https://tenant.cybereason.net:8443', 'same'],
  ['https://tenant.cybereason.net', 'https://sage.cybereason.net', 'possible'],
  ['https://tenant.cybereason.net', 'https://sage.cybereason.com', 'never'],
  ['https://a.co.uk', 'https://b.co.uk', 'never'],
  ['https://10.0.0.1', 'https://10.0.0.2', 'never'],
  ['http://127.0.0.1:1', 'http://localhost:1', 'never'],
  ['https://[::1]', 'https://[::1]', 'same'],
])('a cookie of %s reaches %s: %s', ([from, to, reach]) => {
  expect(findCookieReach(new URL(from), new URL(to))).toBe(reach);
});
