import { expect, onTestFinished, test, vi } from 'vitest';
import { findCause, readRequestId } from '../../../src/api/findCause.ts';

const ERROR = new TypeError('network error');

/** Asks for the cause at an own server that answers as told, or never where it is told nothing. */
async function find(
  requestId: string | undefined,
  answer: (path: string) => Response | undefined,
  signal = new AbortController().signal,
) {
  const asked: string[] = [];
  const fetch = (path: unknown, init?: RequestInit) => {
    asked.push(String(path));
    const response = answer(String(path));
    if (response !== undefined) return Promise.resolve(response);
    return new Promise<Response>((_, reject) => {
      init?.signal?.addEventListener('abort', () => reject(new Error('given up')));
    });
  };
  const cause = await findCause(requestId, ERROR, { fetch, now: () => 0 }, signal);
  return { cause, asked };
}

const unknown = () => new Response('{}', { status: 404 });

test('the cause is what the server has noted', async () => {
  const { cause, asked } = await find('a1', () =>
    Response.json({ problem: 'tooLong', detail: 'Too long.' }),
  );
  expect(cause).toEqual({
    kind: 'unreachable',
    problem: 'tooLong',
    detail: 'Too long.',
    requestId: 'a1',
  });
  expect(asked).toEqual(['/dashboard/requests/a1']);
});

test.each([
  ['knows nothing', unknown],
  ['says something else', () => Response.json({ problem: 'odd' })],
  ['answers no JSON', () => new Response('<html>')],
])('a server that %s is there, and the answer lost', async (_, answer) => {
  const { cause, asked } = await find('a1', answer);
  expect(cause).toMatchObject({ problem: 'lost', requestId: 'a1' });
  expect(asked).toEqual(['/dashboard/requests/a1', '/dashboard/config']);
});

test('where no headers came, the server is asked whether it is there', async () => {
  const { cause, asked } = await find(undefined, () => Response.json({}));
  expect(cause).toMatchObject({ problem: 'lost', requestId: undefined });
  expect(asked).toEqual(['/dashboard/config']);
});

test('a gateway that answers for it does not make it be there', async () => {
  const { cause } = await find('a1', () => new Response('Bad gateway', { status: 502 }));
  expect(cause).toMatchObject({ problem: 'dashboard' });
});

test('a server that never answers is not waited for', async () => {
  vi.useFakeTimers();
  onTestFinished(() => {
    vi.useRealTimers();
  });
  const finding = find('a1', () => undefined);
  await vi.advanceTimersByTimeAsync(30_000);
  expect((await finding).cause).toMatchObject({ problem: 'dashboard' });
});

test('whoever gives up does not wait either', async () => {
  const stop = new AbortController();
  const finding = find(
    'a1',
    () => {
      queueMicrotask(() => stop.abort());
      return undefined;
    },
    stop.signal,
  );
  await expect(finding).resolves.toBeDefined();
});

test.each([
  ['abc_-19', 'abc_-19'],
  ['', undefined],
  ['a b', undefined],
  ['../config', undefined],
  ['x'.repeat(65), undefined],
])('the name of a request in %j is %s', (header, name) => {
  expect(readRequestId(new Response('', { headers: { 'x-request-id': header } }))).toBe(name);
});
