import { expect, test } from '@playwright/test';
import { HOSTILE_TEXTS } from '../../mocks/scenarios/hostile.ts';
import { requireLogin } from '../../mocks/scenarios/login.ts';
import { findScenario } from '../../mocks/scenarios.ts';
import { startService } from '../../mocks/service/startService.ts';
import { closeDialog, look, type Tool, TYPED, testTools, typeEverywhere } from './hostileTools.ts';
import { keepServers } from './keepServers.ts';
import { startServe } from './startServe.ts';
import { watchPage } from './watchPage.ts';

test.use({ actionTimeout: 20_000 });

const { keep } = keepServers();

/** Boxes of the page itself. */
const BOXES: readonly Tool[] = [
  {
    name: 'the boxes of facets',
    use: async (page) => {
      const facets = page.getByRole('complementary', { name: 'Filters' });
      await facets.getByRole('checkbox').first().waitFor();
      await look(page);
      await typeEverywhere(page, facets);
    },
  },
  {
    name: 'the search box and what it offers',
    use: async (page) => {
      const box = page.getByRole('searchbox', { name: 'Search' });
      for (const text of TYPED) {
        await box.fill(text);
        await look(page);
        await box.fill(`company:"${text}`);
        await look(page);
      }
      await box.fill('company:');
      await page.getByRole('option').first().waitFor();
      await look(page);
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await look(page);
    },
  },
];

/** Dialogs that take lists. */
const LISTS: readonly Tool[] = [
  {
    name: 'the preferences and the addresses to look up at',
    use: async (page) => {
      await page.getByRole('button', { name: 'Preferences' }).click();
      const dialog = page.getByRole('dialog', { name: 'Preferences' });
      await dialog.getByText('{name}').first().waitFor();
      await look(page);
      await typeEverywhere(page, dialog);
      const box = dialog.getByRole('textbox');
      for (const text of HOSTILE_TEXTS) {
        await box.fill(`https://127.0.0.1/${text.replaceAll(/\s/g, '')}?q={name}`);
        await page.keyboard.press('Enter');
        await look(page);
      }
    },
    leave: closeDialog,
  },
  {
    name: 'a pasted list, its chip and its menu',
    use: async (page) => {
      await page.keyboard.press('l');
      const dialog = page.getByRole('dialog');
      await typeEverywhere(page, dialog);
      const values = dialog.getByRole('textbox', { name: 'Values' });
      await values.fill(HOSTILE_TEXTS.join('\n'));
      for (const field of await dialog.getByRole('option').all()) {
        await dialog.getByRole('combobox').selectOption((await field.getAttribute('value')) ?? '');
        await look(page);
      }
      await dialog.getByRole('combobox').selectOption('name');
      await dialog.getByText(/\d+ of \d+ found/).waitFor();
      await look(page);
      await dialog.getByRole('button', { name: 'Keep only these rows' }).click();
      await page.getByRole('button', { name: /^Change filter Name/ }).click();
      await page.getByRole('menuitem').first().waitFor();
      await look(page);
    },
  },
];

/** Names of views. */
const VIEWS: readonly Tool[] = [
  {
    name: 'the palette',
    use: async (page) => {
      await page.keyboard.press('Control+k');
      await page
        .getByRole('option', { name: /onerror/ })
        .first()
        .waitFor();
      await look(page);
      await typeEverywhere(page, page.getByRole('dialog'));
      await page.keyboard.type('onerror');
      await expect(page.getByRole('option')).toHaveCount(1);
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(/onerror/);
      await look(page);
    },
    leave: (page) => page.goBack(),
  },
  {
    name: 'names of saved views',
    use: async (page) => {
      await page.keyboard.press('v');
      const dialog = page.getByRole('dialog', { name: 'Saved views' });
      await typeEverywhere(page, dialog);
      for (const text of HOSTILE_TEXTS) {
        await dialog.getByRole('textbox').first().fill(text);
        await page.keyboard.press('Enter');
        await look(page);
      }
      await dialog
        .getByRole('button', { name: /^Rename/ })
        .first()
        .click();
      await typeEverywhere(page, dialog.getByRole('list'));
      await page.keyboard.press('Escape');
      await dialog
        .getByRole('button', { name: /^Copy link/ })
        .first()
        .click();
      await look(page);
      await dialog
        .getByRole('button', { name: /^Delete/ })
        .first()
        .click();
      await look(page);
    },
  },
];

testTools(keep, 'boxes of the page', BOXES);
testTools(keep, 'preferences, and a pasted list', LISTS);
testTools(keep, 'the palette, and names of saved views', VIEWS);

test('texts that are out to do harm are texts in the form to sign in', async ({ page }) => {
  test.setTimeout(120_000);
  const service = await keep(startService({ scenario: requireLogin(findScenario('hostile')) }));
  const dashboard = await keep(
    startServe({ CYBEREASON_URL: service.url, CYBEREASON_LOGIN_URL: service.url }),
  );
  const seen = await watchPage(page, dashboard.url);
  await page.goto(dashboard.url);
  await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click();
  const dialog = page.getByRole('dialog');
  await typeEverywhere(page, dialog);
  for (const text of HOSTILE_TEXTS.slice(0, 3)) {
    await dialog.getByLabel('User').fill(text);
    await dialog.getByLabel('Password').fill(text);
    await dialog.getByRole('button', { name: 'Sign in' }).click();
    await expect(dialog.getByRole('alert')).not.toBeEmpty();
    await look(page);
  }
  expect(seen).toEqual([]);
});
