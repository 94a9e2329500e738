import { describe, expect, test } from 'vitest';
import { refuseCaller } from '../../../src/server/checkCaller.ts';
import { ENDPOINT } from './endpoint.ts';
import { PAGE, type Question, startBoth, startProxy } from './startProxy.ts';

const SERVICE = { scenario: 'empty' };

function expectProblem(text: string) {
  expect(JSON.parse(text)).toEqual({ problem: 'notAllowed', detail: expect.any(String) });
}

describe('requests that never reach the service', () => {
  test.for<[string, Question, number]>([
    ['another method', { method: 'GET' }, 405],
    ['PUT', { method: 'PUT' }, 405],
    ['a preflight of another site', { method: 'OPTIONS' }, 405],
    ['another path', { path: '/rest/visualsearch/query/simple' }, 404],
    ['a path below the endpoint', { path: `${ENDPOINT}/other` }, 404],
    ['a path below the age', { path: `${ENDPOINT}/service/other` }, 404],
    ['a request without the mark', { headers: { 'x-dashboard': [] } }, 403],
    ['a path that climbs out', { path: `${ENDPOINT}/../../users` }, 404],
    ['the bare /rest', { path: '/rest' }, 404],
    ['the login page below /rest', { method: 'GET', path: '/rest/login.html' }, 404],
    ['a body over the limit', { body: 'x'.repeat(100_000) }, 413],
  ])('%s', async ([, question, status]) => {
    const { service, proxy } = await startBoth(SERVICE);
    const reply = await proxy.ask(question);
    expect(reply.status).toBe(status);
    expect(reply.headers['x-dashboard-problem']).toBe('notAllowed');
    expect(reply.headers.allow).toBe(status === 405 ? 'POST' : undefined);
    expectProblem(reply.text);
    expect(service.requests).toEqual([]);
  });

  test('everything else is left to the server', async () => {
    const { service, proxy } = await startBoth(SERVICE);
    for (const path of ['/', '/restful', '/login.html', '/src/main.tsx']) {
      expect((await proxy.ask({ method: 'GET', path })).text).toBe(PAGE);
    }
    expect(service.requests).toEqual([]);
  });
});

describe('who may ask', () => {
  test.for<[string, Record<string, string>]>([
    ['a name of another site that leads here', { host: 'evil.example:5173' }],
    ['a name that begins like ours', { host: 'localhost.evil.example' }],
    ['an address of this machine that others reach', { host: '192.168.0.7:5173' }],
    ['a host with a user in it', { host: 'localhost:1@evil.example' }],
    ['a page of another site', { host: 'localhost:5173', origin: 'https://evil.example' }],
    ['a page on another port', { host: 'localhost:5173', origin: 'http://localhost:3000' }],
    ['a page without an origin', { host: 'localhost:5173', origin: 'null' }],
    ['a cross-site request', { host: 'localhost:5173', 'sec-fetch-site': 'cross-site' }],
    ['someone behind a gateway', { host: 'localhost:5173', 'x-forwarded-for': '10.0.0.1' }],
    ['a request of another port', { host: 'localhost:5173', 'sec-fetch-site': 'same-site' }],
  ])('not %s', async ([, headers]) => {
    const { service, proxy } = await startBoth(SERVICE);
    for (const question of [{ headers }, { headers, method: 'GET', path: '/dashboard/config' }]) {
      const { status, text, headers: replied } = await proxy.ask(question);
      expect(status).toBe(403);
      expectProblem(text);
      expect(replied).not.toHaveProperty('access-control-allow-origin');
    }
    expect(service.requests).toEqual([]);
  });

  test.for<[string, Record<string, string>]>([
    ['the page', { host: 'localhost:5173', origin: 'http://localhost:5173' }],
    ['the page by its address', { host: '127.0.0.1:5173', origin: 'http://127.0.0.1:5173' }],
    ['the page by its IPv6 address', { host: '[::1]:5173', origin: 'http://[::1]:5173' }],
    ['the page in capitals', { host: 'LOCALHOST:5173', origin: 'http://localhost:5173' }],
    ['the page, as browsers mark it', { host: 'localhost', 'sec-fetch-site': 'same-origin' }],
    ['a command line', { host: 'localhost:5173' }],
  ])('%s', async ([, headers]) => {
    const { proxy } = await startBoth(SERVICE);
    const reply = await proxy.ask({ headers });
    expect(reply.status).toBe(200);
    expect(reply.headers).not.toHaveProperty('access-control-allow-origin');
  });
});

test.for<[string | undefined, boolean]>([
  ['127.0.0.1', true],
  ['127.8.9.10', true],
  ['::1', true],
  ['::ffff:127.0.0.1', true],
  ['192.168.0.7', false],
  ['::ffff:192.168.0.7', false],
  ['fe80::1', false],
  ['1.127.0.0', false],
  [undefined, false],
])('a connection from %s is one of this machine: %s', ([remoteAddress, expected]) => {
  const refusal = refuseCaller({ headers: { host: 'localhost' }, socket: { remoteAddress } });
  expect(refusal === undefined).toBe(expected);
});

describe('GET /dashboard/config', () => {
  const question = { method: 'GET', path: '/dashboard/config' };

  test('names the service', async () => {
    const proxy = await startProxy({
      CYBEREASON_URL: 'https://sage.example:8443/intel',
      CYBEREASON_COOKIE: 'JSESSIONID=secret',
      CYBEREASON_ENDPOINT: '/rest/classification_v1/process_classification',
    });
    const { status, text, headers } = await proxy.ask(question);
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'content-type': 'application/json',
      'cache-control': 'no-store',
    });
    expect(JSON.parse(text)).toEqual({
      source: 'service',
      host: 'sage.example:8443',
      endpoint: '/rest/classification_v1/process_classification',
      scenario: 'sample',
    });
  });

  test('names the scenario of the sample', async () => {
    const proxy = await startProxy({ SAMPLE_SCENARIO: 'oddities' });
    expect(JSON.parse((await proxy.ask(question)).text)).toEqual({
      source: 'sample',
      endpoint: ENDPOINT,
      scenario: 'oddities',
    });
  });

  test('can only be read', async () => {
    const proxy = await startProxy({});
    const { status, headers, text } = await proxy.ask({ ...question, method: 'POST' });
    expect(status).toBe(405);
    expect(headers.allow).toBe('GET, HEAD');
    expectProblem(text);
  });
});

test('with sample data there is no service to ask', async () => {
  const proxy = await startProxy({});
  const { status, text } = await proxy.ask();
  expect(status).toBe(404);
  expectProblem(text);
});
