import { expect, test } from '@playwright/test';
import { HOSTILE_TEXTS } from '../../mocks/scenarios/hostile.ts';
import {
  closeDialog,
  firstCell,
  look,
  type Tool,
  testTools,
  typeEverywhere,
} from './hostileTools.ts';
import { keepServers } from './keepServers.ts';

test.use({ actionTimeout: 20_000 });

const { keep } = keepServers();

/** What opens over the table, and leaves it as it was. */
const CELLS: readonly Tool[] = [
  {
    name: 'the menu of a cell, and the addresses in it',
    use: async (page) => {
      const cells = page.getByRole('row').filter({ has: page.getByRole('gridcell') });
      for (let row = 0; row < 6; row++) {
        await cells.nth(row).getByRole('gridcell').nth(1).click({ button: 'right' });
        const items = page.getByRole('menuitem', { name: /^Look up at/ });
        await items.first().waitFor();
        for (const item of await items.all()) {
          await expect(item).toHaveAttribute('aria-description', /^https:\/\/127\.0\.0\.1\//);
        }
        await look(page);
        await page.keyboard.press('Escape');
      }
    },
  },
  {
    name: 'the details of records',
    use: async (page) => {
      await firstCell(page).click();
      for (let row = 0; row < HOSTILE_TEXTS.length; row++) {
        await page.keyboard.press('Enter');
        await look(page);
        await page.keyboard.press('Escape');
        await page.keyboard.press('ArrowDown');
      }
    },
  },
  {
    name: 'the profiles of columns',
    use: async (page) => {
      for (const column of ['Name', 'Type', 'Company', 'Path']) {
        const header = page.getByRole('columnheader', { name: column }).first();
        await header.getByRole('button', { name: column, exact: true }).focus();
        await page.keyboard.press('Shift+F10');
        await look(page);
        await page.getByRole('menuitem', { name: `Profile of ${column}` }).click();
        await page.getByRole('dialog').getByText('Different values').waitFor();
        await look(page);
        await page.keyboard.press('Escape');
      }
    },
  },
  {
    name: 'a row to go to',
    use: async (page) => {
      await firstCell(page).click();
      await page.keyboard.press('Control+g');
      await typeEverywhere(page, page.getByRole('dialog'));
    },
    leave: closeDialog,
  },
  {
    name: 'the forms in which to copy',
    use: async (page) => {
      await firstCell(page).click();
      await page.keyboard.press('Control+a');
      for (let form = 0; form < 5; form++) {
        await page.keyboard.press('c');
        await page.getByRole('menu', { name: 'Copy as' }).waitFor();
        await look(page);
        await page.getByRole('menuitem').nth(form).click();
        await look(page);
      }
    },
  },
];

/** What counts the rows. */
const GROUPS: readonly Tool[] = [
  {
    name: 'groups of rows',
    use: async (page) => {
      await page.getByRole('button', { name: 'Group', exact: true }).click();
      await page.getByRole('menuitemradio').first().waitFor();
      const count = await page.getByRole('menuitemradio').count();
      await page.keyboard.press('Escape');
      for (let at = 1; at < count; at++) {
        await page.getByRole('button', { name: /^Group/ }).click();
        await page.getByRole('menuitemradio').nth(at).click();
        await page.keyboard.press('Escape');
        await page
          .getByRole('button', { name: /^Show .* rows?$/s })
          .first()
          .waitFor();
        await look(page);
      }
      await typeEverywhere(page, page.getByRole('region', { name: /^Groups by/ }));
      await page
        .getByRole('button', { name: /^Exclude/ })
        .first()
        .click();
      await look(page);
      await page
        .getByRole('button', { name: /^Show .* rows?$/s })
        .first()
        .click();
      await look(page);
    },
  },
];

/** What changes which rows are shown. */
const FILTERS: readonly Tool[] = [
  {
    name: 'selected rows, compared',
    use: async (page) => {
      await firstCell(page).click();
      for (let row = 1; row < 5; row++) await page.keyboard.press('Shift+ArrowDown');
      await page.getByRole('button', { name: 'Compare' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('cell').first().waitFor();
      await look(page);
      const equal = dialog.getByRole('button', { name: /equal fields?$/ });
      if (await equal.isVisible()) await equal.click();
      await look(page);
      await dialog
        .getByRole('button', { name: /^Only Company/ })
        .first()
        .click();
      await look(page);
    },
  },
  {
    name: 'chips and their menus',
    use: async (page) => {
      const names = HOSTILE_TEXTS.map((text) => encodeURIComponent(text.toWellFormed()));
      const type = names.slice(0, 8).map((name) => `type=${name}`);
      const others = names.map((name) => `not.company=${name}`);
      await page.goto(new URL(`/?v=1&${[...type, ...others].join('&')}`, page.url()).href);
      for (const chip of await page.getByRole('button', { name: /^Change filter/ }).all()) {
        await chip.click();
        await page.getByRole('menuitem').first().waitFor();
        await look(page);
        await page.keyboard.press('Escape');
      }
      await look(page);
    },
  },
];

testTools(keep, 'the menus of the table', CELLS);
testTools(keep, 'groups of rows', GROUPS);
testTools(keep, 'a comparison, and chips', FILTERS);
