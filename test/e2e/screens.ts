import type { Page } from '@playwright/test';

/** A place on the page, or a state of it, that is looked at as a whole. */
export interface Screen {
  readonly name: string;
  readonly scenario?: string;
  readonly address?: string;
  /** Of the window, in px. */
  readonly size?: { readonly width: number; readonly height: number };
  /** Runs in the page before anything else does. */
  readonly before?: () => void;
  readonly open: (page: Page) => Promise<unknown>;
}

/** The page as it stands: with data, without, and what it says then. */
export const SCREENS: readonly Screen[] = [
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
    name: 'rows selected in the table, and shown alone',
    open: async (page) => {
      await page.getByTitle('Select row 2', { exact: true }).click();
      await page.getByRole('button', { name: 'Only these' }).click();
      await page.getByRole('button', { name: /^Remove filter Rows/ }).waitFor();
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
