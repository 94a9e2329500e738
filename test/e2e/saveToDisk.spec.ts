import { expect, type Page, test } from '@playwright/test';
import { compareFile, expectRows } from './expectedRows.ts';
import { answerSavePicker, saveToDisk } from './savePicker.ts';
import { type DashboardWithService, startDashboard } from './startDashboard.ts';
import { findCount, sortByCompany } from './wholeJobSteps.ts';

const ROWS = 250_000;

test.describe.configure({ timeout: 120_000 });

let dashboard: DashboardWithService | undefined;
test.afterEach(() => dashboard?.close());

async function open(page: Page): Promise<DashboardWithService> {
  dashboard = await startDashboard({ scenario: 'quarterMillion' });
  await page.goto(dashboard.url);
  await expect(findCount(page)).toHaveText('250,000 rows', { timeout: 60_000 });
  return dashboard;
}

async function choose(page: Page, item: string): Promise<void> {
  await page.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('menuitem', { name: item, exact: true }).click();
}

/** The names of the site's files. */
function listFiles(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const folder = await navigator.storage.getDirectory();
    const names: string[] = [];
    for await (const name of folder.keys()) names.push(name);
    return names;
  });
}

test('a file of many rows is written to the disk while it is made', async ({ page }) => {
  await answerSavePicker(page);
  const { service } = await open(page);
  const expected = await expectRows(service.url, ROWS);
  await sortByCompany(page);
  const { name, path } = await saveToDisk(page, 'CSV');
  expect(name).toMatch(/_250000-rows\.csv$/);
  await compareFile(path, expected.all);

  // Somebody else has the file: it is said, and tried again.
  await page.evaluate(async (fileName) => {
    const folder = await navigator.storage.getDirectory();
    const handle = await folder.getFileHandle(fileName);
    // Known to browsers, not yet to the types.
    const options = { mode: 'exclusive' } as FileSystemCreateWritableOptions;
    const stream = await handle.createWritable(options);
    Object.assign(window, { letGo: () => stream.abort() });
  }, name);
  await choose(page, 'CSV');
  const failed = page.getByRole('dialog', { name: 'No file was saved' });
  await expect(failed).toContainText('the disk is full, or that file must not be written');
  await page.evaluate(() => Reflect.get(window, 'letGo')());
  await failed.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('dialog', { name: 'The file is saved' })).toBeVisible({
    timeout: 60_000,
  });
  expect(await listFiles(page)).toEqual([name]);
});

test('who chooses no file gets none, and who cancels leaves none behind', async ({ page }) => {
  await answerSavePicker(page);
  await open(page);
  await page.evaluate(() => {
    const answer: unknown = Reflect.get(window, 'showSaveFilePicker');
    Object.assign(window, {
      showSaveFilePicker: async () => {
        Object.assign(window, { showSaveFilePicker: answer, wasAsked: true });
        throw new DOMException('The user aborted a request.', 'AbortError');
      },
    });
  });
  const downloads: string[] = [];
  page.on('download', (download) => downloads.push(download.suggestedFilename()));
  await choose(page, 'CSV');
  await expect.poll(() => page.evaluate(() => Reflect.get(window, 'wasAsked'))).toBe(true);

  // A disk that is too slow to be done before someone cancels.
  await page.workers()[0]?.evaluate(() => {
    FileSystemWritableFileStream.prototype.write = () => new Promise(() => undefined);
  });
  await choose(page, 'JSON');
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect.poll(() => listFiles(page)).toEqual([]);
  expect(downloads).toEqual([]);
});

test('where the browser has no choice of files, many rows are a download', async ({ page }) => {
  await page.addInitScript(() => Object.assign(window, { showSaveFilePicker: undefined }));
  await open(page);
  const [download] = await Promise.all([page.waitForEvent('download'), choose(page, 'CSV')]);
  expect(download.suggestedFilename()).toMatch(/_250000-rows\.csv$/);
});
