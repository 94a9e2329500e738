import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { text as readText } from 'node:stream/consumers';
import { describe, expect, onTestFinished, test } from 'vitest';
import { answerJson } from '../../../mocks/scenario.ts';
import { describeNetworkError } from '../../../src/server/describeNetworkError.ts';
import { type Reply, startBoth, startProxy, startTestService } from './startProxy.ts';

const CERTIFICATES = `${import.meta.dirname}/certificates`;
const TLS = {
  key: readFileSync(`${CERTIFICATES}/server.key`, 'utf8'),
  cert: readFileSync(`${CERTIFICATES}/server.crt`, 'utf8'),
};

function expectProblem({ status, headers, text }: Reply, problem: string, detail: string) {
  expect(JSON.parse(text)).toEqual({ problem, detail: expect.stringContaining(detail) });
  expect(headers['x-dashboard-problem']).toBe(problem);
  expect(headers).not.toHaveProperty('location');
  expect(headers).not.toHaveProperty('set-cookie');
  return expect(status);
}

/** A server that treats each connection as told, and speaks no HTTP by itself. */
async function startSocket(treat: Parameters<typeof createServer>[1]): Promise<string> {
  const server = createServer(treat);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.close();
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return `http://127.0.0.1:${address.port}`;
}

describe('redirects', () => {
  test.for([
    ['/login.html', 401, 'loginRedirect', 'asks for a login'],
    ['https://tenant.example/Login?next=1', 401, 'loginRedirect', 'asks for a login'],
    ['https://evil.example/login.html', 502, 'redirect', 'to https://evil.example/login.html,'],
    ['/saml2/idp;jsessionid=TOKEN', 502, 'redirect', 'single sign-on at http://127.0.0.1'],
    [
      'https://sso.example/adfs/ls?token=1',
      502,
      'redirect',
      'sign-on at https://sso.example/adfs/ls',
    ],
    ['/signin', 502, 'redirect', 'asks for a single sign-on'],
    ['https://sso.example/login/sso', 502, 'redirect', 'asks for a single sign-on'],
    ['/rest/assigning', 502, 'redirect', '/rest/assigning,'],
    ['/login.html;jsessionid=TOKEN', 401, 'loginRedirect', 'asks for a login'],
    [
      'https://elsewhere.example/rest/moved?token=1',
      502,
      'redirect',
      'to https://elsewhere.example/rest/moved,',
    ],
    ['/rest/moved;jsessionid=TOKEN', 502, 'redirect', '/rest/moved,'],
    ['/#/current?login', 502, 'redirect', 'sent the request on'],
    ['http://', 502, 'redirect', 'elsewhere'],
    [undefined, 502, 'redirect', 'elsewhere'],
  ] as const)('to %s: %i %s', async ([location, status, problem, detail]) => {
    const { proxy } = await startBoth(
      {
        scenario: {
          name: 'redirect',
          about: '',
          respond: () => ({
            status: 302,
            headers: {
              'set-cookie': 'JSESSIONID=1',
              ...(location === undefined ? {} : { location }),
            },
            body: 'Moved',
          }),
        },
      },
      { CYBEREASON_LOGIN_URL: 'https://tenant.example' },
    );
    const reply = await proxy.ask();
    expectProblem(reply, problem, detail).toBe(status);
    expect(reply.text).not.toContain('TOKEN');
    expect(reply.text).not.toContain('token=1');
  });
});

describe('no answer', () => {
  test('a port where nobody listens', async () => {
    const service = await startTestService({ scenario: 'empty' });
    const proxy = await startProxy({ CYBEREASON_URL: service.url });
    await service.close();
    expectProblem(await proxy.ask(), 'refused', 'refuses connections').toBe(502);
  });

  test('a name that does not exist', async () => {
    const proxy = await startProxy({ CYBEREASON_URL: 'https://sage.invalid' });
    expectProblem(await proxy.ask(), 'dns', 'sage.invalid').toBe(502);
  });

  test('silence', async () => {
    const { proxy } = await startBoth({ scenario: 'hang' }, { CYBEREASON_TIMEOUT_SECONDS: '0.05' });
    expectProblem(await proxy.ask(), 'timeout', 'did not answer in time').toBe(502);
  });

  test('a connection that breaks before the answer', async () => {
    const url = await startSocket((socket) => socket.once('data', () => socket.destroy()));
    const proxy = await startProxy({ CYBEREASON_URL: url });
    expectProblem(await proxy.ask(), 'broken', 'broke before an answer came').toBe(502);
  });

  test('an answer that is no HTTP', async () => {
    const url = await startSocket((socket) => socket.end('220 mail.example ready\r\n'));
    const proxy = await startProxy({ CYBEREASON_URL: url });
    expectProblem(await proxy.ask(), 'broken', 'broke before an answer came').toBe(502);
  });

  test('headers of unreasonable size', async () => {
    const { proxy } = await startBoth({ scenario: 'hugeHeader' });
    expectProblem(await proxy.ask(), 'broken', 'too large').toBe(502);
  });
});

