import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { answerJson, type Scenario, type ScenarioAnswer } from '../../mocks/scenario.ts';
import { startService } from '../../mocks/service/startService.ts';
import { keepServers } from './keepServers.ts';
import { startServe } from './startServe.ts';

const { keep, stop } = keepServers();

const TEAPOT: Scenario = {
  name: 'teapot',
  about: 'A status that no service of this kind has.',
  respond: () => answerJson('{}', 418),
};

function odd(name: string, answer: Partial<ScenarioAnswer>): Scenario {
  return { name, about: '', respond: () => ({ ...answerJson('{"recordList": []}'), ...answer }) };
}

/** Never yields: the answer has headers, and nothing comes behind them. */
async function* stayAway(): AsyncGenerator<string> {
  await new Promise(() => {});
}

/** Scenarios of the stand-in, and words that the page has for each. */
const STATES: readonly (readonly [scenario: string | Scenario, words: RegExp])[] = [
  ['sessionExpired', /The service asks for a login/],
  ['htmlLogin', /The service answered with a web page: “Cybereason \| Login”/],
  ['unauthorized', /The service does not accept the session/],
  ['forbidden', /This account may not read the classifications/],
  ['notFound', /The service has no classifications at this address/],
  ['rateLimited', /The service asks us to wait/],
  ['serverError', /The service has a problem of its own.*status 500/],
  ['unavailable', /The service has a problem of its own.*status 503/],
  ['redirectElsewhere', /sends us on to another place.*https:\/\/elsewhere\.example/],
  [
    'hugeHeader',
    /The answer breaks the rules of HTTP.*headers of the answer of 127\.0\.0\.1:\d+ are too large/,
  ],
  [
    odd('a login of something on the way', { status: 407 }),
    /A company proxy asks for a login of its own.*For support: request [\w-]{16}/,
  ],
  [
    odd('a coding that nobody asked for', { headers: { 'content-encoding': 'br' } }),
    /encoded in a way that the dashboard does not take.*“br”/,
  ],
  [
    odd('gzip that is none', { headers: { 'content-encoding': 'gzip' } }),
    /The compressed answer is damaged.*cannot be unpacked/,
  ],
  [
    odd('headers and then silence', { body: stayAway() }),
    /The service fell silent in the middle of its answer/,
  ],
  [
    odd('a message under status 400', { status: 400, body: '{"message": "No licence"}' }),
    /answered in a way that is not known.*It says: “No licence”/,
  ],
  ['hang', /The service did not answer in time/],
  ['noRecordList', /not with classifications.*The threat intelligence service is offline/],
  ['hostileMessage', /not with classifications/],
  [TEAPOT, /The service answered in a way that is not known/],
];

async function readRows(page: Page): Promise<readonly (string | null)[]> {
  const cell = page.getByRole('gridcell').nth(1);
  await expect(cell).not.toBeEmpty();
  const count = page.getByRole('status').filter({ hasText: 'rows' });
  return [await cell.textContent(), await count.textContent()];
}

/** Refreshes, and expects a note with these words over the rows that were there. */
async function expectKept(page: Page, words: RegExp): Promise<void> {
  // What is there while the first load goes on is not yet what it leaves.
  await readRows(page);
  await expect(page.getByRole('progressbar')).toHaveCount(0);
  const before = await readRows(page);
  await page.getByRole('button', { name: 'Refresh', exact: true }).click();
  const alert = page.getByRole('region', { name: 'Notices' }).getByRole('alert');
  await expect(alert).toContainText(words);
  await expect(alert).toContainText('still that of the last load');
  expect(await readRows(page)).toEqual(before);
}

for (const [scenario, words] of STATES) {
  const name = typeof scenario === 'string' ? scenario : scenario.name;
  test(`${name} has its own words, on a screen for a first load and in a note for a refresh`, async ({
    page,
  }) => {
    const service = await keep(startService({ scenario }));
    const dashboard = await keep(
      startServe({ CYBEREASON_URL: service.url, CYBEREASON_TIMEOUT_SECONDS: '1' }),
    );
    await page.goto(dashboard.url);
    await expect(page.getByRole('alert')).toContainText(words);
    await expect(page.getByRole('button', { name: /^Try (again|now)$/ })).toBeVisible();

    service.use('ageUnknown');
    await page.goto(`${dashboard.url}/?q=chrome`);
    await readRows(page);
    service.use(scenario);
    await expectKept(page, words);
    await expect(page).toHaveURL(/q=chrome/);
  });
}

