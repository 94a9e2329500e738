import { expect, test } from '@playwright/test';
import { HOSTILE_TEXTS } from '../../mocks/scenarios/hostile.ts';
import { startService } from '../../mocks/service/startService.ts';
import { expectHarmless } from './expectHarmless.ts';
import { startServe } from './startServe.ts';
import { watchPage } from './watchPage.ts';

test('texts that are out to do harm are texts, on every screen', async ({ page }) => {
  test.setTimeout(120_000);
  const service = await startService({ scenario: 'hostile' });
  const dashboard = await startServe({ CYBEREASON_URL: service.url });
  const seen = await watchPage(page, dashboard.url);
  await page.goto(dashboard.url);
  const count = page.getByRole('status').filter({ hasText: 'rows' });
  await expect(count).toHaveText(`${HOSTILE_TEXTS.length} rows`);
  await expect(page.getByRole('figure', { name: 'Rows per type' })).toBeVisible();
  await expectHarmless(page);

  await expect(page.getByRole('grid')).toContainText('<script>');
  const cells = page.getByRole('gridcell');
  for (let row = 0; row < HOSTILE_TEXTS.length; row++) {
    if (row === 0) await cells.nth(1).click();
    else await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expectHarmless(page);
    await page.keyboard.press('Escape');
  }
  for (const button of await page.getByRole('button', { name: 'Show as table' }).all()) {
    await button.click();
  }
  await expectHarmless(page);
  await page
    .getByRole('group', { name: 'Type' })
    .getByRole('checkbox', { name: /script/i })
    .first()
    .click();
  await expect(count).toContainText('of');
  await expectHarmless(page);
  await page.getByRole('searchbox', { name: 'Search' }).fill(HOSTILE_TEXTS[1] ?? '');
  await expectHarmless(page);
  await page.goto(
    `${dashboard.url}/?q=${encodeURIComponent('"><img src=x onerror=alert(1)>')}&sort=%3Cscript%3E&x=javascript:alert(1)`,
  );
  await expect(count).toContainText('rows');
  await expectHarmless(page);
  expect(seen).toEqual([]);
  await dashboard.close();
  await service.close();
});

test('names of a megabyte break nothing', async ({ page }) => {
  const service = await startService({ scenario: 'hugeTexts' });
  const dashboard = await startServe({ CYBEREASON_URL: service.url });
  const seen = await watchPage(page, dashboard.url);
  await page.goto(dashboard.url);
  const count = page.getByRole('status').filter({ hasText: 'rows' });
  await expect(count).toHaveText('3 rows', { timeout: 30_000 });
  await expectHarmless(page);
  await page.getByRole('gridcell').nth(1).click();
  await page.keyboard.press('Enter');
  await expectHarmless(page);
  expect(seen).toEqual([]);
  await dashboard.close();
  await service.close();
});

test('a message that is out to do harm is a text in the failure', async ({ page }) => {
  const service = await startService({ scenario: 'hostileMessage' });
  const dashboard = await startServe({ CYBEREASON_URL: service.url });
  await page.goto(dashboard.url);
  await expect(page.getByRole('alert')).toContainText('<script>');
  await expectHarmless(page);
  await dashboard.close();
  await service.close();
});
