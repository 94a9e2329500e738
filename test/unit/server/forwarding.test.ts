import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { answerJson } from '../../../mocks/scenario.ts';
import { findScenario } from '../../../mocks/scenarios.ts';
import { ENDPOINT } from './endpoint.ts';
import { startBoth, startProxy, startTestService } from './startProxy.ts';

const GOOD = 'JSESSIONID=0123456789ABCDEF';
const BROWSER_HEADERS = {
  cookie: 'JSESSIONID=of-another-page; theme=dark',
  authorization: 'Basic c2VjcmV0',
  referer: 'http://localhost:5173/?q=what-i-look-for',
  'user-agent': 'Browser/1.0',
  'accept-language': 'de',
  'x-requested-with': 'Browser',
};

describe('what the service is sent', () => {
  test('a POST of {} with headers of the proxy alone, whatever the page sent', async () => {
    const { service, proxy } = await startBoth({ scenario: 'empty' });
    await proxy.ask({ headers: BROWSER_HEADERS, body: '{"filter": "mine"}' });
    expect(service.requests).toEqual([
      {
        method: 'POST',
        path: ENDPOINT,
        body: '{}',
        headers: {
          host: service.url.slice('http://'.length),
          'content-type': 'application/json',
          'content-length': '2',
          accept: 'application/json',
          'accept-encoding': 'identity',
          'user-agent': 'process-classification-dashboard',
          connection: 'close',
        },
      },
    ]);
  });

  test("the configured cookie instead of the browser's", async () => {
    const { service, proxy } = await startBoth(
      { scenario: 'empty', cookie: GOOD },
      { CYBEREASON_COOKIE: GOOD },
    );
    const { status } = await proxy.ask({ headers: BROWSER_HEADERS });
    expect(status).toBe(200);
    expect(service.requests[0]?.headers.cookie).toBe(GOOD);
  });

  test("no cookie where none is configured, though the browser's own would do", async () => {
    const { service, proxy } = await startBoth({ scenario: 'empty', cookie: GOOD });
    const { status } = await proxy.ask({ headers: { cookie: GOOD } });
    expect(status).toBe(401);
    expect(service.requests[0]?.headers).not.toHaveProperty('cookie');
  });

  test('the same path below the prefix of CYBEREASON_URL, and never the query', async () => {
    const service = await startTestService({ scenario: 'empty' });
    const endpoint = '/rest/classification_v1/process_classification';
    const proxy = await startProxy({
      CYBEREASON_URL: `${service.url}/intel/`,
      CYBEREASON_ENDPOINT: endpoint,
    });
    const { status } = await proxy.ask({ path: `${endpoint}?token=1` });
    expect(status).toBe(200);
    expect(service.requests.map(({ path }) => path)).toEqual([`/intel${endpoint}`]);
  });
});

describe('what the page is sent', () => {
  test('the answer, its type and its length, not to be stored', async () => {
    const { proxy } = await startBoth({ scenario: 'sample' });
    const { status, headers, text, body } = await proxy.ask();
    expect(status).toBe(200);
    expect(JSON.parse(text).recordList.length).toBeGreaterThan(0);
    expect(headers).toMatchObject({
      'content-type': 'application/json',
      'content-length': String(body.length),
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    });
    expect(headers).not.toHaveProperty('x-dashboard-problem');
  });

  test('no header that the service sets for itself', async () => {
    const answer = {
      ...answerJson('{"recordList": []}'),
      headers: {
        'content-type': 'application/json',
        'set-cookie': 'JSESSIONID=anonymous; Path=/',
        location: '/login.html',
        'access-control-allow-origin': '*',
        server: 'Tomcat',
      },
    };
    const { proxy } = await startBoth({
      scenario: { name: 'chatty', about: '', respond: () => answer },
    });
    const { headers } = await proxy.ask();
    expect(Object.keys(headers).toSorted()).toEqual([
      'cache-control',
      'connection',
      'content-length',
      'content-type',
      'date',
      'x-content-type-options',
      'x-request-id',
    ]);
  });

  test.for([
    ['unauthorized', 401],
    ['forbidden', 403],
    ['notFound', 404],
    ['rateLimited', 429],
    ['serverError', 500],
    ['unavailable', 503],
    ['htmlLogin', 200],
    ['noRecordList', 200],
  ] as const)('%s as status %i, with the text of the service', async ([scenario, status]) => {
    const { proxy } = await startBoth({ scenario });
    const reply = await proxy.ask();
    const expected = findScenario(scenario).respond({ path: ENDPOINT, cookie: undefined, now: 0 });
    expect(reply.status).toBe(status);
    expect(reply.text).toBe(expected?.body);
    expect(reply.headers['content-type']).toBe(expected?.headers['content-type']);
    expect(reply.headers['retry-after']).toBe(expected?.headers['retry-after']);
    expect(reply.headers).not.toHaveProperty('x-dashboard-problem');
  });

  test('an answer compressed by the service, where the browser can read it', async () => {
    const { service, proxy } = await startBoth({ scenario: 'sample', gzip: true });
    const plain = await proxy.ask();
    const packed = await proxy.ask({ headers: { 'accept-encoding': 'gzip, deflate, br' } });
    expect(plain.headers).not.toHaveProperty('content-encoding');
    expect(packed.headers['content-encoding']).toBe('gzip');
    expect(packed.headers).not.toHaveProperty('content-length');
    expect(gunzipSync(packed.body).toString()).toBe(plain.text);
    expect(service.requests.map(({ headers }) => headers['accept-encoding'])).toEqual([
      'identity',
      'gzip',
    ]);
  });
});
