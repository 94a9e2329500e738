import { expect, test } from 'vitest';
import { findFailureWords } from '../../../src/features/load/failureWords.ts';
import {
  type LoadFailure,
  type NetworkProblem,
  SERVICE_PROBLEMS,
} from '../../../src/model/loadState.ts';

const service = {
  source: { kind: 'service' },
  host: 'sage.example.com',
  endpoint: '/rest/classifications',
  retrying: false,
} as const;
const file = { ...service, source: { kind: 'file', name: 'minutes.txt', size: 9 } } as const;

const PROBLEMS: readonly NetworkProblem[] = ['dashboard', 'lost', ...SERVICE_PROBLEMS];

const FAILURES: readonly LoadFailure[] = [
  { kind: 'loginRedirect' },
  { kind: 'webPage', title: 'Cybereason | Login' },
  { kind: 'webPage', title: undefined },
  { kind: 'loginRedirect', detail: 'sage asks for a login. The cookie file a.txt has expired.' },
  { kind: 'unauthorized' },
  { kind: 'unauthorized', detail: 'The cookie file a.txt cannot be read.' },
  { kind: 'redirectedElsewhere', detail: 'A asks for a single sign-on at B.' },
  { kind: 'forbidden' },
  { kind: 'notFound', path: '/rest/elsewhere' },
  { kind: 'rateLimited', retryAfterMs: 60_000 },
  { kind: 'serverError', status: 503 },
  ...PROBLEMS.map((problem): LoadFailure => ({ kind: 'unreachable', problem, detail: '' })),
  { kind: 'notClassifications', looksLike: 'a list of numbers', message: 'license expired' },
  { kind: 'redirectedElsewhere', detail: 'A sent the request on to B.' },
  { kind: 'redirectedElsewhere', detail: '' },
  { kind: 'refusedHere', detail: 'The request comes from another site.' },
  { kind: 'refusedHere', detail: '' },
  { kind: 'workerDied' },
  { kind: 'unexpectedStatus', status: 418 },
];

