import { expect, type Page, test } from '@playwright/test';
import axe from 'axe-core';
import { type RunningDashboard, startDashboard } from './startDashboard.ts';

/**
 * What axe finds on the page as it stands, by these rules, or by all: those of WCAG 2.2 AA and of
 * good practice. Between light and dark nothing differs but colours.
 */
async function findViolations(page: Page, rules?: readonly string[]): Promise<readonly string[]> {
  // Half-faded colours have no contrast of their own.
  await page.waitForFunction(() =>
    document
      .getAnimations()
      .filter((animation) => animation.effect?.getTiming().iterations !== Number.POSITIVE_INFINITY)
      .every((animation) => animation.playState !== 'running'),
  );
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(
    (runOnly) =>
      window.axe.run(
        // With these, Base UI keeps the focus inside of an open menu.
        { exclude: ['[data-base-ui-focus-guard]'] },
        runOnly
          ? { runOnly }
          : // An open menu floats outside of the landmark in which its button is.
            { rules: { region: { enabled: document.querySelector('[role=menu]') === null } } },
      ),
    rules && [...rules],
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

declare global {
  interface Window {
    axe: typeof axe;
  }
}

const SCREENS: readonly {
  readonly name: string;
  readonly scenario?: string;
  readonly address?: string;
  /** Of the window, in px. */
  readonly size?: { readonly width: number; readonly height: number };
  /** Runs in the page before anything else does. */
  readonly before?: () => void;
  readonly open: (page: Page) => Promise<unknown>;
}[] = [
  { name: 'the table', open: (page) => page.getByRole('row').nth(5).waitFor() },
  {
    name: 'the details of a record',
    open: async (page) => {
      await page.getByRole('gridcell').nth(2).click();
      await page.keyboard.press('Enter');
      await page
        .getByRole('complementary', { name: 'Details' })
        .getByText('Canonical path')
        .waitFor();
    },
  },
  {
    name: 'filters and chips',
    address: '?q=exe&type=BROWSER&not.company=Google+LLC&off.signed=signed',
    open: (page) => page.getByRole('button', { name: 'Clear all' }).waitFor(),
  },
  {
    name: 'all facets, spellings as one',
    address: '?company=Dropbox,+Inc.',
    open: async (page) => {
      await page.getByRole('button', { name: 'Count spellings of a company as one' }).click();
      for (const name of ['Folder', 'Values per key', 'Missing fields']) {
        const facet = page.getByRole('group', { name });
        await facet.getByRole('button', { name, exact: true }).click();
        await facet.getByRole('checkbox').first().waitFor();
      }
    },
  },
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
    name: 'a fault in a search',
    address: '?q=(chrome+OR+signed:maybe',
    open: (page) => page.locator('code').filter({ hasText: 'signed:maybe' }).first().waitFor(),
  },
  {
    name: 'an empty result',
    address: '?q=nothing-is-called-so',
    open: (page) => page.getByRole('button', { name: /clear all filters/i }).waitFor(),
  },
  {
    name: 'charts as tables',
    open: async (page) => {
      for (const figure of await page.getByRole('figure').all()) {
        await figure.getByRole('button', { name: 'Show as table' }).click();
      }
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
    name: 'rows selected in the table',
    open: async (page) => {
      await page.getByTitle('Select row 2', { exact: true }).click();
      await page.getByRole('button', { name: 'Clear the selection' }).waitFor();
    },
  },
  {
    name: 'groups of rows',
    address: '/?v=1&group=company',
    open: (page) =>
      page
        .getByRole('button', { name: /^Show .* rows$/ })
        .first()
        .waitFor(),
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
    name: 'the last view of an earlier visit',
    address: '?type=BROWSER',
    open: async (page) => {
      await page.getByRole('row').nth(5).waitFor();
      const { origin } = new URL(page.url());
      await page.waitForFunction(() => localStorage.getItem('classifications.lastView') !== null);
      await page.goto('about:blank');
      await page.goto(origin);
      await page.getByText('Your last view is back.').waitFor();
    },
  },
  {
    name: 'a narrow window',
    size: { width: 390, height: 844 },
    open: (page) => page.getByRole('gridcell').first().waitFor(),
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
    name: 'an address that is none',
    address: 'elsewhere',
    open: (page) => page.getByRole('link', { name: 'Go to the dashboard' }).waitFor(),
  },
  {
    name: 'a view that could not be drawn',
    before: () => {
      const ask = window.matchMedia.bind(window);
      window.matchMedia = (query) => {
        // The page asks this while it draws the table.
        if (query.includes('1023px')) throw new Error('asked for the width');
        return ask(query);
      };
      // Then the details stand on the page, to be copied by hand.
      navigator.clipboard.writeText = () => Promise.reject(new Error('not allowed'));
    },
    open: async (page) => {
      await page.getByRole('heading', { name: 'This view could not be drawn' }).waitFor();
      await page.getByRole('button', { name: 'Copy details' }).click();
      await page.getByText('asked for the width').waitFor();
    },
  },
  {
    name: 'unreadable records',
    scenario: 'unreadable',
    open: (page) => page.getByRole('row').nth(5).waitFor(),
  },
  {
    name: 'the list of what is odd',
    scenario: 'unreadable',
    open: async (page) => {
      await page.getByRole('button', { name: 'Show', exact: true }).click();
      await page.getByRole('dialog').getByRole('heading').first().waitFor();
    },
  },
  { name: 'a failure', scenario: 'forbidden', open: (page) => page.getByRole('alert').waitFor() },
  {
    name: 'an ended session',
    scenario: 'sessionExpired',
    open: (page) => page.getByRole('alert').waitFor(),
  },
  {
    name: 'an empty list',
    scenario: 'empty',
    open: (page) =>
      page
        .getByText(/no records|empty/i)
        .first()
        .waitFor(),
  },
  { name: 'loading', scenario: 'hang', open: (page) => page.getByRole('progressbar').waitFor() },
];

let dashboard: RunningDashboard | undefined;
test.afterEach(() => dashboard?.close());

for (const { name, scenario = 'sample', address = '', size, before, open } of SCREENS) {
  test(`axe finds nothing wrong with ${name}, light and dark`, async ({ page }) => {
    dashboard = await startDashboard({ scenario });
    if (size) await page.setViewportSize(size);
    if (before) await page.addInitScript(before);
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto(`${dashboard.url}/${address}`);
    await open(page);
    expect(await findViolations(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await findViolations(page, ['color-contrast'])).toEqual([]);
  });
}
