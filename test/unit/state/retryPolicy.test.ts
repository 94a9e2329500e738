import { expect, test } from 'vitest';
import type { LoadFailure } from '../../../src/model/loadState.ts';
import { mayPass, mostRetries, waitBefore } from '../../../src/state/retryPolicy.ts';

const HOST = 'tenant.example.com';

const UNREACHABLE: LoadFailure = { kind: 'unreachable', problem: 'refused', detail: '' };

test.each<[LoadFailure, boolean]>([
  [UNREACHABLE, true],
  ...(
    [
      'certificateName',
      'certificateExpired',
      'certificateIssuer',
      'clientCertificate',
      'notEncrypted',
      'tls',
      'tooLong',
      'encoding',
      'damaged',
      'notHttp',
      'upgrade',
      'proxyLogin',
      'proxyRefused',
    ] as const
  ).map((problem): [LoadFailure, boolean] => [{ kind: 'unreachable', problem, detail: '' }, false]),
  [{ kind: 'unreachable', problem: 'silence', detail: '' }, true],
  [{ kind: 'unreachable', problem: 'cutOff', detail: '' }, true],
  [{ kind: 'rateLimited', retryAfterMs: 5000 }, true],
  [{ kind: 'serverError', status: 503 }, true],
  [{ kind: 'unauthorized' }, false],
  [{ kind: 'loginRedirect' }, false],
  [{ kind: 'forbidden' }, false],
  [{ kind: 'notFound', path: '/' }, false],
  [{ kind: 'notClassifications', looksLike: 'text', message: undefined }, false],
  [{ kind: 'workerDied' }, false],
])('only what can pass by itself is tried again: %o', (failure, passes) => {
  expect(mayPass(failure)).toBe(passes);
});

test('a service on this machine that does not listen yet is asked for two minutes', () => {
  const refused: LoadFailure = { ...UNREACHABLE, problem: 'refused' };
  for (const host of ['localhost:8080', '127.0.0.1:1', '[::1]:1', 'localhost']) {
    expect(mostRetries(refused, host)).toBe(60);
    expect([1, 2, 3, 60].map((attempt) => waitBefore(refused, attempt, host))).toEqual([
      1000, 2000, 2000, 2000,
    ]);
  }
  expect(mostRetries(refused, HOST)).toBe(4);
  expect(mostRetries(refused, undefined)).toBe(4);
  expect(mostRetries({ kind: 'serverError', status: 503 }, 'localhost')).toBe(4);
  expect(mostRetries({ kind: 'unauthorized' }, 'localhost')).toBe(0);
});

test('the wait doubles, to half a minute', () => {
  const waits = [1, 2, 3, 4, 5, 6, 7].map((attempt) => waitBefore(UNREACHABLE, attempt, HOST));
  expect(waits).toEqual([1000, 2000, 4000, 8000, 16_000, 30_000, 30_000]);
});

test('a service that says how long to wait is believed', () => {
  expect(waitBefore({ kind: 'rateLimited', retryAfterMs: 90_000 }, 1, HOST)).toBe(90_000);
  expect(waitBefore({ kind: 'rateLimited', retryAfterMs: 0 }, 3, HOST)).toBe(1000);
  expect(waitBefore({ kind: 'serverError', status: 503, retryAfterMs: 90_000 }, 1, HOST)).toBe(
    90_000,
  );
  expect(waitBefore({ kind: 'serverError', status: 503, retryAfterMs: 1000 }, 3, HOST)).toBe(4000);
  expect(waitBefore({ kind: 'serverError', status: 503 }, 2, HOST)).toBe(2000);
});
