import { mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { createLogger, createServer } from 'vite';
import { findArrows, readSources } from '../unit/house/sources.ts';
import { waitForRows } from './screens.ts';
import { watchPage } from './watchPage.ts';

const ROOT = resolve(import.meta.dirname, '../..');

/** `npm run dev` on a free port, with nothing prepared by an earlier start, and what it wrote. */
async function startDev() {
  // The sample, whatever is set here.
  process.env.CYBEREASON_URL = '';
  const cacheDir = mkdtempSync(join(ROOT, 'node_modules/.dev-'));
  const lines: string[] = [];
  const write = (line: string) => lines.push(line);
  const customLogger = { ...createLogger(), info: write, warn: write, error: write };
  const server = await createServer({
    root: ROOT,
    configFile: join(ROOT, 'vite.config.ts'),
    cacheDir,
    customLogger,
    server: { host: '127.0.0.1', port: 0 },
  });
  await server.listen();
  const address = server.httpServer?.address();
  if (typeof address !== 'object' || address === null) throw new Error('no port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    lines,
    close: async () => {
      await server.close();
      rmSync(cacheDir, { recursive: true, force: true });
    },
  };
}

/** The addresses of all modules that the page imports late. */
function listLateModules(): readonly string[] {
  const late = readSources('src')
    .filter(({ name }) => !name.startsWith('src/server/'))
    .flatMap(findArrows)
    .filter(({ dynamic, to }) => dynamic && /\.tsx?$/.test(to));
  return late.map(({ to }) => `/${to}`);
}

test('the development server finds no dependency late, so it never reloads the page', async ({
  page,
}) => {
  const dev = await startDev();
  try {
    const seen = await watchPage(page, dev.url);
    await page.goto(dev.url);
    await waitForRows(page);
    let loads = 0;
    page.on('load', () => loads++);

    const rows = page.getByRole('status').filter({ hasText: 'rows' });
    await page.getByRole('searchbox', { name: 'Search' }).fill('/^chrome/i');
    await expect(rows).toContainText(/^\d+ of \d+ rows$/);
    await page.getByRole('figure').first().waitFor();
    await page.keyboard.press('Control+k');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Export' }).click();
    await page.getByRole('menuitem', { name: 'JSON' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Preferences' }).click();
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('gridcell').nth(2).click();
    await page.keyboard.press('Enter');
    await page
      .getByRole('complementary', { name: 'Details' })
      .getByText('Company', { exact: true })
      .waitFor();
    await page.evaluate(
      `Promise.all(${JSON.stringify(listLateModules())}.map((path) => import(path)))`,
    );

    expect(seen).toEqual([]);
    expect(loads).toBe(0);
    expect(dev.lines.filter((line) => /optimized|reload/i.test(line))).toEqual([]);
  } finally {
    await dev.close();
  }
});
