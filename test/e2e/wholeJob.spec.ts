import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import type { WireEntry, WireValue } from '../../mocks/wireEntry.ts';
import { readCsv } from './readCsv.ts';
import { type DashboardWithService, startDashboard } from './startDashboard.ts';

const ENDPOINT = '/rest/download_v1/process_classification';
const LABELS = [
  'Name',
  'Type',
  'Signed',
  'Company',
  'Product',
  'Title',
  'Description',
  'Path',
  'Canonical path',
];

let dashboard: DashboardWithService;

test.beforeEach(async () => {
  dashboard = await startDashboard({ scenario: 'thousand' });
});

test.afterEach(() => dashboard.close());

/** The values as the service sends them, got without the dashboard. */
async function askService(): Promise<readonly WireValue[]> {
  const answer = await fetch(dashboard.service.url + ENDPOINT, { method: 'POST', body: '{}' });
  const { recordList }: { readonly recordList: readonly WireEntry[] } = await answer.json();
  return recordList.flatMap((entry) => entry.value);
}

function cellsOf(value: WireValue): readonly string[] {
  const signed = value.isSigned === undefined ? 'unknown' : value.isSigned ? 'signed' : 'unsigned';
  const { processType, companyName, productName, fileDescription, canonizedPath } = value;
  const texts = [companyName, productName, value.title, fileDescription, value.path, canonizedPath];
  return [value.name ?? '', processType ?? '', signed, ...texts.map((text) => text ?? '')];
}

async function save(page: Page, item: string): Promise<{ name: string; text: string }> {
  await page.getByRole('button', { name: 'Export' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: item, exact: true }).click(),
  ]);
  return {
    name: download.suggestedFilename(),
    text: await readFile(await download.path(), 'utf8'),
  };
}

test('load, search, filter, sort, click a chart, export, and find every cell in the file', async ({
  page,
}) => {
  const values = await askService();
  await page.goto(dashboard.url);
  const count = page.getByRole('status').filter({ hasText: 'rows' });
  await expect(count).toHaveText('1,000 rows');
  await expect(page.getByRole('grid', { name: 'Classifications' })).toHaveAttribute(
    'aria-rowcount',
    '1001',
  );

  await page.getByRole('searchbox', { name: 'Search' }).fill('microsoft EXE');
  await page
    .getByRole('group', { name: 'Signed' })
    .getByRole('checkbox', { name: /^signed/ })
    .click();
  await page
    .getByRole('figure', { name: 'Rows per type' })
    .getByRole('button', { name: /^UNRECOGNIZED/ })
    .click();

  const contains = (value: WireValue, word: string) =>
    [...cellsOf(value).toSpliced(2, 1)].some((cell) => cell.toLowerCase().includes(word));
  const wanted = values
    .filter((value) => contains(value, 'microsoft') && contains(value, 'exe'))
    .filter((value) => value.isSigned === true && value.processType === 'UNRECOGNIZED')
    .map(cellsOf);
  expect(wanted.length).toBeGreaterThan(10);
  await expect(count).toHaveText(`${wanted.length} of 1,000 rows`);

  const header = page.getByRole('columnheader', { name: /^Type/ });
  await expect(header).toBeVisible();
  await page
    .getByRole('columnheader', { name: /^Company/ })
    .getByRole('button', { name: 'Company', exact: true })
    .click();
  await expect(page.getByRole('columnheader', { name: /^Company/ })).toHaveAttribute(
    'aria-sort',
    'ascending',
  );

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
  const count = page.getByRole('status').filter({ hasText: 'rows' });
  await expect(count).toContainText('of 1,000 rows');
  const before = await save(page, 'CSV');
  const { text } = await save(page, 'JSON');

  await page.goto(dashboard.url);
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
  const count = page.getByRole('status').filter({ hasText: 'rows' });
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
  await expect(other.getByRole('status').filter({ hasText: 'rows' })).toHaveText(filtered ?? '');

  await page.goBack();
  await expect(count).toHaveText(searched ?? '');
  await page.goBack();
  await expect(count).toHaveText('1,000 rows');
  await page.goForward();
  await page.goForward();
  await expect(count).toHaveText(filtered ?? '');
});