test.each(FAILURES)('$kind says what happened, what it means and what to do', (failure) => {
  const words = findFailureWords(failure, service);
  expect(words.title).toMatch(/^\p{Lu}.*[^.]$/u);
  expect(words.meaning).toMatch(/^\S.*[.”]$/);
  expect(words.next).toMatch(/^\p{Lu}.*\.$/u);
  const all = [words.title, words.meaning, words.next].join(' ');
  expect(all).not.toMatch(/\b[1-5]\d\d\b|\bstatus\b/);
  expect(all).not.toMatch(/went wrong|undefined|\{|trusted|malicious/i);
});

test('the number that the service answered with is for support, with the name of the request', () => {
  expect(findFailureWords({ kind: 'serverError', status: 503 }, service).helper).toBe(
    'status 503 at /rest/classifications',
  );
  expect(findFailureWords({ kind: 'notFound', path: '/rest/elsewhere' }, service).helper).toBe(
    'status 404 at /rest/elsewhere',
  );
  expect(findFailureWords({ kind: 'workerDied' }, service).helper).toBeUndefined();
  const named = { kind: 'serverError', status: 503, requestId: 'abc-1' } as const;
  expect(findFailureWords(named, service).helper).toBe(
    'status 503 at /rest/classifications, request abc-1',
  );
  const cut = { kind: 'unreachable', problem: 'cutOff', detail: '', requestId: 'x' } as const;
  expect(findFailureWords(cut, service).helper).toBe('request x');
});

test('no two failures have the same words', () => {
  const all = FAILURES.map((failure) => JSON.stringify(findFailureWords(failure, service)));
  expect(new Set(all).size).toBe(all.length);
});

test('what the service says of itself is passed on', () => {
  const failure: LoadFailure = {
    kind: 'notClassifications',
    looksLike: 'JSON without a list',
    message: 'license expired',
  };
  expect(findFailureWords(failure, service).meaning).toContain('license expired');
});

test('a failed file is named, and another one offered', () => {
  const failure: LoadFailure = {
    kind: 'notClassifications',
    looksLike: 'plain text',
    message: undefined,
  };
  const words = findFailureWords(failure, file);
  expect(words.title).toBe('“minutes.txt” holds no classifications');
  expect(words.meaning).toBe('It looks like plain text.');
  expect(words.action).toBe('openFile');
  const page = findFailureWords({ kind: 'webPage', title: 'Minutes' }, file);
  expect(page.meaning).toBe('It looks like a web page, “Minutes”.');
});

test('a failure that is tried again asks for nothing', () => {
  const failure: LoadFailure = { kind: 'serverError', status: 502 };
  expect(findFailureWords(failure, { ...service, retrying: true }).next).toMatch(/by itself/);
  expect(findFailureWords(failure, service).next).not.toMatch(/by itself/);
});

test.each(SERVICE_PROBLEMS)('%s tells the sentence of the proxy', (problem) => {
  const failure: LoadFailure = { kind: 'unreachable', problem, detail: 'The proxy knows this.' };
  expect(findFailureWords(failure, service).meaning).toMatch(/^The proxy knows this\./);
});

test('what the dashboard’s own server says reaches the reader, whatever it turned down', () => {
  for (const kind of ['loginRedirect', 'redirectedElsewhere', 'refusedHere'] as const) {
    const failure = { kind, detail: 'The proxy knows this.' };
    expect(findFailureWords(failure, service).meaning).toContain('The proxy knows this.');
  }
});

test.each<LoadFailure>([
  { kind: 'unauthorized', message: 'Why.' },
  { kind: 'forbidden', message: 'Why.' },
  { kind: 'notFound', path: '/', message: 'Why.' },
  { kind: 'rateLimited', retryAfterMs: 1, message: 'Why.' },
  { kind: 'serverError', status: 500, message: 'Why.' },
  { kind: 'unexpectedStatus', status: 400, message: 'Why.' },
])('$kind tells the message of the service', (failure) => {
  expect(findFailureWords(failure, service).meaning).toMatch(/ It says: “Why\.”$/);
});

test('what is tried again by itself does not say that there is nothing to do, and then what', () => {
  for (const problem of PROBLEMS) {
    const failure: LoadFailure = { kind: 'unreachable', problem, detail: '' };
    const { next } = findFailureWords(failure, { ...service, retrying: true });
    expect(next).toMatch(/^The dashboard tries again by itself\. If that does not help: \p{Ll}/u);
  }
});

test('a host with odd characters stays as it is', () => {
  const failure: LoadFailure = { kind: 'unreachable', problem: 'dns', detail: '' };
  expect(findFailureWords(failure, { ...service, host: "$&$'" }).meaning).toContain("$&$'");
});

test.each<LoadFailure>([
  { kind: 'loginRedirect', detail: 'The cookie file a.txt has no cookie for sage.example.com.' },
  { kind: 'unauthorized', detail: 'The cookie file a.txt has no cookie for sage.example.com.' },
])('the cause that the proxy knows is shown: $kind', (failure) => {
  expect(findFailureWords(failure, service).meaning).toContain('has no cookie for sage.example');
});

test('a sign-in that cannot reach the data is not asked for again', () => {
  const context = { ...service, canSignIn: true, unreached: 'sage.example.com' };
  const words = findFailureWords({ kind: 'loginRedirect' }, context);
  expect(words.action).toBe('retry');
  expect(words.meaning).toContain('no cookie that is good for sage.example.com');
  expect(words.next).toMatch(/CYBEREASON_LOGIN_URL.*CYBEREASON_COOKIE_FILE/);
});

test('a single sign-on has words of its own, and no new address', () => {
  const failure = {
    kind: 'redirectedElsewhere',
    detail: 'A asks for a single sign-on at B.',
  } as const;
  const words = findFailureWords(failure, service);
  expect(words.title).toBe('The service asks for a single sign-on');
  expect(words.next).not.toContain('CYBEREASON_URL');
});

test.each(FAILURES.filter(({ kind }) => kind !== 'workerDied'))(
  'where there is no service, no word is lost about one: $kind',
  (failure) => {
    const words = findFailureWords(failure, { ...service, host: undefined, sample: 'sample' });
    expect(words.title).toBe('The sample data could not be made');
    const all = [words.title, words.meaning, words.next, words.helper].join(' ');
    expect(all.replace('No service is set', '')).not.toMatch(/service|session|CYBEREASON_/i);
  },
);

test('a sample in trouble has the words of that trouble; one that does not exist is named', () => {
  const context = { ...service, sample: 'forbidden' };
  expect(findFailureWords({ kind: 'forbidden' }, context).title).toContain('may not read');
  const lost = { kind: 'unreachable', problem: 'dashboard', detail: '' } as const;
  expect(findFailureWords(lost, { ...service, sample: 'forbiden' }).meaning).toContain(
    '“forbiden”',
  );
});
