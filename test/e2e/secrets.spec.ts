import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { build } from 'vite';
import { ACCOUNT } from '../../mocks/scenarios/login.ts';
import { startService } from '../../mocks/service/startService.ts';
import { startServe } from './startServe.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const COOKIE = 'S3CR3T-of-the-cookie';
const TOKEN = 'S3CR3T-of-the-token';
const { user, password, code } = ACCOUNT;

test('no secret is anywhere but where it belongs, after a full run', async ({ page, context }) => {
  test.setTimeout(180_000);
  const service = await startService({ scenario: 'signInTwoFactor' });
  const env = {
    CYBEREASON_URL: service.url,
    CYBEREASON_LOGIN_URL: service.url,
    CYBEREASON_COOKIE: `JSESSIONID=${COOKIE}`,
    CYBEREASON_DASHBOARD_TOKEN: TOKEN,
  };
  const dashboard = await startServe(env);
  await context.setHTTPCredentials({ username: 'me', password: TOKEN });
  const seen: string[] = [];
  page.on('console', (message) => seen.push(message.text()));
  page.on('pageerror', (error) => seen.push(String(error.stack)));
  page.on('framenavigated', (frame) => seen.push(frame.url()));
  const bodies: Promise<string>[] = [];
  page.on('response', (response) => {
    const { 'set-cookie': _, ...headers } = response.headers();
    seen.push(response.url(), JSON.stringify(headers));
  });
  // A body that the page did not read to its end has no text.
  page.on('requestfinished', (request) => {
    bodies.push(request.response().then((response) => response?.text().catch(() => '') ?? ''));
  });

  await page.goto(dashboard.url);
  await expect(page.getByRole('alert')).toContainText('The service asks for a login');
  await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click();
  const dialog = page.getByRole('dialog');
  for (const tried of ['wrong', password]) {
    await dialog.getByLabel('User').fill(user);
    await dialog.getByLabel('Password').fill(tried);
    await dialog.getByRole('button', { name: 'Sign in' }).click();
    if (tried === 'wrong') await expect(dialog.getByRole('alert')).toContainText('not accept');
  }
  await dialog.getByLabel('Code').fill(code);
  await dialog.getByRole('button', { name: 'Confirm' }).click();
  const count = page.getByRole('status').filter({ hasText: 'rows' });
  await expect(count).toContainText('rows');
  await page.getByRole('searchbox', { name: 'Search' }).fill('chrome');
  await expect(count).toContainText('of');
  service.endSessions();
  await page.getByRole('button', { name: 'Refresh' }).click();
  await expect(page.getByRole('alert')).toContainText('The service asks for a login');

  const stores = await page.evaluate(async () => {
    const kept = await caches.keys();
    const databases = await indexedDB.databases();
    return JSON.stringify([
      document.cookie,
      { ...localStorage },
      { ...sessionStorage },
      location.href,
      history.state,
      kept,
      databases,
      document.documentElement.outerHTML,
    ]);
  });
  const handles = (await context.cookies()).map(({ value }) => value);
  const sessions = service.requests.flatMap(
    ({ headers }) => headers.cookie?.split('=').slice(1) ?? [],
  );
  expect(new Set(sessions).size).toBeGreaterThan(1);
  const secrets = [COOKIE, TOKEN, password, code, ...handles, ...new Set(sessions)];

  const texts: Readonly<Record<string, string>> = {
    page: seen.join('\n'),
    answers: (await Promise.all(bodies)).join('\n'),
    // The table measures its fonts by all digits in their order.
    stores: stores.replaceAll('0123456789', ''),
    log: dashboard.lines.join('\n'),
    build: await buildWithSecrets(env),
  };
  expect(texts.build).toContain('sourcesContent');
  expect(texts.answers).toContain('recordList');
  expect(texts.log).toContain('/dashboard/session');
  for (const [place, text] of Object.entries(texts)) {
    for (const secret of secrets) {
      // The stand-in's account is part of the sample, and so of the build; it opens nothing.
      if (place === 'build' && (secret === password || secret === code)) continue;
      // Six digits can be part of a number by chance.
      if (place === 'answers' && secret === code) continue;
      expect(text.includes(secret), `${secret} in ${place}`).toBe(false);
    }
  }
  await dashboard.close();
  await service.close();
});

/** All files of a build with source maps that is made while the settings hold the secrets. */
async function buildWithSecrets(env: Readonly<Record<string, string>>): Promise<string> {
  const outDir = mkdtempSync(join(tmpdir(), 'dist-'));
  const before = { ...process.env };
  Object.assign(process.env, env);
  try {
    await build({ root: ROOT, logLevel: 'error', build: { outDir, sourcemap: true } });
    return readdirSync(outDir, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(js|css|html|map|svg)$/.test(name))
      .map((name) => readFileSync(join(outDir, name), 'utf8'))
      .join('\n');
  } finally {
    process.env = before;
    rmSync(outDir, { recursive: true });
  }
}
