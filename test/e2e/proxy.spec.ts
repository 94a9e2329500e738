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

test('forms and blind requests of another page do nothing', async ({ page }) => {
  const dashboard = await startDashboard({ scenario: 'sample', cookie: GOOD });
  const other = await startPage({});
  await page.goto(dashboard.url);
  await page.waitForLoadState('networkidle');
  const asked = dashboard.service.requests.length;
  await page.route(`${other.url}/attack`, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<title>Attack</title><form></form>' }),
  );
  for (const path of [ENDPOINT, '/dashboard/session']) {
    await page.goto(`${other.url}/attack`);
    const outcome = await page.evaluate(async (url) => {
      const blind = { method: 'POST', mode: 'no-cors', credentials: 'include' } as const;
      const marked = { method: 'POST', headers: { 'x-dashboard': '1' } } as const;
      const attempt = (init: RequestInit) =>
        fetch(url, { ...init, body: '{}' }).then(
          ({ type }) => type,
          () => 'refused',
        );
      return [await attempt(blind), await attempt(marked)];
    }, dashboard.url + path);
    expect(outcome).toEqual(['refused', 'refused']);
    const [answer] = await Promise.all([
      page.waitForResponse(dashboard.url + path),
      page.evaluate((url) => {
        const form = document.querySelector('form');
        form?.setAttribute('action', url);
        form?.setAttribute('method', 'post');
        form?.submit();
      }, dashboard.url + path),
    ]);
    expect(answer.status()).toBe(403);
    await page.waitForURL(dashboard.url + path);
  }
  expect(dashboard.service.requests).toHaveLength(asked);
  await other.close();
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
