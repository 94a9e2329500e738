import { readFile } from 'node:fs/promises';
import { expect as expectSoon, type Locator, type Page, test } from '@playwright/test';
import { compareNaturally } from '../unit/naturalOrder.ts';
import { readCsv } from './readCsv.ts';
import { cellsOf, LABELS, type ServiceRow, streamRows } from './serviceRows.ts';
import { type DashboardWithService, startDashboard } from './startDashboard.ts';
import { findCount } from './wholeJobSteps.ts';

// A hundred keys on a busy machine: what comes late is no fault here.
const expect = expectSoon.configure({ timeout: 20_000 });

let dashboard: DashboardWithService;

test.beforeEach(async ({ context }) => {
  dashboard = await startDashboard({ scenario: 'thousand' });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
});

test.afterEach(() => dashboard.close());

/** What has the focus, as far as someone at the keyboard has to see it. */
function readFocus(page: Page) {
  return page.evaluate(() => {
    const element = document.activeElement ?? document.body;
    const { left, top, right, bottom, width, height } = element.getBoundingClientRect();
    const { outlineStyle, boxShadow } = getComputedStyle(element);
    const isText = element.matches('input:not([type=checkbox]), textarea');
    return {
      isSomewhere: element !== document.body,
      isOnScreen:
        width > 0 &&
        height > 0 &&
        right > 0 &&
        bottom > 0 &&
        left < innerWidth &&
        top < innerHeight,
      // A box to type in shows its caret.
      isMarked: outlineStyle !== 'none' || boxShadow !== 'none' || isText,
    };
  });
}

/** Presses keys one after the other, and looks after each that the focus is to be seen. */
async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    await page.keyboard.press(key);
    await expect
      .poll(() => readFocus(page), `focus after ${key}`)
      .toEqual({ isSomewhere: true, isOnScreen: true, isMarked: true });
  }
}

/** Goes on with a key until something has the focus. */
async function pressUntil(page: Page, key: string, wanted: Locator, most = 12): Promise<void> {
  for (let times = 0; times < most; times++) {
    await press(page, key);
    if ((await wanted.and(focused(page)).count()) > 0) return;
  }
  throw new Error(`${most} times ${key} do not lead there`);
}

const readClipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

const focused = (page: Page) => page.locator(':focus');

