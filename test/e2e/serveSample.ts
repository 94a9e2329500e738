import { type Page, test } from '@playwright/test';
import { type RunningDashboard, startPage } from './startDashboard.ts';

/** The dashboard with its sample, as the tests of a file see it. */
export interface SamplePage {
  /** Where it is, without a slash at its end. */
  readonly readUrl: () => string;
  /** Opens it at an address, `/` if none is given, and waits for its table. */
  readonly open: (page: Page, address?: string) => Promise<void>;
}

/**
 * Serves the sample to a file's tests; to be called where the file begins. One server does for all of
 * them, as it keeps nothing of what they do.
 */
export function serveSample(): SamplePage {
  let dashboard: RunningDashboard | undefined;
  test.beforeAll(async () => {
    dashboard = await startPage({});
  });
  test.afterAll(() => dashboard?.close());
  const readUrl = () => {
    if (dashboard === undefined) throw new Error('It is served while a test runs.');
    return dashboard.url;
  };
  return {
    readUrl,
    open: async (page, address = '/') => {
      await page.goto(`${readUrl()}${address}`);
      await page.getByRole('gridcell').first().waitFor();
    },
  };
}
