import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer as createTlsServer } from 'node:https';
import { createServer } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { answerJson } from '../../../mocks/scenario.ts';
import { describeNetworkError } from '../../../src/server/describeNetworkError.ts';
import { askInChild } from './askInChild.ts';
import { type Reply, startBoth, startProxy, startTestService } from './startProxy.ts';

const CERTIFICATES = `${import.meta.dirname}/certificates`;
const TLS = {
  key: readFileSync(`${CERTIFICATES}/server.key`, 'utf8'),
  cert: readFileSync(`${CERTIFICATES}/server.crt`, 'utf8'),
};

function expectProblem({ status, headers, text }: Reply, problem: string, detail: string | RegExp) {
  expect(JSON.parse(text)).toEqual({ problem, detail: expect.stringMatching(detail) });
  expect(headers['x-dashboard-problem']).toBe(problem);
  expect(headers).not.toHaveProperty('location');
  expect(headers).not.toHaveProperty('set-cookie');
  return expect(status);
}

/** The environment of a process that knows the authority of the tests. */
const KNOWN = { NODE_EXTRA_CA_CERTS: `${CERTIFICATES}/ca.crt` };

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
    ['mailto:TOKEN', 502, 'redirect', 'sent the request on elsewhere'],
    [`/${'long'.repeat(60)}TOKEN`, 502, 'redirect', /\/long\w+…, where it was not followed\.$/],
    [`/saml2/${'long'.repeat(60)}TOKEN`, 502, 'redirect', /\/long\w+…, which needs a browser/],
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
    expectProblem(await proxy.ask(), 'notHttp', 'something that is not HTTP').toBe(502);
  });

  test('headers of unreasonable size', async () => {
    const { proxy } = await startBoth({ scenario: 'hugeHeader' });
    expectProblem(await proxy.ask(), 'notHttp', 'too large').toBe(502);
  });
});

describe('encryption', () => {
  test('a certificate of an authority that nobody knows is refused', async () => {
    const { service, proxy } = await startBoth({ scenario: 'empty', tls: TLS });
    expectProblem(await proxy.ask(), 'certificateIssuer', 'NODE_EXTRA_CA_CERTS').toBe(502);
    expect(service.requests).toEqual([]);
  });

  test('NODE_TLS_REJECT_UNAUTHORIZED=0 does not change that', async () => {
    const service = await startTestService({ scenario: 'empty', tls: TLS });
    const answer = await askInChild(service.url, { NODE_TLS_REJECT_UNAUTHORIZED: '0' });
    expect(answer).toContain('"problem":"certificateIssuer"');
    expect(service.requests).toEqual([]);
  });

  test('NODE_EXTRA_CA_CERTS adds an authority', async () => {
    const service = await startTestService({ scenario: 'empty', tls: TLS });
    const answer = await askInChild(service.url, KNOWN);
    expect(answer).toBe('200 {"recordList": []}');
  });

  test('a server that does not encrypt', async () => {
    const url = await startSocket((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
    const proxy = await startProxy({ CYBEREASON_URL: url.replace('http:', 'https:') });
    expectProblem(await proxy.ask(), 'notEncrypted', 'not with encryption').toBe(502);
  });

  function readTls(name: string) {
    return { ...TLS, cert: readFileSync(`${CERTIFICATES}/${name}.crt`, 'utf8') };
  }

  test.for([
    [
      'named',
      'certificateName',
      'is for sage.example.com, *.intel.example.com, 192.0.2.7, not for 127.0.0.1.',
    ],
    ['expired', 'certificateExpired', 'has expired'],
    ['selfSigned', 'certificateIssuer', 'is signed by itself'],
  ] as const)(
    'the certificate %s of a known authority is a problem of its own: %s',
    async ([name, problem, detail]) => {
      const service = await startTestService({ scenario: 'empty', tls: readTls(name) });
      const answer = await askInChild(service.url, KNOWN);
      expect(answer).toContain(`502 {"problem":"${problem}"`);
      expect(answer).toContain(detail);
      expect(service.requests).toEqual([]);
    },
  );

  test.for(['TLSv1.2', 'TLSv1.3'] as const)(
    'a service that wants a certificate, with %s',
    async (version) => {
      const server = createTlsServer({
        ...TLS,
        ca: readFileSync(`${CERTIFICATES}/ca.crt`),
        requestCert: true,
        rejectUnauthorized: true,
        minVersion: version,
        maxVersion: version,
      });
      server.listen(0, '127.0.0.1');
      await once(server, 'listening');
      onTestFinished(() => {
        server.close();
      });
      const address = server.address();
      if (address === null || typeof address === 'string') throw new Error('no port');
      const answer = await askInChild(`https://127.0.0.1:${address.port}`, KNOWN);
      expect(answer).toContain('502 {"problem":"clientCertificate"');
    },
  );

  test('a long list of hostile names is cut, and stays one line', () => {
    const names = Array.from({ length: 40 }, (_, nth) => `DNS:n${nth}\n${'x'.repeat(500)}`);
    const cert = { subjectaltname: names.join(', ') };
    const error = Object.assign(new Error(), { code: 'ERR_TLS_CERT_ALTNAME_INVALID', cert });
    const { detail } = describeNetworkError(error, 'sage.example');
    expect(detail).toMatch(
      /^The certificate of sage\.example is for n0 x.* and 35 more, not for sage\.example\.$/,
    );
    expect(detail.length).toBeLessThan(600);
  });
});

test.for([
  ['ENOTFOUND', 'dns'],
  ['EAI_AGAIN', 'dns'],
  ['ECONNREFUSED', 'refused'],
  ['EHOSTUNREACH', 'noRoute'],
  ['ENETUNREACH', 'noRoute'],
  ['ETIMEDOUT', 'timeout'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'certificateName'],
  ['CERT_HAS_EXPIRED', 'certificateExpired'],
  ['CERT_NOT_YET_VALID', 'certificateExpired'],
  ['SELF_SIGNED_CERT_IN_CHAIN', 'certificateIssuer'],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'certificateIssuer'],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'certificateIssuer'],
  ['EPROTO', 'tls'],
  ['ERR_SSL_WRONG_VERSION_NUMBER', 'notEncrypted'],
  ['ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED', 'clientCertificate'],
  ['ECONNRESET', 'broken'],
  ['HPE_INVALID_CONSTANT', 'notHttp'],
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
