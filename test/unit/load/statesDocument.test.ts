import { expect, test } from 'vitest';
import { findEndWords, findRefreshWords } from '../../../src/features/load/endWords.ts';
import { findFailureWords } from '../../../src/features/load/failureWords.ts';
import type { DatasetInfo } from '../../../src/model/answers.ts';
import type { Issue } from '../../../src/model/issue.ts';
import type { LoadFailure, NetworkProblem } from '../../../src/model/loadState.ts';
import { SERVICE_PROBLEMS } from '../../../src/model/loadState.ts';
import type { KeptData } from '../../../src/state/loadMachine.ts';
import { mayPass } from '../../../src/state/retryPolicy.ts';

const SERVICE = { kind: 'service' } as const;
const PATH = '/rest/download_v1/process_classification';

type Kind = LoadFailure['kind'];

/** A failure of each kind, as the service or the proxy causes it. */
const SAMPLES: { readonly [K in Exclude<Kind, 'unreachable'>]: Extract<LoadFailure, { kind: K }> } =
  {
    loginRedirect: {
      kind: 'loginRedirect',
      detail: 'The cookie file cookies.txt has no cookie for sage.example.com.',
    },
    webPage: { kind: 'webPage', title: 'Cybereason | Login' },
    unauthorized: { kind: 'unauthorized', message: 'Session expired' },
    forbidden: { kind: 'forbidden' },
    notFound: { kind: 'notFound', path: PATH },
    rateLimited: { kind: 'rateLimited', retryAfterMs: 60_000 },
    serverError: { kind: 'serverError', status: 503 },
    redirectedElsewhere: {
      kind: 'redirectedElsewhere',
      detail: 'sage.example.com sent the request on to https://elsewhere.example/.',
    },
    refusedHere: { kind: 'refusedHere', detail: 'The address of this page is not allowed.' },
    notClassifications: {
      kind: 'notClassifications',
      looksLike: 'JSON without a "recordList"',
      message: 'The licence has run out',
    },
    serviceFailure: {
      kind: 'serviceFailure',
      message: 'Failed to query the threat intelligence server, FAILURE',
    },
    endedEarly: { kind: 'endedEarly' },
    unreadableFile: { kind: 'unreadableFile' },
    workerDied: { kind: 'workerDied' },
    unexpectedStatus: { kind: 'unexpectedStatus', status: 418 },
  };

const NETWORK: readonly NetworkProblem[] = ['dashboard', 'lost', ...SERVICE_PROBLEMS];

function issue(kind: Issue['kind'], count = 1): Issue {
  return { kind, count, firstEntry: 3, firstByte: 512, raw: '' };
}

const WHOLE: DatasetInfo = {
  id: 'd',
  revision: 1,
  rows: 100_000,
  entries: 100_000,
  bytes: 40_000_000,
  issues: [],
  completeness: 'complete',
  message: undefined,
  misplacedBytes: 0,
  entriesBehind: 0,
  encoding: 'utf-8',
  uploaded: undefined,
};

/** Ways in which an answer comes, and is not what it should be. */
const ENDS: readonly (readonly [
  name: string,
  info: Partial<DatasetInfo>,
  brokenBy?: LoadFailure,
])[] = [
  ['cut off', { completeness: 'cutOff', rows: 18_650, entries: 18_650 }],
  [
    'longer than allowed',
    { completeness: 'cutOff', rows: 900, entries: 900 },
    {
      kind: 'unreachable',
      problem: 'tooLong',
      detail: 'The answer is longer than CYBEREASON_MAX_MEGABYTES allows, 1 MB.',
    },
  ],
  [
    'incomplete, as the service says',
    {
      completeness: 'incomplete',
      rows: 60_000,
      entries: 60_000,
      message: '3 of 5 servers answered, PARTIAL_SUCCESS',
    },
  ],
  ['damaged in a record', { completeness: 'damaged', issues: [issue('unreadable')] }],
  [
    'damaged between the records',
    {
      completeness: 'damaged',
      issues: [issue('misplaced', 2)],
      misplacedBytes: 512,
      entriesBehind: 7_000,
    },
  ],
  ['in another encoding', { completeness: 'damaged', issues: [issue('badText', 12)] }],
  ['whole, with less than half of the rows', { rows: 4_000, entries: 4_000 }],
];

function keep(info: Partial<DatasetInfo>, brokenBy?: LoadFailure): KeptData {
  const whole = { ...WHOLE, ...info };
  return { info: whole, source: SERVICE, loadedAt: 0, stopped: false, brokenBy };
}

function wordsOf(failure: LoadFailure, retrying: boolean) {
  const context = { source: SERVICE, host: 'sage.example.com', endpoint: PATH, retrying };
  return findFailureWords(failure, context);
}

function* writeFailures(): Generator<string> {
  const network: readonly LoadFailure[] = NETWORK.map((problem) => ({
    kind: 'unreachable',
    problem,
    detail: '',
  }));
  for (const failure of [...Object.values(SAMPLES), ...network]) {
    const { title, meaning, next, action } = wordsOf(failure, false);
    const name = failure.kind === 'unreachable' ? failure.problem : failure.kind;
    yield `### \`${name}\`\n`;
    yield `**${title}.** ${meaning} ${next}\n`;
    const waits = mayPass(failure)
      ? `tried again by itself, four times at most; meanwhile: ${wordsOf(failure, true).next}`
      : 'not tried again by itself';
    yield `Button: ${action}; ${waits}\n`;
  }
}

function* writeEnds(): Generator<string> {
  const old = keep({});
  for (const [name, info, brokenBy] of ENDS) {
    const next = keep(info, brokenBy);
    const cause = brokenBy && wordsOf(brokenBy, false).meaning;
    const first = findEndWords(next, cause);
    const refresh = findRefreshWords(old, next, cause);
    yield `### ${name}\n`;
    yield `First load: ${first === undefined ? 'shown without a word.' : `**${first.title}** ${first.meaning}`}\n`;
    yield `Refresh: **${refresh.title}** ${refresh.meaning}\n`;
  }
}

function writeDocument(): string {
  return [
    '# What the page says when something is amiss\n',
    'Made from the code by `npx vitest run test/unit/load/statesDocument.test.ts -u`; the test sees that it is up to date. The host and the details are examples.\n',
    '## No classifications\n',
    'On a first load the words stand in place of the rows, with the role `alert`. On a refresh they stand in the region “Notices”, the rows stay, and behind them comes: *The data below is still that of the last load.* What the proxy knows of the cause stands in place of the first sentence.\n',
    ...writeFailures(),
    '## Classifications, but not as they should be\n',
    'On a first load the rows are shown with the note. On a refresh the rows of before stay, and the note offers “Show the N records that came”, and then the way back. Both have the role `status` in the region “Notices”. The mark “cut off”, “incomplete” or “damaged” stands beside the source, and names of exported files end with `_incomplete`.\n',
    ...writeEnds(),
  ].join('\n');
}

test('the document of all states has the words of the code', async () => {
  await expect(writeDocument()).toMatchFileSnapshot('../../../docs/states.md');
});

test('each state has a title, a meaning and a next step, and titles tell them apart', () => {
  const titles = [...writeFailures()].filter((line) => line.startsWith('**'));
  expect(new Set(titles).size).toBe(titles.length);
  for (const line of titles) expect(line).not.toMatch(/undefined|\{service\}/);
});
