import { expect, type Page } from '@playwright/test';
import {
  openCharts,
  type Screen,
  showView,
  toggleCharts,
  type Walk,
  waitForRows,
} from './screens.ts';

/** Closes what is open, and waits until it is gone. */
async function close(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog').or(page.getByRole('menu'))).toHaveCount(0);
}

async function openColumnMenu(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Company', exact: true }).last().focus();
  await page.keyboard.press('Shift+F10');
}

const MENUS: readonly Screen[] = [
  {
    name: 'the export menu',
    open: async (page) => {
      await page.getByRole('button', { name: 'Export' }).click();
      await page.getByRole('menuitem', { name: 'JSON' }).waitFor();
    },
    close,
  },
  {
    name: 'the menu of a column',
    open: async (page) => {
      await page.getByRole('gridcell').first().waitFor();
      await openColumnMenu(page);
      await page.getByRole('menuitem', { name: 'Hide column' }).waitFor();
    },
    close,
  },
  {
    name: 'the options of a chart',
    open: async (page) => {
      await openCharts(page);
      const figure = page.getByRole('figure', { name: 'Signed share per type' });
      await figure.getByRole('button', { name: 'Options' }).click();
      await page.getByRole('menuitemradio', { name: 'Company' }).waitFor();
    },
    close: async (page) => {
      await close(page);
      await toggleCharts(page);
    },
  },
  {
    name: 'the menu of a cell',
    open: async (page) => {
      await page.getByRole('gridcell').nth(2).click({ button: 'right' });
      await page.getByRole('menuitem', { name: 'Filter on this value' }).waitFor();
    },
    close,
  },
  {
    name: 'the forms in which to copy',
    open: async (page) => {
      await page.getByRole('gridcell').nth(2).click();
      await page.keyboard.press('c');
      await page.getByRole('menu', { name: 'Copy as' }).waitFor();
    },
    close,
  },
  {
    name: 'the menu of a chip',
    open: async (page) => {
      await showView(page, '/?type=BROWSER&type=MAIL');
      await page.getByRole('button', { name: 'Change filter Type: BROWSER or MAIL' }).click();
      await page.getByRole('menuitemcheckbox', { name: 'MAIL' }).waitFor();
    },
    close,
  },
  {
    name: 'suggestions in the search box',
    open: async (page) => {
      await showView(page, '/?q=signed:maybe');
      await page.getByRole('button', { name: /^Change filter/ }).waitFor({ state: 'detached' });
      await waitForRows(page);
      await page.getByRole('searchbox', { name: 'Search' }).press('End');
      await page.keyboard.type(' company:mic');
      await page.getByRole('option').first().waitFor();
      await page.keyboard.press('ArrowDown');
      await page.getByRole('option', { selected: true }).waitFor();
    },
  },
];

const DIALOGS: readonly Screen[] = [
  {
    name: 'the keys',
    open: async (page) => {
      await waitForRows(page);
      await page.keyboard.press('?');
      await page.getByRole('dialog').waitFor();
    },
    close,
  },
  {
    name: 'the palette',
    open: async (page) => {
      await page.keyboard.press('Control+k');
      await page.getByRole('option').first().waitFor();
    },
    close,
  },
  {
    name: 'the profile of a column',
    open: async (page) => {
      await openColumnMenu(page);
      await page.getByRole('menuitem', { name: 'Profile of Company' }).click();
      await page.getByRole('dialog').getByText('Different values').waitFor();
    },
    close,
  },
  {
    name: 'a pasted list',
    open: async (page) => {
      await page.keyboard.press('l');
      await page.getByRole('textbox', { name: 'Values' }).fill('chrome.exe\nC:\\no, such.exe');
      await page.getByText('1 of 2 found').waitFor();
    },
    close,
  },
  {
    name: 'a row to go to',
    open: async (page) => {
      await page.getByRole('gridcell').nth(2).click();
      await page.keyboard.press('Control+g');
      await page.getByRole('textbox', { name: /^Row, from 1/ }).fill('0');
    },
    close,
  },
  {
    name: 'saved views',
    open: async (page) => {
      await showView(page, '/?type=BROWSER');
      await page.getByRole('button', { name: 'Change filter Type: BROWSER' }).waitFor();
      await page.keyboard.press('v');
      const dialog = page.getByRole('dialog', { name: 'Saved views' });
      await dialog.getByRole('textbox').fill('Browsers');
      await page.keyboard.press('Enter');
      await dialog.getByRole('button', { name: 'Undo' }).waitFor();
    },
    close,
  },
  {
    name: 'selected rows, compared',
    open: async (page) => {
      await page.getByRole('gridcell').nth(2).click();
      await page.keyboard.press('Shift+ArrowDown');
      await page.getByRole('button', { name: 'Compare' }).click();
      await page.getByRole('button', { name: /^Show \d+ equal fields?$/ }).click();
    },
    close,
  },
  {
    name: 'the preferences',
    open: async (page) => {
      await page.getByRole('button', { name: 'Preferences' }).click();
      await page.getByRole('radio', { name: 'Comfortable' }).check();
    },
  },
];

/** What opens over the page: menus, dialogs, suggestions. */
export const WALKS_ON_TOP: readonly Walk[] = [
  { name: 'menus and suggestions', screens: MENUS },
  { name: 'dialogs', screens: DIALOGS },
  {
    name: 'a narrow window',
    size: { width: 390, height: 844 },
    screens: [
      {
        name: 'the table of a narrow window',
        open: (page) => page.getByRole('gridcell').first().waitFor(),
      },
      {
        name: 'the filters of a narrow window',
        open: async (page) => {
          await page.getByRole('button', { name: 'Filters', exact: true }).click();
          await page
            .getByRole('dialog', { name: 'Filters' })
            .getByRole('checkbox')
            .first()
            .waitFor();
        },
      },
    ],
  },
  {
    name: 'unreadable records',
    scenario: 'unreadable',
    screens: [
      { name: 'unreadable records', open: waitForRows },
      {
        name: 'the list of what is odd',
        open: async (page) => {
          await page.getByRole('button', { name: 'Show', exact: true }).click();
          await page.getByRole('dialog').getByRole('heading').first().waitFor();
        },
      },
    ],
  },
];