describe('encryption', () => {
  test('a certificate of an authority that nobody knows is refused', async () => {
    const { service, proxy } = await startBoth({ scenario: 'empty', tls: TLS });
    expectProblem(await proxy.ask(), 'tls', 'NODE_EXTRA_CA_CERTS').toBe(502);
    expect(service.requests).toEqual([]);
  });

  test('NODE_TLS_REJECT_UNAUTHORIZED=0 does not change that', async () => {
    const service = await startTestService({ scenario: 'empty', tls: TLS });
    const answer = await askInChild(service.url, { NODE_TLS_REJECT_UNAUTHORIZED: '0' });
    expect(answer).toContain('"problem":"tls"');
    expect(service.requests).toEqual([]);
  });

  test('NODE_EXTRA_CA_CERTS adds an authority', async () => {
    const service = await startTestService({ scenario: 'empty', tls: TLS });
    const answer = await askInChild(service.url, { NODE_EXTRA_CA_CERTS: `${CERTIFICATES}/ca.crt` });
    expect(answer).toBe('200 {"recordList": []}');
  });

  test('a server that does not encrypt', async () => {
    const url = await startSocket((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
    const proxy = await startProxy({ CYBEREASON_URL: url.replace('http:', 'https:') });
    expectProblem(await proxy.ask(), 'tls', 'No encrypted connection').toBe(502);
  });

  /** Node reads its authorities once, when it starts; so this needs a process of its own. */
  async function askInChild(url: string, env: Record<string, string>): Promise<string> {
    const script = `${import.meta.dirname}/askThroughProxy.ts`;
    const child = spawn(process.execPath, ['--import', 'tsx', script, url], {
      env: { ...process.env, NODE_NO_WARNINGS: '1', ...env },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    onTestFinished(() => {
      child.kill();
    });
    return readText(child.stdout);
  }
});

test.for([
  ['ENOTFOUND', 'dns'],
  ['EAI_AGAIN', 'dns'],
  ['ECONNREFUSED', 'refused'],
  ['EHOSTUNREACH', 'refused'],
  ['ENETUNREACH', 'refused'],
  ['ETIMEDOUT', 'timeout'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'tls'],
  ['CERT_HAS_EXPIRED', 'tls'],
  ['CERT_NOT_YET_VALID', 'tls'],
  ['SELF_SIGNED_CERT_IN_CHAIN', 'tls'],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'tls'],
  ['EPROTO', 'tls'],
  ['ERR_SSL_WRONG_VERSION_NUMBER', 'tls'],
  ['ECONNRESET', 'broken'],
  ['HPE_INVALID_CONSTANT', 'broken'],
] as const)(
  '%s is a problem of the kind %s, and its sentence names the host',
  ([code, problem]) => {
    const error = Object.assign(new Error('secret'), { code });
    const described = describeNetworkError(error, 'sage.example:8443');
    expect(described.problem).toBe(problem);
    expect(described.detail).toContain('sage.example:8443');
    expect(described.detail).toMatch(/\.$/);
    expect(described.detail).not.toContain('secret');
  },
);

test('an answer that is never redirected twice stays one request', async () => {
  const { service, proxy } = await startBoth({ scenario: 'redirectElsewhere' });
  await proxy.ask();
  expect(service.requests).toHaveLength(1);
});

test('a 304 without a goal is a redirect to nowhere', async () => {
  const { proxy } = await startBoth({
    scenario: { name: 'unchanged', about: '', respond: () => ({ ...answerJson(''), status: 304 }) },
  });
  expectProblem(await proxy.ask(), 'redirect', 'elsewhere').toBe(502);
});
