import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { serveSample } from './serveSample.ts';

const HOSTILE = `<script>alert(1)</script>&"'\u0001]]>`;

const ANSWER = {
  recordList: [
    ['a.exe', HOSTILE, true],
    ['b.exe', HOSTILE, false],
    ['c.exe', 'Plain Ltd', true],
  ].map(([name, companyName, isSigned]) => ({
    key: { name },
    value: [{ name, companyName, isSigned, processType: 'VPN', canonizedPath: `c:\\x\\${name}` }],
  })),
};

const { readUrl, open } = serveSample();

const countOf = (page: Page) => page.getByRole('status').filter({ hasText: 'rows' });

async function openHostile(page: Page): Promise<void> {
  await open(page);
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Open file' }).click(),
  ]);
  const buffer = Buffer.from(JSON.stringify(ANSWER));
  await chooser.setFiles({ name: 'hostile.json', mimeType: 'application/json', buffer });
  await expect(countOf(page)).toHaveText('3 rows');
}

async function savePicture(page: Page, figure: Locator, format: string) {
  await figure.getByRole('button', { name: 'Save picture' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: format }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

test('the label of a chosen row is whole, though it is bold and the longest', async ({ page }) => {
  await page.goto(`${readUrl()}/?v=1&type=BROWSER`);
  await expect(countOf(page)).toHaveText(/ of /);
  const figure = page.getByRole('figure', { name: 'Signed share per type' });
  const label = figure.locator('svg text', { hasText: /^BROWSER$/ });
  const [text, drawing] = await Promise.all([
    label.boundingBox(),
    figure.locator('svg:has(text)').boundingBox(),
  ]);
  expect(text?.x).toBeGreaterThanOrEqual(drawing?.x ?? Number.POSITIVE_INFINITY);
});

test('the keyboard alone reaches a mark, filters by it, and takes it back', async ({ page }) => {
  await page.goto(readUrl());
  const figure = page.getByRole('figure', { name: 'Rows per type' });
  const marks = figure.getByRole('list').getByRole('button');
  await marks.first().waitFor();
  const all = await countOf(page).textContent();
  await figure.getByRole('button', { name: 'Save picture' }).focus();
  await page.keyboard.press('Tab');
  await expect(marks.first()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(marks.nth(1)).toBeFocused();
  const words = await marks.nth(1).getAttribute('aria-label');
  const [type = '', count = ''] = words?.split(/, | of /) ?? [];
  await page.keyboard.press('Enter');
  await expect(countOf(page)).toHaveText(new RegExp(`^${count} of `));
  await expect(page).toHaveURL(new RegExp(`[?&]type=${type}`));
  const chosen = marks.and(page.locator('[aria-pressed="true"]'));
  await expect(chosen).toBeFocused();
  await expect(chosen).toHaveAttribute('aria-label', words ?? '');
  await page.keyboard.press('x');
  await expect(page).toHaveURL(new RegExp(`not\\.type=${type}`));
  await page.keyboard.press('x');
  await expect(countOf(page)).toHaveText(all ?? '');
  await page.keyboard.press('Shift+F10');
  await page.getByRole('menuitem', { name: 'Only this value' }).waitFor();
  await page.keyboard.type('only');
  await page.keyboard.press('Enter');
  await expect(countOf(page)).toHaveText(new RegExp(`^${count} of `));
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`a saved SVG stands alone and holds names as text, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await openHostile(page);
    const figure = page.getByRole('figure', { name: 'Signed share per type' });
    await figure.getByRole('button', { name: 'Options' }).click();
    await page.getByRole('menuitemradio', { name: 'Company' }).click();
    const companies = page.getByRole('figure', { name: 'Signed share per company' });
    await expect(companies.getByRole('button', { name: /script/ })).toBeVisible();
    const { name, bytes } = await savePicture(page, companies, 'SVG');
    expect(name).toMatch(/^signed-share-per-company_\d{4}-\d\d-\d\d\.svg$/);
    const text = bytes.toString('utf8');
    expect(text).not.toMatch(/var\(--|class=|style=|https?:(?!\/\/www\.w3\.org)/);
    // The page itself parses no text: its policy forbids it.
    const other = await page.context().newPage();
    const seen = await other.evaluate((svg) => {
      const picture = new DOMParser().parseFromString(svg, 'image/svg+xml');
      const shown = document.body.appendChild(document.importNode(picture.documentElement, true));
      const frame = shown.getBoundingClientRect();
      return {
        cutOff: [...shown.querySelectorAll('text')]
          .filter((text) => text.getBoundingClientRect().right > frame.right)
          .map(({ textContent }) => textContent),
        isBroken: picture.querySelector('parsererror') !== null,
        elements: [
          ...new Set([...picture.querySelectorAll('*')].map(({ localName }) => localName)),
        ],
        texts: [...picture.querySelectorAll('text')].map(({ textContent }) => textContent),
        background: picture.querySelector('rect')?.getAttribute('fill'),
        ink: picture.querySelector('text')?.getAttribute('fill'),
      };
    }, text);
    expect(seen.isBroken).toBe(false);
    expect(seen.cutOff).toEqual([]);
    expect(seen.elements).not.toContain('script');
    expect(seen.texts).toContain('Signed share per company');
    expect(seen.texts).toContain('Plain Ltd');
    expect(seen.texts.filter((words) => words?.startsWith('<script>'))).toHaveLength(1);
    const [ground, ink] =
      colorScheme === 'light'
        ? ['rgb(255, 255, 255)', 'rgb(26, 33, 44)']
        : ['rgb(22, 27, 35)', 'rgb(227, 232, 238)'];
    expect([seen.background, seen.ink]).toEqual([ground, ink]);
  });
}

test('a saved PNG is drawn in the colours of the page', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await openHostile(page);
  const figure = page.getByRole('figure', { name: 'Rows per folder' });
  const places = page.getByRole('figure', { name: 'Rows per location' });
  await places.getByRole('button', { name: 'Options' }).click();
  await page.getByRole('menuitemradio', { name: 'Folder' }).click();
  await expect(figure.getByRole('button', { name: 'c:\\x\\, 3 of 3 rows' })).toBeVisible();
  const { name, bytes } = await savePicture(page, figure, 'PNG');
  expect(name).toMatch(/^rows-per-folder_.*\.png$/);
  const seen = await page.evaluate(async (base64) => {
    const data = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const image = await createImageBitmap(new Blob([data], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext('2d');
    context?.drawImage(image, 0, 0);
    const pixels = context?.getImageData(0, 0, image.width, image.height).data ?? [];
    const colours = new Map<string, number>();
    for (let at = 0; at < pixels.length; at += 4) {
      const colour = [pixels[at], pixels[at + 1], pixels[at + 2]].join();
      colours.set(colour, (colours.get(colour) ?? 0) + 1);
    }
    const width = image.width;
    return { width, ground: colours.get('22,27,35') ?? 0, bars: colours.get('130,177,255') ?? 0 };
  }, bytes.toString('base64'));
  expect(seen.width).toBeGreaterThan(500);
  expect(seen.ground).toBeGreaterThan(10_000);
  expect(seen.bars).toBeGreaterThan(500);
});
