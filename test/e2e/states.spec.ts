import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { startService } from '../../mocks/service/startService.ts';
import { startServe } from './startServe.ts';

/** Scenarios of the stand-in, and words that the page has for each. */
const STATES: readonly (readonly [scenario: string, words: RegExp])[] = [
  ['sessionExpired', /The service asks for a login/],
  ['htmlLogin', /The service answered with a web page: “Cybereason \| Login”/],
  ['unauthorized', /The service does not accept the session/],
  ['forbidden', /This account may not read the classifications/],
  ['notFound', /The service has no classifications at this address/],
  ['rateLimited', /The service asks us to wait/],
  ['serverError', /The service has a problem of its own.*status 500/],
  ['unavailable', /The service has a problem of its own.*status 503/],
  ['redirectElsewhere', /sends us on to another place.*https:\/\/elsewhere\.example/],
  ['hugeHeader', /The connection broke before the answer came/],
  ['hang', /The service did not answer in time/],
  ['noRecordList', /not with classifications.*The threat intelligence service is offline/],
  ['hostileMessage', /not with classifications/],
];

for (const [scenario, words] of STATES) {
  test(`${scenario} has a screen with its own words`, async ({ page }) => {
    const service = await startService({ scenario });
    const dashboard = await startServe({
      CYBEREASON_URL: service.url,
      CYBEREASON_TIMEOUT_SECONDS: '1',
    });
    await page.goto(dashboard.url);
    await expect(page.getByRole('alert')).toContainText(words);
    await expect(page.getByRole('button', { name: /^Try (again|now)$/ })).toBeVisible();
    await dashboard.close();
    await service.close();
  });
}

test('an empty list, records that could not be read, and an answer that was cut off', async ({
  page,
}) => {
  const service = await startService({ scenario: 'empty' });
  const dashboard = await startServe({ CYBEREASON_URL: service.url });
  await page.goto(dashboard.url);
  await expect(page.getByRole('heading', { name: 'The list is empty' })).toBeVisible();

  service.use('unreadable');
  await page.goto(dashboard.url);
  const notices = page.getByRole('region', { name: 'Notices' });
  await expect(notices).toContainText(/\d+ of \d+ records could not be read/);
  await expect(page.getByRole('gridcell').first()).toBeVisible();

  for (const scenario of ['truncated', 'truncatedClean']) {
    service.use(scenario);
    await page.goto(dashboard.url);
    await expect(notices).toContainText('The answer was cut off');
    await expect(page.getByRole('gridcell').first()).toBeVisible();
  }
  await dashboard.close();
  await service.close();
});

test('a network without the service: refused, no such name, no such authority', async ({
  page,
}) => {
  const service = await startService({ scenario: 'empty' });
  const folder = `${import.meta.dirname}/../unit/server/certificates`;
  const tls = {
    key: readFileSync(`${folder}/server.key`, 'utf8'),
    cert: readFileSync(`${folder}/server.crt`, 'utf8'),
  };
  const unknown = await startService({ scenario: 'empty', tls });
  await service.close();
  for (const [url, words] of [
    [service.url, 'The service refuses the connection'],
    ['https://sage.invalid', 'The service’s name is not known'],
    [unknown.url, 'The service’s certificate could not be verified'],
  ] as const) {
    const dashboard = await startServe({ CYBEREASON_URL: url });
    await page.goto(dashboard.url);
    await expect(page.getByRole('alert')).toContainText(words);
    await dashboard.close();
  }
  expect(unknown.requests).toEqual([]);
  await unknown.close();
});
