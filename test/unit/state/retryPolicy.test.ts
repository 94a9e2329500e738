import { expect, test } from 'vitest';
import type { LoadFailure } from '../../../src/model/loadState.ts';
import { mayPass, waitBefore } from '../../../src/state/retryPolicy.ts';

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

test('the wait doubles, to half a minute', () => {
  const waits = [1, 2, 3, 4, 5, 6, 7].map((attempt) => waitBefore(UNREACHABLE, attempt));
  expect(waits).toEqual([1000, 2000, 4000, 8000, 16_000, 30_000, 30_000]);
});

test('a service that says how long to wait is believed', () => {
  expect(waitBefore({ kind: 'rateLimited', retryAfterMs: 90_000 }, 1)).toBe(90_000);
  expect(waitBefore({ kind: 'rateLimited', retryAfterMs: 0 }, 3)).toBe(1000);
  expect(waitBefore({ kind: 'serverError', status: 503, retryAfterMs: 90_000 }, 1)).toBe(90_000);
  expect(waitBefore({ kind: 'serverError', status: 503, retryAfterMs: 1000 }, 3)).toBe(4000);
  expect(waitBefore({ kind: 'serverError', status: 503 }, 2)).toBe(2000);
});
