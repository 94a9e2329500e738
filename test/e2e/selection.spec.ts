import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { readCsv } from './readCsv.ts';
import { type DashboardWithService, startDashboard } from './startDashboard.ts';
import { findCell, findCount } from './wholeJobSteps.ts';

let dashboard: DashboardWithService;

test.beforeEach(async ({ context, page }) => {
  dashboard = await startDashboard({ scenario: 'thousand' });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(`${dashboard.url}/?v=1&columns=name,company,path&sort=name`);
  await expect(findCount(page)).toHaveText('1,000 rows');
  await expect(await findCell(page, 2, 'Name')).not.toBeEmpty();
});

test.afterEach(() => dashboard.close());

const findLine = (page: Page) => page.getByRole('group', { name: 'Selected rows' });

/** The cells of the view's nth row, from 1, as they are exported. */
async function readRow(page: Page, row: number): Promise<readonly string[]> {
  const texts = ['Name', 'Company', 'Path'].map(async (label) => {
    const text = (await (await findCell(page, row + 1, label)).textContent()) ?? '';
    return text === '–missing' || text === '(empty)' ? '' : text;
  });
  return Promise.all(texts);
}

async function selectThree(page: Page): Promise<readonly (readonly string[])[]> {
  await page.getByTitle('Select row 3', { exact: true }).click();
  await (await findCell(page, 6, 'Company')).click({ modifiers: ['Shift'] });
  await expect(findLine(page)).toContainText('3 selected');
  await (await findCell(page, 5, 'Company')).click({ modifiers: ['Control'] });
  await expect(findLine(page)).toContainText('2 selected');
  await page.keyboard.press('Space');
  await expect(findLine(page)).toContainText('3 selected');
  return Promise.all([3, 4, 5].map((row) => readRow(page, row)));
}

test('rows selected by mouse and keyboard are exactly those that are exported, whatever is filtered since', async ({
  page,
}) => {
  const wanted = await selectThree(page);
  await expect(page.getByRole('row', { selected: true })).toHaveCount(3);
  await page.getByRole('searchbox', { name: 'Search' }).fill('no such thing anywhere');
  await expect(findLine(page)).toContainText('3 selected, 3 not in view');
  await page.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('group', { name: '3 selected rows, 3 columns' }).waitFor();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'CSV, raw values' }).click(),
  ]);
  expect(download.suggestedFilename()).toContain('_3-rows-raw.csv');
  const [labels, ...rows] = readCsv(await readFile(await download.path(), 'utf8'));
  expect(labels).toEqual(['Name', 'Company', 'Path']);
  expect(rows).toEqual(wanted);
});

test('they go to the clipboard as TSV, Markdown, JSON and as a list', async ({ page }) => {
  const wanted = await selectThree(page);
  const readClipboard = () => page.evaluate(() => navigator.clipboard.readText());
  const copyAs = async (form: string) => {
    await page.keyboard.press('c');
    await page.getByRole('menuitem', { name: form }).click();
    await expect(page.getByRole('menu')).toBeHidden();
    return readClipboard();
  };

  await page.keyboard.press('Control+c');
  await expect
    .poll(readClipboard)
    .toBe([['Name', 'Company', 'Path'], ...wanted].map((cells) => cells.join('\t')).join('\n'));
  const json: readonly unknown[] = JSON.parse(await copyAs('Copy 3 selected rows as JSON'));
  expect(json).toHaveLength(3);
  expect(json[0]).toMatchObject({ Name: wanted[0]?.[0] });
  const markdown = await copyAs('Copy 3 selected rows as Markdown');
  expect(markdown.split('\n').slice(0, 2)).toEqual([
    '| Name | Company | Path |',
    '| --- | --- | --- |',
  ]);
  expect(markdown.split('\n')).toHaveLength(5);
  await page.keyboard.press('Home');
  const list = await copyAs('Copy Name of 3 selected rows as a list');
  expect(list.split('\n')).toEqual([...new Set(wanted.map(([name]) => name))]);
});

test('Ctrl+A takes all rows in view, Shift and arrows a few, Escape none', async ({ page }) => {
  await (await findCell(page, 2, 'Company')).click();
  await page.keyboard.press('Control+a');
  await expect(findLine(page)).toContainText('1,000 selected');
  expect(await page.evaluate(() => window.getSelection()?.isCollapsed)).toBe(true);
  await page.keyboard.press('Escape');
  await expect(findLine(page)).toBeHidden();
  const all = page.getByRole('checkbox', { name: 'Select all 1,000 rows in view' });
  await all.click();
  await expect(findLine(page)).toContainText('1,000 selected');
  await expect(await findCell(page, 2, 'Company')).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(all).toBeFocused();
  await page.keyboard.press('Space');
  await expect(findLine(page)).toBeHidden();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Shift+PageDown');
  await page.keyboard.press('Control+g');
  await page.getByRole('textbox', { name: 'Row, from 1 to 1,000' }).fill('900');
  await page.keyboard.press('Enter');
  await expect(await findCell(page, 901, 'Company')).toBeFocused();
  await page.keyboard.press('Shift+Space');
  await expect(findLine(page)).toContainText('900 selected');
  await page.keyboard.press('Control+Shift+Home');
  await expect(findLine(page)).toContainText('1 selected');
});

test('rows shown alone are a step of the browser’s history, of this visit only', async ({
  page,
}) => {
  await selectThree(page);
  await page.keyboard.press('o');
  await expect(findCount(page)).toHaveText('3 of 1,000 rows');
  await page.goBack();
  await expect(findCount(page)).toHaveText('1,000 rows');
  await page.goForward();
  await expect(findCount(page)).toHaveText('3 of 1,000 rows');
  await page.reload();
  await expect(findCount(page)).toHaveText('1,000 rows');
  await page.getByTitle('Select row 1', { exact: true }).click();
  await expect(findLine(page)).toContainText('1 selected');
  await page.keyboard.press('o');
  await expect(findCount(page)).toHaveText('1 of 1,000 rows');
  await page.keyboard.press('u');
  await expect(findCount(page)).toHaveText('1,000 rows');
});
