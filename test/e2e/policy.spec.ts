import { expect, type Page, test } from '@playwright/test';
import { startService } from '../../mocks/service/startService.ts';
import { startPage } from './startDashboard.ts';
import { startServe } from './startServe.ts';
import { watchPage } from './watchPage.ts';

/** Uses every part of the page once. */
async function walkThrough(page: Page) {
  const count = page.getByRole('status').filter({ hasText: 'rows' });
  await expect(count).toContainText(/^[\d,]+ rows$/);
  await expect(page.getByRole('figure', { name: 'Rows per type' })).toBeVisible();
  await page.getByRole('searchbox', { name: 'Search' }).fill('exe');
  await expect(count).toContainText('rows');
  await page.getByRole('gridcell').first().hover();
  await page.mouse.wheel(0, 4000);
  await page.getByRole('gridcell').nth(1).click();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Export' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'CSV', exact: true }).click(),
  ]);
  await download.path();
  await page.getByRole('button', { name: 'Columns' }).first().click();
  await page.keyboard.press('Escape');
  for (const button of await page.getByRole('button', { name: 'Show as table' }).all()) {
    await button.click();
  }
  await page.setViewportSize({ width: 700, height: 800 });
  await page.getByRole('button', { name: 'Filters' }).click();
  await page.keyboard.press('Escape');
}

test('the service’s data, as npm run serve shows it, breaks no rule of its policy', async ({
  page,
}) => {
  const service = await startService({ scenario: 'thousand' });
  const dashboard = await startServe({ CYBEREASON_URL: service.url });
  const seen = await watchPage(page, dashboard.url);
  const answer = await page.goto(dashboard.url);
  expect(answer?.headers()['content-security-policy']).toContain("default-src 'none'");
  await walkThrough(page);
  expect(seen).toEqual([]);
  await dashboard.close();
  await service.close();
});

test('the sample, as npm run preview shows it, breaks no rule of its policy', async ({ page }) => {
  const dashboard = await startPage({});
  const seen = await watchPage(page, dashboard.url);
  const answer = await page.goto(dashboard.url);
  expect(answer?.headers()['content-security-policy']).toContain("default-src 'none'");
  await walkThrough(page);
  expect(seen).toEqual([]);
  await dashboard.close();
});

test('the policy forbids what it is there for', async ({ page }) => {
  const dashboard = await startServe({});
  const seen = await watchPage(page, dashboard.url);
  await page.goto(dashboard.url);
  const outcome = await page.evaluate(async () => {
    const results: string[] = [];
    const attempt = (run: () => void) => {
      try {
        run();
        results.push('done');
      } catch {
        results.push('refused');
      }
    };
    attempt(() => {
      document.body.innerHTML += '<img src="x" onerror="alert(1)">';
    });
    attempt(() => new Worker('data:text/javascript,1'));
    attempt(() => new Worker('https://elsewhere.example/assets/a.js'));
    attempt(() => {
      document.createElement('script').src = '/dashboard/config';
    });
    await fetch('https://elsewhere.example/').catch(() => results.push('refused'));
    const image = new Image();
    image.src = 'https://elsewhere.example/a.png';
    await new Promise((resume) => image.addEventListener('error', resume));
    return results;
  });
  expect(outcome).toEqual(['refused', 'refused', 'refused', 'refused', 'refused']);
  expect(seen.join('\n')).toMatch(/connect-src https:\/\/elsewhere\.example/);
  expect(seen.join('\n')).toMatch(/img-src https:\/\/elsewhere\.example/);
  await dashboard.close();
});

test('no other page can put it into a frame', async ({ page }) => {
  const dashboard = await startServe({});
  const other = await startPage({});
  await page.goto(other.url);
  await page.route(`${other.url}/framing`, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<iframe src="${dashboard.url}/"></iframe>`,
    }),
  );
  await page.goto(`${other.url}/framing`);
  await expect.poll(() => page.frames()[1]?.url()).toMatch(/^chrome-error:/);
  await other.close();
  await dashboard.close();
});
