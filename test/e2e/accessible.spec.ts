import { expect, type Page, test } from '@playwright/test';
import axe from 'axe-core';
import { keepServers } from './keepServers.ts';
import { WALKS } from './screens.ts';
import { WALKS_ON_TOP } from './screensOnTop.ts';
import { startDashboard } from './startDashboard.ts';

const { keep } = keepServers();

/**
 * What axe, which is in the page, finds on it as it stands, by these rules, or by all: those of
 * WCAG 2.2 AA and of good practice. Between light and dark nothing differs but colours.
 */
async function findViolations(page: Page, rules?: readonly string[]): Promise<readonly string[]> {
  // Half-faded colours have no contrast of their own.
  await page.waitForFunction(() =>
    document
      .getAnimations()
      .filter((animation) => animation.effect?.getTiming().iterations !== Number.POSITIVE_INFINITY)
      .every((animation) => animation.playState !== 'running'),
  );
  return page.evaluate(
    async (runOnly) => {
      const { violations } = await window.axe.run(
        // With these, Base UI keeps the focus inside of an open menu.
        { exclude: ['[data-base-ui-focus-guard]'] },
        {
          // How to find each of thousands of elements that are as they should be takes long to tell.
          resultTypes: ['violations'],
          selectors: false,
          preload: false,
          ...(runOnly
            ? { runOnly }
            : // An open menu floats outside of the landmark in which its button is.
              { rules: { region: { enabled: document.querySelector('[role=menu]') === null } } }),
        },
      );
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
    },
    rules && [...rules],
  );
}

declare global {
  interface Window {
    axe: typeof axe;
  }
}

for (const { name, scenario = 'sample', size, before, address = '/', screens } of [
  ...WALKS,
  ...WALKS_ON_TOP,
]) {
  test(`axe finds nothing wrong with ${name}, light and dark`, async ({ page }) => {
    test.setTimeout(180_000);
    const dashboard = await keep(startDashboard({ scenario }));
    if (size) await page.setViewportSize(size);
    if (before) await page.addInitScript(before);
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto(`${dashboard.url}${address}`);
    for (const screen of screens) {
      await test.step(screen.name, async () => {
        await screen.open(page);
        if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
        expect.soft(await findViolations(page), `${screen.name}, light`).toEqual([]);
        await page.emulateMedia({ colorScheme: 'dark' });
        const dark = await findViolations(page, ['color-contrast']);
        expect.soft(dark, `${screen.name}, dark`).toEqual([]);
        await page.emulateMedia({ colorScheme: 'light' });
        await screen.close?.(page);
      });
    }
  });
}
