import { describe, expect, test } from 'vitest';
import { fetchRenewal, parseRenewal } from '../../../src/api/fetchRenewal.ts';
import { fetchSession, NO_SESSION, sendPassword, sendSignOut } from '../../../src/api/session.ts';

const ENDPOINT = '/rest/download_v1/process_classification';

function answerWith(answer: () => Response) {
  const requests: Request[] = [];
  const effects = {
    now: () => 0,
    fetch: async (address: string | URL | Request, init?: RequestInit) => {
      requests.push(new Request(new URL(String(address), 'http://localhost'), init));
      return answer();
    },
  };
  return { effects, requests };
}

const broken = () => {
  throw new TypeError('nobody answers');
};

describe('the session', () => {
  test.for<[string, () => Response]>([
    ['nobody answers', broken],
    ['the answer is an error', () => Response.json({ state: 'signedIn' }, { status: 404 })],
    ['the answer is no JSON', () => new Response('<html>')],
    ['the answer makes no sense', () => Response.json(['signedIn'])],
    ['the answer says nothing of it', () => Response.json({ loginHost: 'tenant.example' })],
  ])('is not known when %s', async ([, answer]) => {
    expect(await fetchSession(answerWith(answer).effects)).toBeUndefined();
  });

  test('is what the dashboard says', async () => {
    const status = { state: 'signedIn', loginHost: 'tenant.example', since: 1, expiresAt: 2 };
    expect(await fetchSession(answerWith(() => Response.json(status)).effects)).toEqual(status);
  });
});

describe('a step of signing in', () => {
  test('goes in the body, marked, and nowhere else', async () => {
    const { effects, requests } = answerWith(() => Response.json({ outcome: 'codeNeeded' }));
    const fields = { user: 'me', password: 'S3CR3T' };
    expect(await sendPassword(fields, effects)).toMatchObject({ outcome: 'codeNeeded' });
    const [request] = requests;
    expect(request?.url).toBe('http://localhost/dashboard/session');
    expect(request?.headers.get('x-dashboard')).toBe('1');
    expect(await request?.json()).toEqual(fields);
  });

  test.for<[string, () => Response, string]>([
    ['nobody answers', broken, 'unreachable'],
    ['a gateway answers', () => new Response('<html>', { status: 502 }), 'unreachable'],
    ['the outcome is not known', () => Response.json({ outcome: 'fine' }), 'unexpected'],
  ])('fails by its name when %s', async ([, answer, outcome]) => {
    const step = await sendPassword({ user: 'me', password: 'x' }, answerWith(answer).effects);
    expect(step).toMatchObject({ outcome, session: NO_SESSION });
  });

  test('signing out says whether it was heard', async () => {
    expect(await sendSignOut(answerWith(() => Response.json({})).effects)).toBe(true);
    expect(await sendSignOut(answerWith(broken).effects)).toBe(false);
  });
});

describe('when the data was renewed', () => {
  test.for<[unknown, number | undefined]>([
    [{ lastFlushCacheTime: 1_700_000_000_000 }, 1_700_000_000_000],
    [{ lastFlushCacheTime: 1_700_000_000 }, 1_700_000_000_000],
    [{ lastFlushCacheTime: '1700000000' }, 1_700_000_000_000],
    [{ lastFlushCacheTime: 0 }, undefined],
    [{ lastFlushCacheTime: 'today' }, undefined],
    [{ lastFlushCacheTime: null }, undefined],
    [{ lastFlushCacheTime: 1e300 }, undefined],
    [{ lastFlushCacheTime: true }, undefined],
    [{}, undefined],
    [null, undefined],
    ['1700000000', undefined],
  ])('%j: %s', ([json, expected]) => {
    expect(parseRenewal(json)).toBe(expected);
  });

  test('is asked below the path of the data', async () => {
    const { effects, requests } = answerWith(() => Response.json({ lastFlushCacheTime: 1e12 }));
    expect(await fetchRenewal(ENDPOINT, effects)).toBe(1e12);
    expect(requests.map(({ method, url }) => `${method} ${url}`)).toEqual([
      `POST http://localhost${ENDPOINT}/service`,
    ]);
  });

  test.for([broken, () => new Response('', { status: 404 }), () => new Response('<html>')])(
    'is not known from %s',
    async (answer) => {
      expect(await fetchRenewal(ENDPOINT, answerWith(answer).effects)).toBeUndefined();
    },
  );
});
