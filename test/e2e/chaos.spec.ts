import { expect, test } from '@playwright/test';
import { faultOf, startChaos } from '../../mocks/service/chaos/startChaos.ts';
import { keepServers } from './keepServers.ts';
import { startServe } from './startServe.ts';

const { keep } = keepServers();

/** Ten kinds of trouble, and the first seed of each. */
const SEEDS = [
  'cut',
  'reset',
  'silentInTheMiddle',
  'hole',
  'lengthTooLong',
  'plainAs br',
  'gzipCut',
  'switchingProtocols',
  'status 407 Proxy Authentication Required',
  'partialSuccess',
].map((name) => {
  let seed = 0;
  while (faultOf(seed).name !== name) seed++;
  return seed;
});

test('whatever the service does, the page has rows or words, and a refresh takes no row away', async ({
  page,
}) => {
  const chaos = await keep(startChaos());
  const dashboard = await keep(
    startServe({ CYBEREASON_URL: chaos.url, CYBEREASON_TIMEOUT_SECONDS: '1' }),
  );
  const cell = page.getByRole('gridcell').nth(1);
  const notices = page.getByRole('region', { name: 'Notices' });
  for (const seed of SEEDS) {
    await test.step(`a first load: ${faultOf(seed).name}`, async () => {
      chaos.use(seed);
      await page.goto(dashboard.url);
      await expect(page.getByRole('alert').or(cell).first()).toBeVisible();
    });
  }

  chaos.use(undefined);
  await page.goto(dashboard.url);
  await expect(page.getByRole('progressbar')).toHaveCount(0);
  await expect(cell).toHaveText(/\w/);
  const first = (await cell.textContent()) ?? '';
  const words = notices.getByRole('alert').or(notices.getByRole('status'));
  for (const seed of SEEDS) {
    await test.step(`a refresh: ${faultOf(seed).name}`, async () => {
      chaos.use(seed);
      await page.getByRole('button', { name: 'Refresh', exact: true }).click();
      await expect(words.first()).toContainText(/\w/);
      await expect(cell).toHaveText(first);
      const stop = notices.getByRole('button', { name: /^(Stop trying|Dismiss)$/ });
      await stop.first().click();
      await expect(words).toHaveCount(0);
    });
  }
});
