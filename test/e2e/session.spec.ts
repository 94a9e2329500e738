import { expect, type Locator, type Page, test } from '@playwright/test';
import { answerJson } from '../../mocks/scenario.ts';
import { ACCOUNT, requireLogin } from '../../mocks/scenarios/login.ts';
import { findScenario } from '../../mocks/scenarios.ts';
import { type RunningService, startService } from '../../mocks/service/startService.ts';
import { type RunningServe, startServe } from './startServe.ts';
import { watchPage } from './watchPage.ts';

const { user, password, code } = ACCOUNT;

let service: RunningService;
let dashboard: RunningServe;

async function start(scenario: Parameters<typeof startService>[0]['scenario']) {
  service = await startService({ scenario });
  dashboard = await startServe({
    CYBEREASON_URL: service.url,
    CYBEREASON_LOGIN_URL: service.url,
  });
}

test.afterEach(async () => {
  await dashboard.close();
  await service.close();
});

const countOf = (page: Page) => page.getByRole('status').filter({ hasText: 'rows' });

async function fillIn(dialog: Locator, name: string, secret: string) {
  await dialog.getByLabel('User').fill(name);
  await dialog.getByLabel('Password').fill(secret);
  await dialog.getByRole('button', { name: 'Sign in' }).click();
}

/** Everything that scripts of the page can store or see. */
function readStores() {
  return JSON.stringify([
    document.cookie,
    { ...localStorage },
    { ...sessionStorage },
    location.href,
    history.state,
  ]);
}

test('both factors, each wrong once; a reload keeps the session; signing out ends it', async ({
  page,
  context,
}) => {
  await start('signInTwoFactor');
  const seen = await watchPage(page, dashboard.url);
  await page.goto(dashboard.url);
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('The service asks for a login');
  await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText(`Sign in to ${service.url.slice('http://'.length)}`);
  await fillIn(dialog, user, 'wrong');
  await expect(dialog.getByRole('alert')).toContainText('does not accept this user and password');
  await fillIn(dialog, user, password);
  await dialog.getByLabel('Code').fill('000000');
  await dialog.getByRole('button', { name: 'Confirm' }).click();
  await expect(dialog.getByRole('alert')).toContainText('does not accept this code');
  await dialog.getByLabel('Code').fill(code);
  await dialog.getByRole('button', { name: 'Confirm' }).click();
  await expect(countOf(page)).toContainText(/^\d+ rows$/);
  await expect(dialog).toHaveCount(0);

  const cookies = await context.cookies();
  expect(cookies).toEqual([
    expect.objectContaining({ httpOnly: true, sameSite: 'Strict', path: '/' }),
  ]);
  expect(await page.evaluate(readStores)).not.toContain(cookies[0]?.value);

  await page.reload();
  await expect(countOf(page)).toContainText(/^\d+ rows$/);

  await page.getByRole('button', { name: 'Signed in' }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await expect(alert).toContainText('The service asks for a login');
  expect(service.requests.map(({ path }) => path)).toContain('/logout');
  expect(await context.cookies()).toEqual([]);
  expect(seen).toEqual([]);
});

test('an expired password is told from a wrong one', async ({ page }) => {
  await start('signInExpired');
  await page.goto(dashboard.url);
  await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click();
  const dialog = page.getByRole('dialog');
  await fillIn(dialog, user, 'wrong');
  await expect(dialog.getByRole('alert')).toContainText('does not accept this user and password');
  await fillIn(dialog, user, password);
  await expect(dialog.getByRole('alert')).toContainText('This password has expired');
});

test('a session that ends in the middle of work: filters and scroll stay, the refresh is repeated', async ({
  page,
}) => {
  await start(requireLogin(findScenario('thousand')));
  await page.goto(dashboard.url);
  await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click();
  await fillIn(page.getByRole('dialog'), user, password);
  await expect(countOf(page)).toHaveText('1,000 rows');
  await page.getByRole('searchbox', { name: 'Search' }).fill('exe');
  await expect(countOf(page)).toContainText('of 1,000 rows');
  const words = (await countOf(page).textContent()) ?? '';
  await page.getByRole('gridcell').first().hover();
  await page.mouse.wheel(0, 6000);
  const readLast = () => page.getByRole('row').last().getAttribute('aria-rowindex');
  await expect.poll(async () => Number(await readLast())).toBeGreaterThan(150);
  const last = await readLast();

  service.endSessions();
  await page.getByRole('button', { name: 'Refresh' }).click();
  const notices = page.getByRole('region', { name: 'Notices' });
  await expect(notices.getByRole('alert')).toContainText('The service asks for a login');
  await expect(countOf(page)).toHaveText(words);
  const asked = service.requests.length;
  await notices.getByRole('button', { name: 'Sign in' }).click();
  await fillIn(page.getByRole('dialog'), user, password);
  await expect(notices.getByRole('alert')).toHaveCount(0);
  await expect(page.getByRole('progressbar')).toHaveCount(0);
  await expect(countOf(page)).toHaveText(words);
  expect(page.url()).toContain('q=exe');
  await expect.poll(readLast).toBe(last);
  const again = service.requests.slice(asked).map(({ path }) => path);
  expect(again).toContain('/rest/download_v1/process_classification');
});

test('newer data is offered on return to the tab, and loaded when asked', async ({ page }) => {
  await start('thousand');
  await page.clock.install();
  await page.goto(dashboard.url);
  await expect(countOf(page)).toHaveText('1,000 rows');
  await page.getByRole('button', { name: 'Refresh' }).click();
  await expect(page.getByText(/^Nothing new since/)).toBeVisible();
  const downloads = () =>
    service.requests.filter(({ path }) => path.endsWith('/process_classification')).length;
  expect(downloads()).toBe(1);
  service.renewData();
  await page.clock.fastForward('06:00');
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await expect(page.getByText(/^New data since/)).toBeVisible();
  await page.getByRole('button', { name: 'Load it' }).click();
  await expect.poll(downloads).toBe(2);
  await expect(page.getByText(/^New data since/)).toHaveCount(0);
});

test('two browsers have two sessions', async ({ page, browser }) => {
  await start({ ...requireLogin(findScenario('empty')), name: 'two' });
  await page.goto(dashboard.url);
  await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click();
  await fillIn(page.getByRole('dialog'), user, password);
  await expect(page.getByText('The list is empty')).toBeVisible();
  const other = await browser.newContext();
  const second = await other.newPage();
  await second.goto(dashboard.url);
  await expect(second.getByRole('alert')).toContainText('The service asks for a login');
  await other.close();
});

test('where the data’s age is not known, a refresh just loads', async ({ page }) => {
  await start({
    name: 'old',
    about: '',
    knowsAge: false,
    respond: () => answerJson('{"recordList": []}'),
  });
  await page.goto(dashboard.url);
  await expect(page.getByText('The list is empty')).toBeVisible();
  await page.getByRole('button', { name: 'Refresh' }).click();
  await expect
    .poll(() => service.requests.filter(({ path }) => path.endsWith('classification')).length)
    .toBe(2);
});