test('an empty list, records that could not be read, and an answer that was cut off, in a first load', async ({
  page,
}) => {
  const service = await keep(startService({ scenario: 'empty' }));
  const dashboard = await keep(startServe({ CYBEREASON_URL: service.url }));
  await page.goto(dashboard.url);
  await expect(page.getByRole('heading', { name: 'The list is empty' })).toBeVisible();

  service.use('unreadable');
  await page.goto(dashboard.url);
  const notices = page.getByRole('region', { name: 'Notices' });
  await expect(notices).toContainText(/\d+ of \d+ records could not be read/);
  await readRows(page);

  for (const scenario of ['truncated', 'truncatedClean']) {
    service.use(scenario);
    await page.goto(dashboard.url);
    await expect(notices).toContainText('The answer was cut off');
    await readRows(page);
  }
});

test('a refresh that brings less than it should leaves the rows, again and again', async ({
  page,
}) => {
  const service = await keep(startService({ scenario: 'sample' }));
  const dashboard = await keep(startServe({ CYBEREASON_URL: service.url }));
  await page.goto(dashboard.url);
  const rows = await readRows(page);
  const notices = page.getByRole('region', { name: 'Notices' });
  const refresh = page.getByRole('button', { name: 'Refresh', exact: true });
  for (const [scenario, words] of [
    ['truncated', 'The refresh was cut off.'],
    ['truncatedClean', 'The refresh was cut off.'],
    ['unreadable', 'The refresh came damaged.'],
    ['empty', 'with 0 records instead of'],
  ] as const) {
    service.use(scenario);
    service.renewData();
    await refresh.click();
    await expect(notices).toContainText(words);
    expect(await readRows(page)).toEqual(rows);
  }
  service.use('truncated');
  service.renewData();
  await refresh.click();
  await page.getByRole('button', { name: /^Show the [\d,]+ records that came$/ }).click();
  await expect(page.getByRole('banner')).toContainText('cut off');
  await page.getByRole('button', { name: /^Back to the/ }).click();
  await expect(page.getByRole('banner')).not.toContainText('cut off');
  expect(await readRows(page)).toEqual(rows);
});

test('a network without the service: refused, no such name, no such authority', async ({
  page,
}) => {
  const service = await keep(startService({ scenario: 'sample' }));
  const folder = `${import.meta.dirname}/../unit/server/certificates`;
  const tls = {
    key: readFileSync(`${folder}/server.key`, 'utf8'),
    cert: readFileSync(`${folder}/server.crt`, 'utf8'),
  };
  const unknown = await keep(startService({ scenario: 'empty', tls }));
  let dashboard = await keep(startServe({ CYBEREASON_URL: service.url }));
  const PORT = new URL(dashboard.url).port;
  const open = await page.context().newPage();
  await open.goto(dashboard.url);
  await readRows(open);
  await stop(service);
  for (const [url, words] of [
    [service.url, /The service refuses the connection/],
    ['https://sage.invalid', /The service’s name is not known/],
    [unknown.url, /The service’s certificate could not be verified/],
  ] as const) {
    await stop(dashboard);
    dashboard = await keep(startServe({ CYBEREASON_URL: url, PORT }));
    await page.goto(dashboard.url);
    await expect(page.getByRole('alert')).toContainText(words);
    await expectKept(open, words);
  }
  expect(unknown.requests).toEqual([]);
});

test('an answer that is too long, and a connection that breaks, say so where nothing or a part came', async ({
  page,
}) => {
  const service = await keep(startService({ scenario: 'tenThousand' }));
  const dashboard = await keep(
    startServe({ CYBEREASON_URL: service.url, CYBEREASON_MAX_MEGABYTES: '0.001' }),
  );
  await page.goto(dashboard.url);
  const alert = page.getByRole('alert');
  await expect(alert).toContainText(
    /longer than the dashboard may take.*CYBEREASON_MAX_MEGABYTES allows, 0\.001 MB/,
  );
  await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
  await expect(page.getByText(/^Trying again (in|now)/)).toHaveCount(0);
  expect(service.requests.filter(({ path }) => !path.endsWith('/service'))).toHaveLength(1);

  service.use({
    name: 'brokenEarly',
    about: 'A connection that breaks when the first bytes are on their way.',
    respond: () => ({ ...answerJson('{"re'), breaksOff: true }),
  });
  await page.goto(dashboard.url);
  await expect(alert).toContainText(/The connection broke in the middle of the answer/);
  await expect(alert).not.toContainText('own server');
});

test('a dashboard whose own server refuses the page, or is gone, says so over the rows', async ({
  page,
}) => {
  const service = await keep(startService({ scenario: 'ageUnknown' }));
  const dashboard = await keep(startServe({ CYBEREASON_URL: service.url }));
  await page.goto(dashboard.url);
  await readRows(page);
  await page.setExtraHTTPHeaders({ 'x-forwarded-for': '192.0.2.1' });
  await expectKept(page, /The dashboard’s own server turns this page away/);
  await stop(dashboard);
  await expectKept(page, /The dashboard’s own server does not answer/);
});
