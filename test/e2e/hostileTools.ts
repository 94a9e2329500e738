import { expect, type Locator, type Page, test } from '@playwright/test';
import { HOSTILE_TEXTS } from '../../mocks/scenarios/hostile.ts';
import { startService } from '../../mocks/service/startService.ts';
import { expectHarmless } from './expectHarmless.ts';
import type { ServerKeeper } from './keepServers.ts';
import { startServe } from './startServe.ts';
import { watchPage } from './watchPage.ts';

/** What is typed into every box: as a whole, and a megabyte of it. */
export const TYPED: readonly string[] = [...HOSTILE_TEXTS, '<b>\u202e'.repeat(2 ** 18)];

/** What earlier visits left in the browser, or someone put there: texts where likes are kept. */
const STORED: Readonly<Record<string, unknown>> = {
  savedViews: HOSTILE_TEXTS.map((text, index) => ({
    name: `${index} ${text}`.slice(0, 80),
    address: `?v=1&q=${encodeURIComponent(text.toWellFormed())}`,
  })),
  lookUps: [
    ...HOSTILE_TEXTS,
    ...HOSTILE_TEXTS.map((text) => `https://127.0.0.1/${text}?q={name}`),
    'https://127.0.0.1/{value}/{path}#{key}',
    'javascript:window.hostileTextRan="{name}"',
  ],
};

/** Something that can be done on the page, with texts that are out to do harm. */
export interface Tool {
  readonly name: string;
  readonly use: (page: Page) => Promise<unknown>;
  /** Makes the page what it was, for the next tool. */
  readonly leave?: (page: Page) => Promise<unknown>;
}

/** Waits until what was last done has been drawn. */
function settle(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise((resume) => requestAnimationFrame(() => requestAnimationFrame(() => resume()))),
  );
}

/** Looks for harm in what has been drawn. */
export async function look(page: Page): Promise<void> {
  await settle(page);
  await expectHarmless(page);
}

/** Types every text into every box that can be typed in, and leaves the boxes empty. */
export async function typeEverywhere(page: Page, within: Locator): Promise<void> {
  const boxes = within.locator(
    'input:not([type=checkbox], [type=radio], [type=file], [aria-hidden=true]), textarea',
  );
  await boxes.first().waitFor();
  for (const box of await boxes.all()) {
    if (!(await box.isVisible()) || !(await box.isEditable())) continue;
    for (const text of [...TYPED, '']) {
      await box.fill(text);
      await look(page);
    }
  }
}

/** The cell of the first row that holds a name. */
export const firstCell = (page: Page) => page.getByRole('gridcell').nth(2);

/** Makes a test of tools that are used one after the other on one page. */
export function testTools(keep: ServerKeeper['keep'], name: string, tools: readonly Tool[]): void {
  test(`texts that are out to do harm are texts in ${name}`, async ({ page }) => {
    test.setTimeout(180_000);
    const service = await keep(startService({ scenario: 'hostile' }));
    const dashboard = await keep(startServe({ CYBEREASON_URL: service.url }));
    const seen = await watchPage(page, dashboard.url);
    await page.addInitScript((stored) => {
      for (const [name, value] of Object.entries(stored)) {
        localStorage.setItem(`classifications.${name}`, JSON.stringify(value));
      }
    }, STORED);
    await page.goto(dashboard.url);
    for (const tool of tools) {
      await test.step(tool.name, async () => {
        await firstCell(page).waitFor();
        await tool.use(page);
        for (const width of [1440, 1024, 390]) {
          await page.setViewportSize({ width, height: 900 });
          // What stands at an element follows it a moment after the window has changed.
          await expect(() => expectHarmless(page)).toPass({ timeout: 10_000 });
        }
        expect(seen, tool.name).toEqual([]);
        await page.setViewportSize({ width: 1440, height: 900 });
        await tool.leave?.(page);
      });
    }
  });
}

/** Closes the dialog that is open. */
export async function closeDialog(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
}
