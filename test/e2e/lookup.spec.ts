import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { serveSample } from './serveSample.ts';

const { readUrl } = serveSample();

const LIST = [
  'Image,Company,Computer',
  'C:\\Windows\\System32\\svchost.exe,Microsoft Corporation,PC-1',
  'C:\\Users\\ben\\Downloads\\svchost.exe,,PC-2',
  'C:\\Temp\\rundl132.exe,,PC-2',
  '"C:\\Nowhere\\=cmd|x.exe",<img src=x onerror=alert(1)>,PC-2',
].join('\r\n');

function summaryOf(page: Page) {
  return page.getByRole('region', { name: 'Summary' });
}

test('a file in UTF-16 is looked up, filtered by a verdict and exported, with the keyboard alone', async ({
  page,
}) => {
  await page.goto(`${readUrl()}/lookup`);
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Open lists' }).press('Enter'),
  ]);
  const buffer = Buffer.from(`\ufeff${LIST}`, 'utf16le');
  await chooser.setFiles({ name: 'hunt.csv', mimeType: 'text/csv', buffer });
  const summary = summaryOf(page);
  await expect(summary).toContainText('4 lines, 4 distinct');
  await expect(summary).toContainText('“hunt.csv” was read as CSV in utf-16le');
  await summary.getByRole('button', { name: '1 Windows name, other folder' }).press('Enter');
  const count = page.locator('output', { hasText: 'rows' });
  await expect(count).toHaveText('1 of 4 rows');
  const save = async (format: string) => {
    await page.keyboard.press('e');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: format, exact: true }).press('Enter'),
    ]);
    await expect(page.getByRole('menu')).toHaveCount(0);
    const text = await readFile(await download.path(), 'utf8');
    return { name: download.suggestedFilename(), lines: text.replace('\ufeff', '').split('\r\n') };
  };
  const view = await save('CSV');
  expect(view.name).toMatch(/^lookup_\d{4}-\d\d-\d\d_1-row\.csv$/);
  expect(view.lines[0]).toMatch(/^Verdict,Name,/);
  expect(view.lines[1]).toMatch(/^wrong-folder,svchost\.exe,/);
  const list = await save('CSV with the columns of the list');
  expect(list.name).toMatch(/_1-row-with-list\.csv$/);
  expect(list.lines[0]).toMatch(/^Image,Company,Computer,verdict,why,matched_name,/);
  expect(list.lines[1]).toMatch(/^C:\\Users\\ben\\Downloads\\svchost\.exe,,PC-2,wrong-folder,/);
});

test('text that is pasted anywhere becomes the list, and markup in it is text', async ({
  page,
}) => {
  await page.goto(`${readUrl()}/lookup`);
  await expect(page.getByRole('textbox', { name: 'List' })).toBeVisible();
  await page.evaluate((text) => {
    const data = new DataTransfer();
    data.setData('text/plain', text);
    document.body.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  }, LIST);
  await expect(summaryOf(page)).toContainText('4 lines, 4 distinct');
  await expect(page.getByRole('gridcell', { name: /^<img src=x/ })).toBeVisible();
  expect(await page.locator('img[src="x"]').count()).toBe(0);
});

test('lists are dropped anywhere on the page, several at once', async ({ page }) => {
  await page.goto(`${readUrl()}/lookup`);
  await expect(page.getByRole('textbox', { name: 'List' })).toBeVisible();
  const dataTransfer = await page.evaluateHandle((list) => {
    const carried = new DataTransfer();
    carried.items.add(new File([list], 'hunt.csv'));
    carried.items.add(new File(['chrome.exe\nsecond-tool.exe\n'], 'more.txt'));
    return carried;
  }, LIST);
  await page.dispatchEvent('body', 'dragenter', { dataTransfer });
  await expect(page.getByText('Drop lists to look them up')).toBeVisible();
  await page.dispatchEvent('body', 'drop', { dataTransfer });
  await expect(page.getByText('Drop lists to look them up')).toBeHidden();
  const summary = summaryOf(page);
  await expect(summary).toContainText('6 lines, 6 distinct');
  await expect(summary).toContainText('“hunt.csv” was read as CSV');
  await expect(summary).toContainText('“more.txt” was read as');
});

test('the list is gone after a reload, unless it is kept; a view of it is kept in the address', async ({
  page,
}) => {
  await page.goto(`${readUrl()}/lookup`);
  await page.getByRole('button', { name: 'Try a sample list' }).click();
  await expect(summaryOf(page)).toContainText('9 lines');
  await page.reload();
  await expect(page.getByRole('textbox', { name: 'List' })).toBeVisible();
  await page.getByRole('button', { name: 'Try a sample list' }).click();
  await page.getByRole('checkbox', { name: 'Keep the list in this browser' }).check();
  await expect(page.getByText('A reload brings it back.')).toBeVisible();
  await summaryOf(page).getByRole('button', { name: '2 known' }).click();
  await expect(page).toHaveURL(/verdict=known/);
  await page.reload();
  await expect(summaryOf(page)).toContainText('9 lines');
  await expect(page.locator('output', { hasText: 'rows' })).toHaveText('2 of 9 rows');
});

test('a reload at the address of the lookup begins there', async ({ page }) => {
  await page.goto(`${readUrl()}/lookup?v=1&verdict=known`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Lookup');
  await page.getByRole('button', { name: 'Try a sample list' }).click();
  await expect(page.locator('output', { hasText: 'rows' })).toHaveText(/^\d of 9 rows$/);
});
