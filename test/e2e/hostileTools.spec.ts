import { expect, type Locator, type Page, test } from '@playwright/test';
import { HOSTILE_TEXTS } from '../../mocks/scenarios/hostile.ts';
import { requireLogin } from '../../mocks/scenarios/login.ts';
import { findScenario } from '../../mocks/scenarios.ts';
import { startService } from '../../mocks/service/startService.ts';
import { expectHarmless } from './expectHarmless.ts';
import { keepServers } from './keepServers.ts';
import { startServe } from './startServe.ts';
import { watchPage } from './watchPage.ts';

/** What is typed into every box: as a whole, and a megabyte of it. */
const TYPED: readonly string[] = [...HOSTILE_TEXTS, '<b>\u202e'.repeat(2 ** 18)];

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

test.use({ actionTimeout: 20_000 });

const { keep } = keepServers();

/** Waits until what was last done has been drawn. */
function settle(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise((resume) => requestAnimationFrame(() => requestAnimationFrame(() => resume()))),
  );
}

async function look(page: Page): Promise<void> {
  await settle(page);
  await expectHarmless(page);
}

/** Types every text into every box that can be typed in, and leaves the boxes empty. */
async function typeEverywhere(page: Page, within: Locator): Promise<void> {
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

const firstCell = (page: Page) => page.getByRole('gridcell').nth(2);

/** What can be done on the page, each with texts that are out to do harm. */
const TOOLS: readonly { readonly name: string; readonly use: (page: Page) => Promise<void> }[] = [
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
  {
    name: 'files of saved views',
    use: async (page) => {
      await page.keyboard.press('v');
      const dialog = page.getByRole('dialog', { name: 'Saved views' });
      const format = 'process-classifications/saved-views';
      const addresses = [
        'javascript:window.hostileTextRan=1',
        '//elsewhere.example/?q=a',
        '?v=1&q=%00%ff&sort=__proto__&columns=constructor',
        ...HOSTILE_TEXTS,
        '?'.repeat(2 ** 20),
      ];
      const views = addresses.flatMap((address, at) => [
        { name: `${at}`, address },
        { name: address, address: '?v=1&q=a' },
        { name: { toString: address }, address: [address] },
      ]);
      for (const [at, text] of [
        ...HOSTILE_TEXTS,
        '['.repeat(100_000),
        JSON.stringify({ format, version: 1, views: [null, 1, [], {}] }),
        `{"format":"${format}","version":1,"__proto__":{"views":[]},"views":{"length":9}}`,
        JSON.stringify({ format, version: 1, views }),
      ].entries()) {
        const name = `${at} <img src=x onerror=alert(1)>\u202enosj.json`;
        const buffer = Buffer.from(text);
        await dialog
          .getByLabel('File of saved views')
          .setInputFiles({ name, mimeType: 'application/json', buffer });
        await look(page);
      }
      await expect(dialog.getByText(/views? (was|were) added/)).toBeVisible();
      await look(page);
      await dialog.getByRole('button', { name: /^0 / }).last().click();
      await look(page);
    },
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
  },
  {
    name: 'the menu of a cell, and the addresses in it',
    use: async (page) => {
      const cells = page.getByRole('row').filter({ has: page.getByRole('gridcell') });
      for (let row = 0; row < 6; row++) {
        await cells.nth(row).getByRole('gridcell').nth(1).click({ button: 'right' });
        const items = page.getByRole('menuitem', { name: /^Look up at/ });
        await items.first().waitFor();
        for (const item of await items.all()) {
          await expect(item).toHaveAttribute('aria-description', /^https:\/\/127\.0\.0\.1\//);
        }
        await look(page);
        await page.keyboard.press('Escape');
      }
    },
  },
  {
    name: 'the forms in which to copy',
    use: async (page) => {
      await firstCell(page).click();
      await page.keyboard.press('Control+a');
      for (let form = 0; form < 5; form++) {
        await page.keyboard.press('c');
        await page.getByRole('menu', { name: 'Copy as' }).waitFor();
        await look(page);
        await page.getByRole('menuitem').nth(form).click();
        await look(page);
      }
    },
  },
  {
    name: 'selected rows, compared',
    use: async (page) => {
      await firstCell(page).click();
      for (let row = 1; row < 5; row++) await page.keyboard.press('Shift+ArrowDown');
      await page.getByRole('button', { name: 'Compare' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('cell').first().waitFor();
      await look(page);
      const equal = dialog.getByRole('button', { name: /equal fields?$/ });
      if (await equal.isVisible()) await equal.click();
      await look(page);
      await dialog
        .getByRole('button', { name: /^Only Company/ })
        .first()
        .click();
      await look(page);
    },
  },
  {
    name: 'groups of rows',
    use: async (page) => {
      await page.getByRole('button', { name: 'Group', exact: true }).click();
      await page.getByRole('menuitemradio').first().waitFor();
      const count = await page.getByRole('menuitemradio').count();
      await page.keyboard.press('Escape');
      for (let at = 1; at < count; at++) {
        await page.getByRole('button', { name: /^Group/ }).click();
        await page.getByRole('menuitemradio').nth(at).click();
        await page.keyboard.press('Escape');
        await page
          .getByRole('button', { name: /^Show .* rows?$/s })
          .first()
          .waitFor();
        await look(page);
      }
      await typeEverywhere(page, page.getByRole('region', { name: /^Groups by/ }));
      await page
        .getByRole('button', { name: /^Exclude/ })
        .first()
        .click();
      await look(page);
      await page
        .getByRole('button', { name: /^Show .* rows?$/s })
        .first()
        .click();
      await look(page);
    },
  },
  {
    name: 'the profiles of columns',
    use: async (page) => {
      for (const column of ['Name', 'Type', 'Company', 'Path']) {
        const header = page.getByRole('columnheader', { name: column }).first();
        await header.getByRole('button', { name: column, exact: true }).focus();
        await page.keyboard.press('Shift+F10');
        await look(page);
        await page.getByRole('menuitem', { name: `Profile of ${column}` }).click();
        await page.getByRole('dialog').getByText('Different values').waitFor();
        await look(page);
        await page.keyboard.press('Escape');
      }
    },
  },
  {
    name: 'chips and their menus',
    use: async (page) => {
      const names = HOSTILE_TEXTS.map((text) => encodeURIComponent(text.toWellFormed()));
      const type = names.slice(0, 8).map((name) => `type=${name}`);
      const others = names.map((name) => `not.company=${name}`);
      await page.goto(new URL(`/?v=1&${[...type, ...others].join('&')}`, page.url()).href);
      for (const chip of await page.getByRole('button', { name: /^Change filter/ }).all()) {
        await chip.click();
        await page.getByRole('menuitem').first().waitFor();
        await look(page);
        await page.keyboard.press('Escape');
      }
      await look(page);
    },
  },
  {
    name: 'the boxes of facets',
    use: async (page) => {
      const isNarrow = page.viewportSize()?.width === 390;
      if (isNarrow) await page.getByRole('button', { name: 'Filters', exact: true }).click();
      const facets = isNarrow
        ? page.getByRole('dialog', { name: 'Filters' })
        : page.getByRole('complementary', { name: 'Filters' });
      await facets.getByRole('checkbox').first().waitFor();
      await look(page);
      await typeEverywhere(page, facets);
    },
  },
  {
    name: 'a row to go to',
    use: async (page) => {
      await firstCell(page).click();
      await page.keyboard.press('Control+g');
      await typeEverywhere(page, page.getByRole('dialog'));
    },
  },
  {
    name: 'the details of records',
    use: async (page) => {
      await firstCell(page).click();
      for (let row = 0; row < HOSTILE_TEXTS.length; row++) {
        await page.keyboard.press('Enter');
        await look(page);
        await page.keyboard.press('Escape');
        await page.keyboard.press('ArrowDown');
      }
    },
  },
  {
    name: 'files with names and contents that are out to do harm',
    use: async (page) => {
      const input = page.locator('input[type=file]').first();
      const good = '{"recordList":[{"key":{"name":"a"},"value":[{"name":"a"}]}]}';
      for (const text of HOSTILE_TEXTS) {
        // No file system has longer names.
        const name = `${text.replaceAll(/[/\0]/g, '').slice(0, 250)}.json`;
        const open = (content: string) =>
          input.setInputFiles({
            name,
            mimeType: 'application/json',
            buffer: Buffer.from(content),
          });
        await open(text);
        const alert = page.getByRole('alert').filter({ hasText: 'holds no classifications' });
        await expect(alert).toBeVisible();
        await look(page);
        await open(good);
        await expect(page.getByRole('status').filter({ hasText: /^1 row$/ })).toBeVisible();
        await look(page);
      }
    },
  },
];

for (const { name, use } of TOOLS) {
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
    await firstCell(page).waitFor();
    await use(page);
    for (const width of [1440, 1024, 390]) {
      await page.setViewportSize({ width, height: 900 });
      // What stands at an element follows it a moment after the window has changed.
      await expect(() => expectHarmless(page)).toPass({ timeout: 10_000 });
    }
    expect(seen).toEqual([]);
  });
}

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
