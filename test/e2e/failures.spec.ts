import { expect, test } from '@playwright/test';
import { startDashboard, startPage } from './startDashboard.ts';

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
    const dashboard = await startDashboard({ scenario });
    await page.goto(`${dashboard.url}/?q=chrome`);
    await expect(page.getByRole('alert').first()).toContainText(words);
    await expect(page).toHaveURL(/q=chrome/);
    await dashboard.close();
  });
}

test('a service that nobody listens at: the page says so', async ({ page }) => {
  const dashboard = await startPage({ CYBEREASON_URL: 'http://127.0.0.1:9' });
  await page.goto(dashboard.url);
  await expect(page.getByRole('alert').first()).toContainText(/refuses the connection/i);
  await dashboard.close();
});

test('an empty list: the page says so', async ({ page }) => {
  const dashboard = await startDashboard({ scenario: 'empty' });
  await page.goto(dashboard.url);
  await expect(page.getByText(/no records|list is empty/i).first()).toBeVisible();
  await dashboard.close();
});

for (const [scenario, words] of [
  ['unreadable', /could not be read/i],
  ['truncated', /cut off|broke off|ended early/i],
] as const) {
  test(`${scenario}: the rows that came are there, and a note says what is missing`, async ({
    page,
  }) => {
    const dashboard = await startDashboard({ scenario });
    await page.goto(dashboard.url);
    await expect(page.getByText(words).first()).toBeVisible();
    await expect(page.getByRole('gridcell').first()).not.toBeEmpty();
    await dashboard.close();
  });
}

test('when a refresh fails, rows, search and filters stay', async ({ page }) => {
  const dashboard = await startDashboard({ scenario: 'thousand' });
  await page.goto(`${dashboard.url}/?q=exe&type=BROWSER`);
  const count = page.getByRole('status').filter({ hasText: 'rows' });
  await expect(count).toContainText('of 1,000 rows');
  const before = await count.textContent();
  dashboard.service.use('forbidden');
  await page.getByRole('button', { name: /refresh/i }).click();
  await expect(page.getByRole('alert').first()).toContainText(/role/i);
  await expect(count).toHaveText(before ?? '');
  await expect(page).toHaveURL(/q=exe&type=BROWSER/);
  await dashboard.close();
});
