import { expect, test } from '@playwright/test';
import { startDashboard, startPage } from './startDashboard.ts';

const ENDPOINT = '/rest/download_v1/process_classification';
const GOOD = 'JSESSIONID=0123456789ABCDEF';

/** Asks as the page does, and says what became of it. */
async function askFromPage(endpoint: string) {
  const answer = await fetch(endpoint, {
    method: 'POST',
    headers: { 'x-dashboard': '1' },
    body: '{}',
  });
  const { status, headers } = answer;
  const problem = headers.get('x-dashboard-problem');
  try {
    return { status, problem, length: (await answer.text()).length };
  } catch {
    return { status, problem, length: undefined };
  }
}

test('the page gets the data through the session of the proxy, not its own', async ({ page }) => {
  const dashboard = await startDashboard({ scenario: 'thousand', cookie: GOOD, gzip: true });
  await page.context().addCookies([{ name: 'JSESSIONID', value: 'other', url: dashboard.url }]);
  await page.goto(dashboard.url);
  const answer = await page.evaluate(askFromPage, ENDPOINT);
  expect(answer).toMatchObject({ status: 200, problem: null });
  expect(answer.length).toBeGreaterThan(100_000);
  expect(dashboard.service.requests[0]?.headers).toMatchObject({
    cookie: GOOD,
    'accept-encoding': 'gzip',
  });
  await dashboard.close();
});

test('a dead session reaches the page as such, and leaves its cookies alone', async ({ page }) => {
  const dashboard = await startDashboard({ scenario: 'sessionExpired' });
  await page.goto(dashboard.url);
  expect(await page.evaluate(askFromPage, ENDPOINT)).toMatchObject({
    status: 401,
    problem: 'loginRedirect',
  });
  expect(await page.context().cookies()).toEqual([]);
  await dashboard.close();
});

test('an answer that breaks off is not taken for a whole one', async ({ page }) => {
  const dashboard = await startDashboard({ scenario: 'truncated' });
  await page.goto(dashboard.url);
  expect(await page.evaluate(askFromPage, ENDPOINT)).toEqual({
    status: 200,
    problem: null,
    length: undefined,
  });
  await dashboard.close();
});

test('another page on this machine gets nothing', async ({ page }) => {
  const dashboard = await startDashboard({ scenario: 'sample' });
  const other = await startPage({});
  await page.goto(other.url);
  const outcome = await page.evaluate(
    (url) =>
      fetch(url, { method: 'POST', body: '{}' }).then(
        () => 'read',
        () => 'refused',
      ),
    dashboard.url + ENDPOINT,
  );
  expect(outcome).toBe('refused');
  expect(dashboard.service.requests).toEqual([]);
  await other.close();
  await dashboard.close();
});
