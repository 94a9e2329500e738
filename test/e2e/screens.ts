import { expect, type Page } from '@playwright/test';

/** A place on the page, or a state of it, that is looked at as a whole. */
export interface Screen {
  readonly name: string;
  readonly open: (page: Page) => Promise<unknown>;
  /** Makes the page what it was, for the next screen of a walk. */
  readonly close?: (page: Page) => Promise<unknown>;
}

/** Screens that are visited one after the other on one page, as loading it costs more than a look. */
export interface Walk {
  readonly name: string;
  readonly scenario?: string;
  /** Path and search part to begin at. */
  readonly address?: string;
  /** Of the window, in px. */
  readonly size?: { readonly width: number; readonly height: number };
  /** Runs in the page before anything else does. */
  readonly before?: () => void;
  readonly screens: readonly Screen[];
}

/** Shows another view as a link on the page would: without loading it anew. */
export async function showView(page: Page, address: string): Promise<void> {
  await page.evaluate((to) => {
    history.pushState({}, '', to);
    dispatchEvent(new PopStateEvent('popstate', { state: {} }));
  }, address);
}

/** Waits for a table of more than a few rows. */
export function waitForRows(page: Page): Promise<void> {
  return page.getByRole('row').nth(5).waitFor();
}

/** Opens the charts in full, or leaves the strip of their first bars. */
export async function toggleCharts(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Charts', exact: true }).click();
}

/** Opens the charts in full and waits until they are drawn. */
export async function openCharts(page: Page): Promise<void> {
  await toggleCharts(page);
  for (const name of ['Rows per type', 'Signed share per type', 'Rows per location']) {
    const figure = page.getByRole('figure', { name });
    await figure.locator('svg text').filter({ hasText: '0' }).first().waitFor();
  }
}

/** Shows charts in full as tables, or tables as charts. */
async function toggleTables(page: Page): Promise<void> {
  for (const figure of await page.getByRole('figure').all()) {
    await figure.getByRole('button', { name: 'Show as table' }).click();
  }
}

const TABLE: Screen = { name: 'the table', open: waitForRows };

/** The views of one visit, each from its address. */
const VIEWS: readonly Screen[] = [
  {
    name: 'filters and chips',
    open: async (page) => {
      await waitForRows(page);
      await showView(page, '/?q=exe&type=BROWSER&not.company=Google+LLC&off.signed=signed');
      await page.getByRole('button', { name: 'Clear all' }).waitFor();
      await page
        .getByRole('button', { name: /^Remove filter/ })
        .nth(2)
        .waitFor();
    },
  },
  {
    name: 'a fault in a search',
    open: async (page) => {
      await showView(page, '/?q=(chrome+OR+signed:maybe');
      await page.getByRole('searchbox', { name: 'Search' }).focus();
      await page.locator('code').filter({ hasText: 'signed:maybe' }).first().waitFor();
    },
  },
  {
    name: 'an empty result',
    open: async (page) => {
      await showView(page, '/?q=nothing-is-called-so');
      await page.getByRole('button', { name: /clear all filters/i }).waitFor();
    },
  },
  {
    name: 'groups of rows',
    open: async (page) => {
      await showView(page, '/?v=1&group=company');
      await page
        .getByRole('button', { name: /^Show .* rows$/ })
        .first()
        .waitFor();
    },
  },
  {
    name: 'all facets, spellings as one',
    open: async (page) => {
      await showView(page, '/?company=Dropbox,+Inc.');
      const company = page.getByRole('group', { name: 'Company' });
      await company.getByRole('button', { name: 'Spellings as one' }).click();
      for (const name of ['Folder', 'Values per key', 'Missing fields']) {
        const facet = page.getByRole('group', { name });
        await facet.getByRole('button', { name, exact: true }).click();
        await facet.getByRole('checkbox').first().waitFor();
      }
    },
  },
];

/** A lookup: before it has a list, and with one. */
const LOOKUPS: readonly Screen[] = [
  {
    name: 'a lookup to begin',
    open: (page) => page.getByRole('textbox', { name: 'List' }).waitFor(),
  },
  {
    name: 'a lookup with the details of a line',
    open: async (page) => {
      await page.getByRole('button', { name: 'Try a sample list' }).click();
      await page.getByText(/was read as CSV/).click();
      await page.getByText('svch0st.exe', { exact: true }).click();
      await page
        .getByRole('complementary', { name: 'Details' })
        .getByText(/its letters look the same/)
        .first()
        .waitFor();
    },
  },
];

/** What is shown beside, or instead of, parts of the page. */
const CHANGES: readonly Screen[] = [
  {
    name: 'the details of a record',
    open: async (page) => {
      await page.getByRole('gridcell').nth(2).click();
      await page.keyboard.press('Enter');
      await page
        .getByRole('complementary', { name: 'Details' })
        .getByText('Canonical path', { exact: true })
        .waitFor();
    },
    close: async (page) => {
      await page.keyboard.press('Escape');
      await expect(page.getByRole('complementary', { name: 'Details' })).toHaveCount(0);
    },
  },
  {
    name: 'the charts in full',
    open: openCharts,
  },
  {
    name: 'charts as tables',
    open: toggleTables,
    close: toggleCharts,
  },
  {
    name: 'rows selected in the table, and shown alone',
    open: async (page) => {
      await page.getByTitle('Select row 2', { exact: true }).click();
      await page.getByRole('button', { name: 'Only these' }).click();
      await page.getByRole('button', { name: /^Remove filter Rows/ }).waitFor();
    },
  },
];

/** The page as it stands: with data, without, and what it says then. */
export const WALKS: readonly Walk[] = [
  { name: 'lookup', address: '/lookup', screens: LOOKUPS },
  { name: 'the table and what changes on it', screens: [TABLE, ...CHANGES] },
  { name: 'views of an address', screens: VIEWS },
  {
    name: 'the last view of an earlier visit',
    address: '/?type=BROWSER',
    screens: [
      {
        name: 'the last view of an earlier visit',
        open: async (page) => {
          await waitForRows(page);
          const { origin } = new URL(page.url());
          await page.waitForFunction(
            () => localStorage.getItem('classifications.lastView') !== null,
          );
          await page.goto('about:blank');
          await page.goto(origin);
          await page.getByText('Your last view is back.').waitFor();
        },
      },
    ],
  },
  {
    name: 'an address that is none',
    address: '/elsewhere',
    screens: [
      {
        name: 'an address that is none',
        open: (page) => page.getByRole('link', { name: 'Go to the dashboard' }).waitFor(),
      },
    ],
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
    screens: [
      {
        name: 'a view that could not be drawn',
        open: async (page) => {
          await page.getByRole('heading', { name: 'This view could not be drawn' }).waitFor();
          await page.getByRole('button', { name: 'Copy details' }).click();
          await page.getByText('asked for the width').waitFor();
        },
      },
    ],
  },
  {
    name: 'a failure',
    scenario: 'forbidden',
    screens: [{ name: 'a failure', open: (page) => page.getByRole('alert').waitFor() }],
  },
  {
    name: 'an ended session',
    scenario: 'sessionExpired',
    screens: [{ name: 'an ended session', open: (page) => page.getByRole('alert').waitFor() }],
  },
  {
    name: 'an empty list',
    scenario: 'empty',
    screens: [
      {
        name: 'an empty list',
        open: (page) =>
          page
            .getByText(/no records|empty/i)
            .first()
            .waitFor(),
      },
    ],
  },
  {
    name: 'loading',
    scenario: 'hang',
    screens: [{ name: 'loading', open: (page) => page.getByRole('progressbar').waitFor() }],
  },
];
