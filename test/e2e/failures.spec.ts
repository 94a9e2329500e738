import { expect, test } from '@playwright/test';
import { answerJson, type Scenario } from '../../mocks/scenario.ts';
import { buildEntry } from '../../mocks/wireEntry.ts';
import { keepServers } from './keepServers.ts';
import { startDashboard, startPage } from './startDashboard.ts';

const { keep } = keepServers();

/** Each state in which the service can be, and words of the screen that tells it. */
const STATES: readonly (readonly [scenario: string, words: RegExp])[] = [
  ['sessionExpired', /asks for a login/i],
  ['htmlLogin', /web page: .*Cybereason \| Login/i],
  ['unauthorized', /does not accept the session/i],
  ['forbidden', /role/i],
  ['notFound', /download_v1\/process_classification/],
  ['rateLimited', /too (often|many)|wait/i],
  ['serverError', /500/],
  ['noRecordList', /recordList/],
];

for (const [scenario, words] of STATES) {
  test(`${scenario}: the page says so`, async ({ page }) => {
    const dashboard = await keep(startDashboard({ scenario }));
    await page.goto(`${dashboard.url}/?q=chrome`);
    await expect(page.getByRole('alert').first()).toContainText(words);
    await expect(page).toHaveURL(/q=chrome/);
  });
}

test('a service that nobody listens at: the page says so', async ({ page }) => {
  const dashboard = await keep(startPage({ CYBEREASON_URL: 'http://127.0.0.1:9' }));
  await page.goto(dashboard.url);
  await expect(page.getByRole('alert').first()).toContainText(/refuses the connection/i);
});

test('an empty list: the page says so', async ({ page }) => {
  const dashboard = await keep(startDashboard({ scenario: 'empty' }));
  await page.goto(dashboard.url);
  await expect(page.getByText(/no records|list is empty/i).first()).toBeVisible();
});

for (const [scenario, words] of [
  ['unreadable', /could not be read/i],
  ['truncated', /cut off|broke off|ended early/i],
] as const) {
  test(`${scenario}: the rows that came are there, and a note says what is missing`, async ({
    page,
  }) => {
    const dashboard = await keep(startDashboard({ scenario }));
    await page.goto(dashboard.url);
    await expect(page.getByText(words).first()).toBeVisible();
    await expect(page.getByRole('gridcell').nth(1)).not.toBeEmpty();
  });
}

test('when a refresh fails, rows, search and filters stay', async ({ page }) => {
  const dashboard = await keep(startDashboard({ scenario: 'thousand' }));
  await page.goto(`${dashboard.url}/?q=exe&type=BROWSER`);
  const count = page.getByRole('status').filter({ hasText: 'rows' });
  await expect(count).toContainText('of 1,000 rows');
  const before = await count.textContent();
  dashboard.service.renewData();
  dashboard.service.use('forbidden');
  await page.getByRole('button', { name: /refresh/i }).click();
  await expect(page.getByRole('alert').first()).toContainText(/role/i);
  await expect(count).toHaveText(before ?? '');
  await expect(page).toHaveURL(/q=exe&type=BROWSER/);
});

test('the page says how old the data is where the service does, beside when it was loaded', async ({
  page,
}) => {
  const uploaded = Date.now() - 3 * 24 * 3_600_000 - 60_000;
  const aged: Scenario = {
    name: 'aged',
    about: 'Two records, the newer one of three days ago, in seconds.',
    respond: () => {
      const times = [uploaded - 1e9, uploaded];
      const recordList = times.map((time) => ({
        ...buildEntry('chrome.exe'),
        lastUploadTimestamp: Math.floor(time / 1000),
      }));
      return answerJson(JSON.stringify({ recordList }));
    },
  };
  const dashboard = await keep(startDashboard({ scenario: aged }));
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(dashboard.url);
  const banner = page.getByRole('banner');
  await expect(banner.getByText('3 days ago', { exact: true })).toBeInViewport({ ratio: 1 });
  await expect(banner.getByText('just now', { exact: true })).toBeInViewport({ ratio: 1 });
});
