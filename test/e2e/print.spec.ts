import { expect, test } from '@playwright/test';
import { waitForRows } from './screens.ts';
import { serveSample } from './serveSample.ts';

const { readUrl } = serveSample();

test('the view is printed, not the screen: its rows, its filter, its source', async ({ page }) => {
  await page.goto(`${readUrl()}/?v=1&type=BROWSER&columns=name,company`);
  await waitForRows(page);
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  const report = page.getByRole('article');
  await expect(report.getByRole('heading', { name: 'Process classifications' })).toBeVisible();
  await expect(report).toContainText(/of [\d,]+ rows: Type is BROWSER/);
  await expect(report).toContainText('the sample data, loaded');
  await expect(report.getByRole('columnheader')).toHaveText(['Name', 'Company']);
  expect(await report.getByRole('row').count()).toBeGreaterThan(5);
  await expect(page.getByRole('grid')).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect(page.getByRole('grid')).toBeVisible();
  await expect(report).toHaveCount(0);
});
