import type { Screen } from './screens.ts';

/** What opens over the page: menus, dialogs, suggestions. */
export const SCREENS_ON_TOP: readonly Screen[] = [
  {
    name: 'the menu of a chip',
    address: '?type=BROWSER&type=MAIL',
    open: async (page) => {
      await page.getByRole('button', { name: 'Change filter Type: BROWSER or MAIL' }).click();
      await page.getByRole('menuitemcheckbox', { name: 'MAIL' }).waitFor();
    },
  },
  {
    name: 'a pasted list',
    open: async (page) => {
      await page.getByRole('row').nth(5).waitFor();
      await page.keyboard.press('l');
      await page.getByRole('textbox', { name: 'Values' }).fill('chrome.exe\nC:\\no, such.exe');
      await page.getByText('1 of 2 found').waitFor();
    },
  },
  {
    name: 'suggestions in the search box',
    address: '?q=signed:maybe',
    open: async (page) => {
      await page.getByRole('row').nth(5).waitFor();
      await page.getByRole('searchbox', { name: 'Search' }).press('End');
      await page.keyboard.type(' company:mic');
      await page.getByRole('option').first().waitFor();
      await page.keyboard.press('ArrowDown');
      await page.getByRole('option', { selected: true }).waitFor();
    },
  },
  {
    name: 'the keys',
    open: async (page) => {
      await page.getByRole('row').nth(5).waitFor();
      await page.keyboard.press('?');
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'the export menu',
    open: async (page) => {
      await page.getByRole('button', { name: 'Export' }).click();
      await page.getByRole('menuitem', { name: 'JSON' }).waitFor();
    },
  },
  {
    name: 'the menu of a column',
    open: async (page) => {
      await page.getByRole('gridcell').first().waitFor();
      await page.getByRole('button', { name: 'Company', exact: true }).last().focus();
      await page.keyboard.press('Shift+F10');
      await page.getByRole('menuitem', { name: 'Hide column' }).waitFor();
    },
  },
  {
    name: 'the profile of a column',
    open: async (page) => {
      await page.getByRole('gridcell').first().waitFor();
      await page.getByRole('button', { name: 'Company', exact: true }).last().focus();
      await page.keyboard.press('Shift+F10');
      await page.getByRole('menuitem', { name: 'Profile of Company' }).click();
      await page.getByRole('dialog').getByText('Different values').waitFor();
    },
  },
  {
    name: 'the options of a chart',
    open: async (page) => {
      const figure = page.getByRole('figure', { name: 'Signed share per type' });
      await figure.getByRole('button', { name: 'Options' }).click();
      await page.getByRole('menuitemradio', { name: 'Company' }).waitFor();
    },
  },
  {
    name: 'the menu of a cell',
    open: async (page) => {
      await page.getByRole('gridcell').nth(2).click({ button: 'right' });
      await page.getByRole('menuitem', { name: 'Keep this value' }).waitFor();
    },
  },
  {
    name: 'the forms in which to copy',
    open: async (page) => {
      await page.getByRole('gridcell').nth(2).click();
      await page.keyboard.press('c');
      await page.getByRole('menu', { name: 'Copy as' }).waitFor();
    },
  },
  {
    name: 'selected rows, compared',
    open: async (page) => {
      await page.getByRole('gridcell').nth(2).click();
      await page.keyboard.press('Shift+ArrowDown');
      await page.getByRole('button', { name: 'Compare' }).click();
      await page.getByRole('button', { name: /^Show \d+ equal fields?$/ }).click();
    },
  },
  {
    name: 'a row to go to',
    open: async (page) => {
      await page.getByRole('gridcell').nth(2).click();
      await page.keyboard.press('Control+g');
      await page.getByRole('textbox', { name: /^Row, from 1/ }).fill('0');
    },
  },
  {
    name: 'the palette',
    open: async (page) => {
      await page.getByRole('row').nth(5).waitFor();
      await page.keyboard.press('Control+k');
      await page.getByRole('option').first().waitFor();
    },
  },
  {
    name: 'saved views',
    address: '?type=BROWSER',
    open: async (page) => {
      await page.getByRole('row').nth(5).waitFor();
      await page.keyboard.press('v');
      const dialog = page.getByRole('dialog', { name: 'Saved views' });
      await dialog.getByRole('textbox').fill('Browsers');
      await page.keyboard.press('Enter');
      await dialog.getByRole('button', { name: 'Undo' }).waitFor();
    },
  },
  {
    name: 'the preferences',
    open: async (page) => {
      await page.getByRole('row').nth(5).waitFor();
      await page.getByRole('button', { name: 'Preferences' }).click();
      await page.getByRole('radio', { name: 'Compact' }).check();
    },
  },
  {
    name: 'the filters of a narrow window',
    size: { width: 390, height: 844 },
    open: async (page) => {
      await page.getByRole('button', { name: 'Filters', exact: true }).click();
      await page.getByRole('dialog', { name: 'Filters' }).getByRole('checkbox').first().waitFor();
    },
  },
  {
    name: 'the list of what is odd',
    scenario: 'unreadable',
    open: async (page) => {
      await page.getByRole('button', { name: 'Show', exact: true }).click();
      await page.getByRole('dialog').getByRole('heading').first().waitFor();
    },
  },
];
