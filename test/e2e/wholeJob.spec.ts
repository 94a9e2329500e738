import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { readCsv } from './readCsv.ts';
import { cellsOf, LABELS, streamRows } from './serviceRows.ts';
import { type DashboardWithService, startDashboard } from './startDashboard.ts';
import { findCount, isWanted, narrow, saveFile, sortByCompany } from './wholeJobSteps.ts';

let dashboard: DashboardWithService;

test.beforeEach(async () => {
  dashboard = await startDashboard({ scenario: 'thousand' });
});

test.afterEach(() => dashboard.close());

async function save(page: Page, item: string): Promise<{ name: string; text: string }> {
  const { name, path } = await saveFile(page, item);
  return { name, text: await readFile(path, 'utf8') };
}

test('load, search, filter, sort, click a chart, export, and find every cell in the file', async ({
  page,
}) => {
  const wanted: (readonly string[])[] = [];
  for await (const row of streamRows(dashboard.service.url)) {
    if (isWanted(row)) wanted.push(cellsOf(row));
  }
  expect(wanted.length).toBeGreaterThan(10);

  await page.goto(dashboard.url);
  const count = findCount(page);
  await expect(count).toHaveText('1,000 rows');
  await expect(page.getByRole('grid', { name: 'Classifications' })).toHaveAttribute(
    'aria-rowcount',
    '1001',
  );
  await narrow(page);
  await expect(count).toHaveText(`${wanted.length} of 1,000 rows`);
  await sortByCompany(page);

  const { name, text } = await save(page, 'CSV');
  expect(name).toMatch(new RegExp(`^process-classifications_.*_${wanted.length}-rows\\.csv$`));
  const [labels, ...rows] = readCsv(text);
  expect(labels).toEqual(LABELS);
  const companies = rows.map((row) => row[3]?.toLowerCase() ?? '');
  const filled = companies.filter((company) => company !== '');
  expect(companies).toEqual([
    ...filled.toSorted(),
    ...Array(companies.length - filled.length).fill(''),
  ]);
  const sorted = (table: readonly (readonly string[])[]) =>
    table.map((cells) => JSON.stringify(cells)).toSorted();
  expect(sorted(rows)).toEqual(sorted(wanted));
});

test('an exported JSON file opens again as the same rows, in the same order', async ({ page }) => {
  await page.goto(`${dashboard.url}/?q=system32&sort=-path,name`);
  const count = findCount(page);
  await expect(count).toContainText('of 1,000 rows');
  const before = await save(page, 'CSV');
  const { text } = await save(page, 'JSON');

  // An address that says something is not replaced by the last view.
  await page.goto(`${dashboard.url}/?v=1`);
  await expect(count).toHaveText('1,000 rows');
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Open file' }).click(),
  ]);
  await chooser.setFiles({
    name: 'saved.json',
    mimeType: 'application/json',
    buffer: Buffer.from(text),
  });
  await expect(count).toHaveText(`${readCsv(before.text).length - 1} rows`);
  expect((await save(page, 'CSV')).text).toBe(before.text);
});

test('the address holds the view, back undoes, and a link shows the same to someone else', async ({
  page,
  context,
}) => {
  await page.goto(dashboard.url);
  const count = findCount(page);
  await expect(count).toHaveText('1,000 rows');
  await page.getByRole('searchbox', { name: 'Search' }).fill('google');
  await expect(count).toContainText('of 1,000 rows');
  const searched = await count.textContent();
  await page
    .getByRole('group', { name: 'Type' })
    .getByRole('checkbox', { name: /^BROWSER/ })
    .click();
  await expect(count).not.toHaveText(searched ?? '');
  const filtered = await count.textContent();

  const other = await context.newPage();
  await other.goto(page.url());
  await expect(findCount(other)).toHaveText(filtered ?? '');

  await page.goBack();
  await expect(count).toHaveText(searched ?? '');
  await page.goBack();
  await expect(count).toHaveText('1,000 rows');
  await page.goForward();
  await page.goForward();
  await expect(count).toHaveText(filtered ?? '');
});
