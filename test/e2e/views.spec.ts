import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { serveSample } from './serveSample.ts';
import { watchPage } from './watchPage.ts';

const { readUrl, open } = serveSample();

function addressOf(page: Page): string {
  const { pathname, search } = new URL(page.url());
  return `${pathname}${search}`;
}

test('the palette finds an action by a few letters, and gives the focus back', async ({ page }) => {
  const seen = await watchPage(page, readUrl());
  await open(page);
  await page.getByRole('gridcell').nth(2).click();
  await page.keyboard.press('Control+k');
  const box = page.getByRole('combobox', { name: 'Find an action or a view' });
  await expect(box).toBeFocused();
  await page.keyboard.type('hide title');
  await expect(page.getByRole('option')).toHaveText(['Hide the column Title']);
  await page.keyboard.press('Enter');
  await expect(box).toBeHidden();
  await expect(page.getByRole('columnheader', { name: 'Title' })).toHaveCount(0);
  await expect(page.locator('[role=gridcell]:focus')).toHaveCount(1);
  await page.keyboard.press('u');
  await expect(page.getByRole('columnheader', { name: 'Title' })).toHaveCount(1);

  await page.keyboard.press('Control+k');
  await expect(box).toBeFocused();
  await page.keyboard.type('open a file');
  const chooser = page.waitForEvent('filechooser');
  await page.keyboard.press('Enter');
  await chooser;
  expect(seen).toEqual([]);
});

test('u and U go through the steps of the view, and a typed word is one of them', async ({
  page,
}) => {
  await open(page);
  const search = page.getByRole('searchbox', { name: 'Search' });
  await search.pressSequentially('chrome');
  await page.getByRole('gridcell').nth(1).click();
  await page.getByRole('button', { name: 'Type', exact: true }).last().click();
  await expect.poll(() => addressOf(page)).toBe('/?v=1&q=chrome&sort=type');
  await page.keyboard.press('u');
  await expect.poll(() => addressOf(page)).toBe('/?v=1&q=chrome');
  await page.keyboard.press('u');
  await expect.poll(() => addressOf(page)).toBe('/');
  await page.keyboard.press('u');
  await expect(search).toHaveValue('');
  await page.keyboard.press('Shift+U');
  await expect(search).toHaveValue('chrome');
  await page.reload();
  await page.getByRole('gridcell').first().waitFor();
  await page.keyboard.press('u');
  await expect(search).toHaveValue('');
});

test('views are saved, written to a file, deleted, and read back', async ({ page }) => {
  const seen = await watchPage(page, readUrl());
  await open(page, '/?q=exe&type=BROWSER');
  await page.keyboard.press('v');
  const dialog = page.getByRole('dialog', { name: 'Saved views' });
  await expect(dialog.getByRole('textbox')).toBeFocused();
  await page.keyboard.type('Browsers');
  await page.keyboard.press('Enter');
  await expect(dialog.getByText('Saved “Browsers”.')).toBeVisible();

  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Export' }).click();
  const file = await (await download).path();
  expect(JSON.parse(await readFile(file, 'utf8'))).toEqual({
    format: 'process-classifications/saved-views',
    version: 1,
    views: [{ name: 'Browsers', address: '?v=1&q=exe&type=BROWSER' }],
  });

  await dialog.getByRole('button', { name: 'Delete Browsers' }).click();
  await expect(dialog.getByText(/No views are saved yet/)).toBeVisible();
  const chooser = page.waitForEvent('filechooser');
  await dialog.getByRole('button', { name: 'Import' }).click();
  await (await chooser).setFiles(file);
  await expect(dialog.getByText('1 view was added.')).toBeVisible();
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Clear all' }).click();
  await expect.poll(() => addressOf(page)).toBe('/');
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox')).toBeFocused();
  await page.keyboard.type('browsers');
  await page.keyboard.press('Enter');
  await expect.poll(() => addressOf(page)).toBe('/?v=1&q=exe&type=BROWSER');
  expect(seen).toEqual([]);
});

test('a new visit goes on with the last view; an address with a view and a reload do not', async ({
  page,
  context,
}) => {
  await open(page, '/?q=chrome');
  await page.goto('about:blank');
  await open(page);
  const note = page.getByText('Your last view is back.');
  await expect(note).toBeVisible();
  expect(addressOf(page)).toBe('/?v=1&q=chrome');
  await page.getByRole('button', { name: 'Start clean' }).click();
  await expect.poll(() => addressOf(page)).toBe('/');
  await expect(note).toBeHidden();

  const other = await context.newPage();
  await open(other, '/?type=MAIL');
  await other.close();
  await page.reload();
  await page.getByRole('gridcell').first().waitFor();
  expect(addressOf(page)).toBe('/');
  await open(page, '/?q=edge');
  await expect(page.getByRole('searchbox', { name: 'Search' })).toHaveValue('edge');
  await expect(note).toBeHidden();
});

test('higher rows leave the same rows in view', async ({ page }) => {
  await open(page);
  const grid = page.getByRole('grid', { name: 'Classifications' });
  const row = grid.locator('[aria-rowindex="202"]');
  const distance = async () => {
    const [ofRow, ofGrid] = await Promise.all([row.boundingBox(), grid.boundingBox()]);
    return Math.round((ofRow?.y ?? 0) - (ofGrid?.y ?? 0));
  };
  const { height = 0 } = (await page.getByRole('row').nth(3).boundingBox()) ?? {};
  await grid.evaluate((element, top) => element.scrollTo(0, top), 200 * height);
  await row.waitFor();
  const before = await distance();
  await page.getByRole('button', { name: 'Preferences' }).click();
  await page.getByRole('radio', { name: 'Comfortable' }).check();
  await page.keyboard.press('Escape');
  await expect.poll(async () => (await row.boundingBox())?.height).toBeGreaterThan(height);
  await expect.poll(distance).toBe(before);
});

test('comfortable rows are higher, and stay so on the next visit', async ({ page }) => {
  await open(page);
  const heightOf = async () => (await page.getByRole('row').nth(3).boundingBox())?.height;
  const before = (await heightOf()) ?? 0;
  await page.getByRole('button', { name: 'Preferences' }).click();
  await page.getByRole('radio', { name: 'Comfortable' }).check();
  await page.keyboard.press('Escape');
  await expect.poll(heightOf).toBeGreaterThan(before);
  await page.reload();
  await page.getByRole('gridcell').first().waitFor();
  await expect.poll(heightOf).toBeGreaterThan(before);
});
