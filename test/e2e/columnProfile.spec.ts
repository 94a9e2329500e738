import { expect, test } from '@playwright/test';
import { type DashboardWithService, startDashboard } from './startDashboard.ts';

let dashboard: DashboardWithService;
test.beforeEach(async () => {
  dashboard = await startDashboard({ scenario: 'thousand' });
});
test.afterEach(() => dashboard.close());

test('the profile of a column is opened, read and filtered by with the keyboard alone', async ({
  page,
}) => {
  await page.goto(`${dashboard.url}/?type=UNRECOGNIZED`);
  const count = page.getByRole('status').filter({ hasText: 'rows' });
  await expect(count).toContainText('of 1,000 rows');
  const [inView = ''] = (await count.textContent())?.split(' of ') ?? [];

  const header = page
    .getByRole('columnheader', { name: 'Company' })
    .getByRole('button', { name: 'Company', exact: true });
  await header.focus();
  await page.keyboard.press('Shift+F10');
  await page.getByRole('menuitem', { name: 'Profile of Company' }).waitFor();
  await page.keyboard.type('prof');
  await page.keyboard.press('Enter');

  const dialog = page.getByRole('dialog', { name: 'Profile of Company' });
  await expect(dialog.getByText('Rows in view').locator('..')).toContainText(inView);
  const common = dialog.getByRole('region', { name: /Most common|All values/ });
  const first = common.getByRole('button', { name: /^Keep/ }).first();
  const [, company = '', rows = ''] =
    /^Keep (.*), (\d+) rows?$/.exec((await first.getAttribute('aria-label')) ?? '') ?? [];
  await first.focus();
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(count).toHaveText(`${rows} of 1,000 rows`);
  expect(new URL(page.url()).searchParams.getAll('company')).toEqual([company]);
  await expect(header).toBeFocused();
});
