import { describe, expect, test } from 'vitest';
import { classifyEnd, classifyResponse, readRetryAfter } from '../../../src/api/classifyFailure.ts';
import { SERVICE_PROBLEMS } from '../../../src/model/loadState.ts';

const ENDPOINT = '/rest/download_v1/process_classification';
const NOW = Date.parse('2026-01-01T00:00:00Z');

function respond(status: number, headers: Record<string, string> = {}, body = ''): Response {
  return new Response(status === 204 || status === 304 ? null : body, { status, headers });
}

function problem(
  kind: string,
  status = 502,
  body = JSON.stringify({ problem: kind, detail: 'Why.' }),
) {
  return respond(status, { 'x-dashboard-problem': kind }, body);
}

/** An answer to which a redirect led, as `fetch` shows it. */
function redirected(url: string, status = 200): Response {
  return Object.defineProperties(respond(status), {
    redirected: { value: true },
    url: { value: url },
  });
}

describe('an answer', () => {
  test.each([
    ['200', respond(200), undefined],
    ['204', respond(204), undefined],
    ['401', respond(401), { kind: 'unauthorized' }],
    ['403', respond(403), { kind: 'forbidden' }],
    ['404', respond(404), { kind: 'notFound', path: ENDPOINT }],
    ['429', respond(429), { kind: 'rateLimited', retryAfterMs: 60_000 }],
    [
      '429 with a time',
      respond(429, { 'retry-after': '7' }),
      { kind: 'rateLimited', retryAfterMs: 7_000 },
    ],
    ['500', respond(500), { kind: 'serverError', status: 500 }],
    ['503', respond(503), { kind: 'serverError', status: 503 }],
    [
      '503 with a time',
      respond(503, { 'retry-after': '9' }),
      { kind: 'serverError', status: 503, retryAfterMs: 9_000 },
    ],
    ['599', respond(599), { kind: 'serverError', status: 599 }],
    ['304', respond(304), { kind: 'unexpectedStatus', status: 304 }],
    ['400', respond(400), { kind: 'unexpectedStatus', status: 400 }],
    ['418', respond(418), { kind: 'unexpectedStatus', status: 418 }],
    ['login redirect', problem('loginRedirect', 401), { kind: 'loginRedirect', detail: 'Why.' }],
    [
      '401 where no session could be sent',
      respond(401, { 'x-dashboard-session': 'The%20cookie%20file%20caf%C3%A9%20has%20expired.' }),
      { kind: 'unauthorized', detail: 'The cookie file café has expired.' },
    ],
    [
      '401 with odd words',
      respond(401, { 'x-dashboard-session': '%E0' }),
      { kind: 'unauthorized' },
    ],
    ['redirect elsewhere', problem('redirect'), { kind: 'redirectedElsewhere', detail: 'Why.' }],
    ['turned away', problem('notAllowed', 403), { kind: 'refusedHere', detail: 'Why.' }],
    ['no service set', problem('notAllowed', 404), { kind: 'refusedHere', detail: 'Why.' }],
    ['no name', problem('dns'), { kind: 'unreachable', problem: 'dns', detail: 'Why.' }],
    [
      'timeout',
      problem('timeout', 504),
      { kind: 'unreachable', problem: 'timeout', detail: 'Why.' },
    ],
    ['no words', problem('dns', 502, 'x'), { kind: 'unreachable', problem: 'dns', detail: '' }],
    [
      'odd words',
      problem('dns', 502, '{"detail":1}'),
      { kind: 'unreachable', problem: 'dns', detail: '' },
    ],
    ['no problem of the proxy', problem('dashboard', 500), { kind: 'serverError', status: 500 }],
    ['followed to a login', redirected('https://host/login.html'), { kind: 'loginRedirect' }],
    ['followed elsewhere', redirected('https://host/other?login'), undefined],
  ])('%s', async (_, response, failure) => {
    expect(await classifyResponse(response, ENDPOINT, NOW)).toEqual(failure);
  });

  test.each(SERVICE_PROBLEMS)('that the proxy made of %s keeps its sentence', async (kind) => {
    expect(await classifyResponse(problem(kind), ENDPOINT, NOW)).toEqual({
      kind: 'unreachable',
      problem: kind,
      detail: 'Why.',
    });
  });

  test.each([400, 401, 403, 404, 409, 422, 429, 500, 503])(
    'of status %i says what the service says',
    async (status) => {
      const response = respond(status, {}, '{"message": "The licence has run out"}');
      expect(await classifyResponse(response, ENDPOINT, NOW)).toMatchObject({
        message: 'The licence has run out',
      });
    },
  );

  test('that is no list of classifications is a page or something else', () => {
    const end = { kind: 'notClassifications', looksLike: 'x', title: 'T', message: 'M' } as const;
    expect(classifyEnd({ ...end, isWebPage: true })).toEqual({ kind: 'webPage', title: 'T' });
    expect(classifyEnd({ ...end, isWebPage: false })).toEqual({
      kind: 'notClassifications',
      looksLike: 'x',
      message: 'M',
    });
  });
});

test.each([
  [null, 60_000],
  ['', 60_000],
  ['30', 30_000],
  [' 30 ', 30_000],
  ['0', 1_000],
  ['1', 1_000],
  ['3600', 3_600_000],
  ['3601', 3_600_000],
  ['9'.repeat(400), 3_600_000],
  ['Thu, 01 Jan 2026 00:00:45 GMT', 45_000],
  ['Thursday, 01-Jan-26 00:00:45 GMT', 45_000],
  ['Wed, 31 Dec 2025 23:59:59 GMT', 1_000],
  ['Fri, 02 Jan 2026 00:00:00 GMT', 3_600_000],
  ['Thu, 99 Foo 2026 00:00:45 GMT', 60_000],
  ['soon', 60_000],
  ['soon 5', 60_000],
  ['-5', 60_000],
  ['1.5', 60_000],
  ['5s', 60_000],
  ['2026', 1_000 * 2_026],
  ['2026-01-01', 60_000],
  ['Infinity', 60_000],
])('Retry-After %j waits for %i ms', (header, ms) => {
  expect(readRetryAfter(header, NOW)).toBe(ms);
});
