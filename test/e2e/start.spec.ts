import { expect, test } from '@playwright/test';
import { formatAnswer, SAMPLE } from '../../mocks/sample.ts';
import { answerJson, type Scenario } from '../../mocks/scenario.ts';
import { waitForRows } from './screens.ts';
import { startDashboard, startPage } from './startDashboard.ts';

test('with cookies and storage blocked the sample is there all the same', async ({ page }) => {
  const dashboard = await startPage({});
  await page.addInitScript(() => {
    // As Chromium has it where all cookies are blocked.
    const refuse = () => {
      throw new DOMException('Access is denied for this document.', 'SecurityError');
    };
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
      Object.defineProperty(window, name, { get: refuse });
    }
    Object.defineProperty(navigator, 'serviceWorker', { get: refuse });
  });
  await page.goto(dashboard.url);
  await waitForRows(page);
  await expect(page.getByRole('alert')).toHaveCount(0);
  await dashboard.close();
});

test('the sample needs no service worker, and its rows are there however often it is loaded', async ({
  page,
}) => {
  const dashboard = await startPage({});
  const requests: string[] = [];
  page.on('request', (request) => requests.push(new URL(request.url()).pathname));
  for (let visit = 0; visit < 5; visit++) {
    await page.goto(dashboard.url);
    await waitForRows(page);
    await expect(page.getByRole('alert')).toHaveCount(0);
  }
  expect(await page.evaluate(() => navigator.serviceWorker.getRegistrations())).toEqual([]);
  expect(requests.filter((path) => path.startsWith('/rest/'))).toEqual([]);
  await dashboard.close();
});

test('a sample that does not exist is named, and no service is blamed', async ({ page }) => {
  const dashboard = await startPage({ SAMPLE_SCENARIO: 'nope' });
  await page.goto(dashboard.url);
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('The sample data could not be made');
  await expect(alert).toContainText('“nope”');
  await expect(page.getByRole('button', { name: 'Open a saved answer' })).toBeVisible();
  await dashboard.close();
});

test('a page that cannot start says so', async ({ page }) => {
  const dashboard = await startPage({});
  await page.addInitScript(() => {
    window.Worker = class {
      constructor() {
        throw new DOMException('Workers are forbidden here.', 'SecurityError');
      }
    } as unknown as typeof Worker;
  });
  await page.goto(dashboard.url);
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('The dashboard could not start');
  await expect(alert).toContainText('The browser forbids this page something');
  await expect(page.getByRole('button', { name: 'Reload' })).toBeVisible();
  await dashboard.close();
});

test('a page whose program does not arrive has words instead of white', async ({ page }) => {
  const dashboard = await startPage({});
  await page.route('**/assets/*.js', (route) => route.abort());
  await page.goto(dashboard.url);
  await expect(page.getByText('The dashboard is starting.')).toBeVisible({ timeout: 15_000 });
  await dashboard.close();
});

/** The sample, whose last records are sent once `rest` is called. */
function holdTheRest(): { readonly scenario: Scenario; readonly rest: () => void } {
  let rest = () => {};
  const asked = new Promise<void>((resolve) => {
    rest = resolve;
  });
  const text = formatAnswer(SAMPLE);
  const half = Math.floor(text.length / 2);
  async function* send() {
    yield text.slice(0, half);
    await asked;
    yield text.slice(half);
  }
  return { scenario: { name: '', about: '', respond: () => answerJson(send()) }, rest };
}

for (const width of [1440, 390]) {
  test(`the table stays where it is when a load ends, at ${width} px`, async ({ page }) => {
    const { scenario, rest } = holdTheRest();
    const dashboard = await startDashboard({ scenario });
    await page.setViewportSize({ width, height: 800 });
    await page.goto(dashboard.url);
    await waitForRows(page);
    const progress = page.getByRole('progressbar', { name: 'Download' });
    await expect(progress).toBeVisible();
    const table = page.getByRole('grid');
    const before = await table.boundingBox();
    rest();
    await expect(progress).toHaveCount(0);
    expect(await table.boundingBox()).toEqual(before);
    await dashboard.close();
  });
}
