import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { serveSample } from './serveSample.ts';
import { watchPage } from './watchPage.ts';

const { readUrl, open } = serveSample();

function rowCount(page: Page): Locator {
  return page.getByRole('status').filter({ hasText: 'rows' });
}

/** What a server is told of the address, and what the browser keeps to itself. */
function addressOf(page: Page): readonly [search: string, hash: string] {
  const { search, hash } = new URL(page.url());
  return [search, hash];
}

test('a search is answered in the page: no key asks the server for anything', async ({ page }) => {
  await open(page);
  await page.waitForLoadState('networkidle');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const search = page.getByRole('searchbox', { name: 'Search' });
  await search.pressSequentially('chrome', { delay: 50 });
  await expect(rowCount(page)).toContainText(' of ');
  await search.fill('');
  await expect(rowCount(page)).not.toContainText(' of ');
  // Code that comes late, key or no key, is a file of the page.
  const isOwn = (url: string) => url.startsWith('data:') || url.startsWith(`${readUrl()}/assets/`);
  expect(asked.filter((url) => !isOwn(url))).toEqual([]);
});

test('a list is pasted, checked, applied and edited by keys, and no server hears of it', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const seen = await watchPage(page, readUrl());
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await open(page);
  const names = ['chrome.exe', 'C:\\Temp\\FIREFOX.exe', 'no-such.exe', 'chrome.exe'];
  await page.evaluate((text) => navigator.clipboard.writeText(text), names.join('\n'));
  await page.getByRole('gridcell').nth(1).click();
  await page.keyboard.press('l');
  const dialog = page.getByRole('dialog', { name: 'Paste a list' });
  await expect(dialog.getByRole('textbox', { name: 'Values' })).toBeFocused();
  await page.keyboard.press('Control+v');
  await expect(dialog.getByRole('status')).toContainText(
    '3 distinct values. 1 duplicate ignored. 2 of 3 found',
  );
  await dialog.getByRole('button', { name: 'Copy these' }).press('Enter');
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe('no-such.exe');
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Save as text' }).press('Enter');
  const file = await download;
  expect(file.suggestedFilename()).toBe('not-found-name.txt');
  expect(await readFile(await file.path(), 'utf8')).toBe('no-such.exe\n');
  await dialog.getByRole('button', { name: 'Keep only these rows' }).press('Enter');
  await expect(dialog).toBeHidden();
  await expect(rowCount(page)).toContainText(' of ');
  const kept = await rowCount(page).textContent();
  const hash = '#list.name=chrome.exe,FIREFOX.exe,no-such.exe';
  await expect.poll(() => addressOf(page)).toEqual(['?v=1', hash]);

  await page.reload();
  await expect(rowCount(page)).toHaveText(kept ?? '');
  await page.getByRole('button', { name: 'Change filter Name: list of 3' }).press('Enter');
  await page.getByRole('menuitem', { name: 'Exclude these rows instead' }).press('Enter');
  await expect.poll(() => addressOf(page)).toEqual(['?v=1', hash.replace('#', '#not.')]);
  await expect(rowCount(page)).not.toHaveText(kept ?? '');
  await page.goBack();
  await expect(rowCount(page)).toHaveText(kept ?? '');
  expect(asked.filter((url) => url.includes('FIREFOX'))).toEqual([]);
  expect(seen).toEqual([]);
});

test('a list of ten thousand values stands in the address and comes back from it', async ({
  page,
}) => {
  const names = Array.from({ length: 10_000 }, (_, index) => `tool-${index}.exe`);
  await open(page, `/?v=1#not.list.name=${['chrome.exe', ...names].join(',')}`);
  const chip = page.getByRole('button', { name: 'Filter Name: not list of 10,001', exact: true });
  await expect(chip).toBeVisible();
  await page.getByRole('searchbox', { name: 'Search' }).fill('exe');
  await expect.poll(() => addressOf(page)[0]).toBe('?v=1&q=exe');
  await page.reload();
  await expect(chip).toBeVisible();
  expect(addressOf(page)[1]).toContain('tool-9999.exe');
});

test('facets are opened, sorted, included and excluded by keys', async ({ page }) => {
  await open(page);
  const type = page.getByRole('group', { name: 'Type' });
  await type.getByRole('button', { name: 'Sort Type by name' }).press('Enter');
  await expect(type.getByRole('checkbox').first()).toHaveAccessibleName(/^ADOBE, /);
  await page.keyboard.press('Tab');
  await expect(type.getByRole('button', { name: 'Rarest Type first' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(type.getByRole('checkbox').first()).toBeFocused();
  await page.keyboard.press('Space');
  await expect.poll(() => addressOf(page)[0]).toBe('?v=1&type=ADOBE');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('f');
  await expect.poll(() => addressOf(page)[0]).toBe('?v=1&type=ADOBE&type=ANTI_VIRUS');
  await page.keyboard.press('x');
  await expect.poll(() => addressOf(page)[0]).toBe('?v=1&type=ADOBE&not.type=ANTI_VIRUS');

  const folder = page.getByRole('group', { name: 'Folder' });
  const heading = folder.getByRole('button', { name: 'Folder', exact: true });
  await heading.press('Enter');
  await expect(heading).toHaveAttribute('aria-expanded', 'true');
  // The counts follow the filters a moment later.
  await expect(folder.getByRole('checkbox').first()).toHaveAccessibleName(/, 2$/);
  await folder.getByRole('checkbox').first().focus();
  await page.keyboard.press('Space');
  await expect.poll(() => addressOf(page)[0]).toContain('&folder=%25');
  await expect(folder.getByRole('checkbox').first()).toBeChecked();
  await page.reload();
  const sort = type.getByRole('button', { name: 'Sort Type by name' });
  await expect(sort).toHaveAttribute('aria-pressed', 'true');
  await expect(folder.getByRole('checkbox').first()).toBeChecked();
});

for (const width of [1440, 390]) {
  test(`what is wrong with a search moves nothing at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await open(page, '/?q=company:+path:/x/');
    const topOf = async () => (await page.getByRole('grid').boundingBox())?.y;
    const top = await topOf();
    await open(page, '/?q=company:+path:/[/');
    const box = page.getByRole('searchbox', { name: 'Search' });
    await expect(box).toHaveAccessibleDescription(/This is no regular expression/);
    const sign = page.getByText('Has a fault');
    const note = page.getByText('This is no regular expression').and(page.locator('span'));
    await expect(sign).toBeVisible();
    await expect(note).toBeHidden();
    await box.focus();
    await expect(note).toBeVisible();
    await expect(sign).toBeHidden();
    // What can be written is listed below what is wrong.
    await page.keyboard.press('Home');
    await page.keyboard.type('type: ');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowDown');
    await expect(note).toBeVisible();
    const list = await page.getByRole('listbox').boundingBox();
    const told = await note.boundingBox();
    expect(list?.y).toBeGreaterThan((told?.y ?? 0) + (told?.height ?? 0));
    await page.keyboard.press('Escape');
    await box.fill('path:/[/');
    await expect(note).toBeVisible();
    expect(await topOf()).toBe(top);
    // Away from the box, it is in nobody's way.
    await page.getByRole('gridcell').first().focus();
    await page.mouse.move(width - 5, 700);
    await expect(note).toBeHidden();
    await page.getByRole('button', { name: 'Paste a list' }).click({ trial: true });
    await page.getByRole('button', { name: 'Clear all' }).click({ trial: true });
  });
}
