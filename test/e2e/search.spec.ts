import { expect, test } from '@playwright/test';
import { startPage } from './startDashboard.ts';
import { watchPage } from './watchPage.ts';

test('a regular expression is loaded when one is typed, under the page’s policy', async ({
  page,
}) => {
  const dashboard = await startPage({});
  const seen = await watchPage(page, dashboard.url);
  await page.goto(dashboard.url);
  const count = page.getByRole('status').filter({ hasText: 'rows' });
  await expect(count).toContainText(/^[\d,]+ rows$/);
  const search = page.getByRole('searchbox', { name: 'Search' });
  await search.fill('name:*.exe');
  await expect(count).toContainText(' of ');
  const byWildcard = await count.textContent();
  await search.fill('');
  await expect(count).toContainText(/^[\d,]+ rows$/);
  await search.fill('name:/\\.EXE$/i');
  await expect(count).toHaveText(byWildcard ?? '');
  expect(seen).toEqual([]);
  await dashboard.close();
});