test('the whole job is done with the keyboard alone, and the focus is to be seen all the way', async ({
  page,
}) => {
  test.setTimeout(180_000);
  let wanted: ServiceRow[] = [];
  for await (const row of streamRows(dashboard.service.url)) wanted.push(row);
  const count = findCount(page);
  const keep = async (fits: (row: ServiceRow) => boolean) => {
    wanted = wanted.filter(fits);
    await expect(count).toHaveText(`${wanted.length} of 1,000 rows`);
  };

  await page.goto(dashboard.url);
  await expect(count).toHaveText('1,000 rows');
  await press(page, 'Tab');

  await test.step('search, and let the box write the name of the company', async () => {
    await press(page, '/');
    const search = page.getByRole('searchbox', { name: 'Search' });
    await expect(search).toBeFocused();
    await page.keyboard.type('compa');
    await expect(page.getByRole('option', { name: /^company:/ })).toBeVisible();
    await press(page, 'ArrowDown', 'Enter');
    await expect(search).toHaveValue('company:');
    await page.keyboard.type('micr');
    await expect(page.getByRole('option', { name: /Microsoft Corporation/ }).first()).toBeVisible();
    await press(page, 'ArrowDown', 'Enter', 'Enter');
    await expect(search).toHaveValue('company:"Microsoft Corporation"');
    await keep(({ value }) => value.companyName?.includes('Microsoft Corporation') === true);
  });

  await test.step('keep the value of a cell, and exclude that of another one', async () => {
    const cell = page.getByRole('gridcell').and(focused(page));
    await press(page, 'Shift+F6');
    await pressUntil(page, 'F6', cell);
    await press(page, 'Home', 'ArrowDown', 'ArrowRight', 'ArrowRight');
    await expect(cell).toHaveText('Signed');
    await press(page, 'f');
    await keep(({ value }) => value.isSigned === true);
    await press(page, 'ArrowLeft');
    const type = await cell.textContent();
    await press(page, 'x');
    await keep(({ value }) => value.processType !== type);
    await expect(cell).not.toHaveText(type ?? '');
  });

  await test.step('sort from a header', async () => {
    await press(page, 'Control+Home', 'ArrowUp');
    await expect(focused(page)).toHaveAccessibleName('Name');
    await press(page, 'Enter');
    await expect(page.getByRole('columnheader', { name: /^Name/ })).toHaveAttribute(
      'aria-sort',
      'ascending',
    );
  });

  await test.step('exclude a value of a facet', async () => {
    const location = page.getByRole('group', { name: 'Location' }).getByRole('checkbox');
    await pressUntil(
      page,
      'Shift+F6',
      page.getByRole('button', { name: 'Type', exact: true }).first(),
    );
    await pressUntil(page, 'Tab', location.first(), 30);
    await press(page, 'ArrowDown');
    const value = (await focused(page).getAttribute('aria-label'))?.split(',')[0] ?? '';
    await press(page, 'x');
    await keep(({ value: { canonizedPath } }) => !canonizedPath?.startsWith(`${value}\\`));
  });

  await test.step('read a mark of a chart, and filter by it', async () => {
    const marks = page.getByRole('figure', { name: 'Rows per type' }).getByRole('listitem');
    await press(page, 'F6', 'F6');
    await expect(focused(page)).toHaveAccessibleName('Charts');
    await pressUntil(page, 'Tab', marks.getByRole('button').first());
    await press(page, 'ArrowDown', 'ArrowUp');
    const [type, number] = (await focused(page).getAttribute('aria-label'))?.split(/, | of /) ?? [];
    await press(page, 'Enter');
    await keep(({ value }) => value.processType === type);
    expect(wanted.length).toBe(Number(number));
    expect(wanted.length).toBeGreaterThan(5);
    await expect(focused(page)).toHaveAccessibleName(new RegExp(`^${type}, `));
  });

  const name = (row: number) =>
    page.locator(`[role=row][aria-rowindex="${row + 1}"] [role=gridcell]`).first();
  await test.step('read the details of a record and of the next one, and go back', async () => {
    await press(page, 'F6', 'Control+Home', 'ArrowDown');
    await expect(name(2)).toBeFocused();
    await press(page, 'Enter');
    const details = page.getByRole('complementary', { name: 'Details' });
    await expect(details).toBeFocused();
    await expect(details).toContainText(`Row 2 of ${wanted.length}`);
    await press(page, 'j');
    await expect(details).toContainText(`Row 3 of ${wanted.length}`);
    await press(page, 'Escape');
    await expect(details).toBeHidden();
    await expect(name(3)).toBeFocused();
  });

  const line = page.getByRole('group', { name: 'Selected rows' });
  await test.step('select rows and copy them', async () => {
    await press(page, 'Space', 'Shift+ArrowDown');
    await expect(line).toContainText('2 selected');
    await press(page, 'Control+c');
    const texts = [3, 4].map(async (row) => (await name(row).textContent()) ?? '');
    const [third, fourth] = await Promise.all(texts);
    await expect.poll(() => readClipboard(page)).toContain('Name\tType\tSigned');
    const copied = (await readClipboard(page)).split('\n').map((one) => one.split('\t')[0]);
    expect(copied).toEqual(['Name', third, fourth]);
    // The first one closes what tells of the copy.
    await press(page, 'Escape', 'Escape');
    await expect(line).toBeHidden();
  });

  const header = page.getByRole('columnheader').getByRole('button').and(focused(page));
  await test.step('choose columns, in the menu of a header and in that of the table', async () => {
    const headers = () => page.getByRole('columnheader').allTextContents();
    await press(page, 'Control+Home', 'End', 'ArrowUp');
    await expect(focused(page)).toHaveAccessibleName(/^Title/);
    await press(page, 'Alt+ArrowDown');
    await expect(page.getByRole('menuitem', { name: 'Sort ascending' })).toBeFocused();
    await pressUntil(page, 'ArrowDown', page.getByRole('menuitem', { name: 'Hide column' }));
    await press(page, 'Enter');
    await expect.poll(headers).not.toContain('Title');
    await expect(header).toBeVisible();
    const columns = page.getByRole('button', { name: 'Columns' });
    await press(page, 'Shift+F6', 'Shift+F6');
    await pressUntil(page, 'Tab', columns, 30);
    await press(page, 'Enter');
    await expect(page.getByRole('menuitemradio').first()).toBeFocused();
    await pressUntil(
      page,
      'ArrowDown',
      page.getByRole('menuitemcheckbox', { name: 'Product' }),
      30,
    );
    await press(page, 'Space', 'Escape');
    await expect.poll(headers).not.toContain('Product');
    await expect(columns).toBeFocused();
  });

  await test.step('save the view, leave it, and open it again from the palette', async () => {
    await press(page, 'v');
    await expect(page.getByRole('textbox', { name: 'Name for the view on screen' })).toBeFocused();
    await page.keyboard.type('Signed by Microsoft');
    await press(page, 'Enter', 'Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
    await press(page, 'Control+k');
    await expect(page.getByRole('combobox')).toBeFocused();
    await page.keyboard.type('clear all filters7');
    await expect(page.getByText('Nothing is called so.')).toBeVisible();
    await press(page, 'Backspace', 'Enter');
    await expect(count).toHaveText('1,000 rows');
    await press(page, 'Control+k');
    await expect(page.getByRole('combobox')).toBeFocused();
    await page.keyboard.type('signed by micro');
    await expect(page.getByRole('option')).toHaveCount(1);
    await press(page, 'Enter');
    await expect(count).toHaveText(`${wanted.length} of 1,000 rows`);
  });

  await test.step('undo and redo', async () => {
    await press(page, 'u');
    await expect(count).toHaveText('1,000 rows');
    await press(page, 'Shift+U');
    await expect(count).toHaveText(`${wanted.length} of 1,000 rows`);
  });

  await test.step('export, and find every cell in the file', async () => {
    await pressUntil(page, 'F6', header);
    await press(page, 'e');
    await expect(page.getByRole('menuitem', { name: 'CSV', exact: true })).toBeFocused();
    const [download] = await Promise.all([page.waitForEvent('download'), press(page, 'Enter')]);
    const [labels, ...rows] = readCsv(await readFile(await download.path(), 'utf8'));
    const shown = [0, 1, 2, 3, 4, 6];
    const pick = (cells: readonly string[]) => shown.map((place) => cells[place] ?? '');
    expect(labels).toEqual(pick(LABELS));
    const sorted = wanted.toSorted((a, b) =>
      compareNaturally(a.value.name ?? '', b.value.name ?? ''),
    );
    expect(rows).toEqual(sorted.map((row) => pick(cellsOf(row))));
    await expect(header).toBeVisible();
  });
});
