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

// The charts are open in full, as their reader left them.
test.beforeEach(({ page }) =>
  page.addInitScript(() => localStorage.setItem('classifications.charts.open', 'true')),
);

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

/** An SVG as another page draws it. The page itself parses no text: its policy forbids it. */
async function readSvg(page: Page, svg: string) {
  const other = await page.context().newPage();
  return other.evaluate((text) => {
    const picture = new DOMParser().parseFromString(text, 'image/svg+xml');
    const shown = document.body.appendChild(document.importNode(picture.documentElement, true));
    const frame = shown.getBoundingClientRect();
    return {
      size: [frame.width, frame.height],
      cutOff: [...shown.querySelectorAll('text')]
        .filter((words) => {
          const box = words.getBoundingClientRect();
          return box.left < frame.left || box.right > frame.right || box.bottom > frame.bottom;
        })
        .map(({ textContent }) => textContent),
      isBroken: picture.querySelector('parsererror') !== null,
      elements: [...new Set([...picture.querySelectorAll('*')].map(({ localName }) => localName))],
      texts: [...picture.querySelectorAll('text')].map(({ textContent }) => textContent),
      background: picture.querySelector('rect')?.getAttribute('fill'),
      ink: picture.querySelector('text')?.getAttribute('fill'),
    };
  }, svg);
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`a saved SVG stands alone, light unless asked, and holds names as text, ${colorScheme}`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme });
    await openHostile(page);
    await page.getByRole('searchbox', { name: 'Search' }).fill('exe');
    const figure = page.getByRole('figure', { name: 'Signed share per type' });
    await figure.getByRole('button', { name: 'Options' }).click();
    await page.getByRole('menuitemradio', { name: 'Company' }).click();
    const companies = page.getByRole('figure', { name: 'Signed share per company' });
    await expect(companies.getByRole('button', { name: /script/ })).toBeVisible();
    const { name, bytes } = await savePicture(page, companies, 'SVG');
    expect(name).toMatch(/^signed-share-per-company_\d{4}-\d\d-\d\d\.svg$/);
    const text = bytes.toString('utf8');
    expect(text).not.toMatch(/var\(--|class=|style=|https?:(?!\/\/www\.w3\.org)/);
    const seen = await readSvg(page, text);
    expect(seen.isBroken).toBe(false);
    expect(seen.size).toEqual([1600, 900]);
    expect(seen.cutOff).toEqual([]);
    expect(seen.elements).not.toContain('script');
    expect(seen.texts).toEqual(
      expect.arrayContaining([
        'Signed share per company',
        '3 of 3 rows: Some field contains exe',
        'Plain Ltd',
        '50% unsignedn 2',
        '100%',
        expect.stringMatching(/^Process classifications of “hostile\.json”, loaded .*\d/),
      ]),
    );
    expect(seen.texts.filter((words) => words?.startsWith('<script>'))).toHaveLength(1);
    expect([seen.background, seen.ink]).toEqual(['rgb(255, 255, 255)', 'rgb(26, 33, 44)']);
  });
}

test('a saved report is one page without a script: the picture, its numbers, its source', async ({
  page,
  context,
}) => {
  await openHostile(page);
  const companies = page.getByRole('figure', { name: 'Top companies' });
  const { name, bytes } = await savePicture(page, companies, 'HTML report');
  expect(name).toMatch(/^top-companies_\d{4}-\d\d-\d\d\.html$/);
  const report = await context.newPage();
  const asked: string[] = [];
  report.on('request', (request) => asked.push(request.url()));
  await report.setContent(bytes.toString('utf8'));
  await expect(report.getByRole('heading', { name: 'Top companies' })).toBeVisible();
  await expect(report.getByText('All 3 rows, no filter')).toBeVisible();
  await expect(
    report.getByText(/^Process classifications of “hostile\.json”, loaded/),
  ).toBeVisible();
  await expect(report.getByRole('row').filter({ hasText: 'Plain Ltd' })).toBeVisible();
  const picture = report.getByRole('img', { name: 'Top companies' });
  expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1600);
  expect(await report.locator('script').count()).toBe(0);
  expect(asked.filter((address) => !address.startsWith('data:'))).toEqual([]);
});

test('a saved PNG has 1600 x 900 px, and dark colours where they are asked for', async ({
  page,
}) => {
  await openHostile(page);
  const figure = page.getByRole('figure', { name: 'Rows per folder' });
  const places = page.getByRole('figure', { name: 'Rows per location' });
  await places.getByRole('button', { name: 'Options' }).click();
  await page.getByRole('menuitemradio', { name: 'Folder' }).click();
  await expect(figure.getByRole('button', { name: 'c:\\x\\, 3 of 3 rows' })).toBeVisible();
  await figure.getByRole('button', { name: 'Save picture' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'In dark colours' }).click();
  await page.keyboard.press('Escape');
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
    const size = [image.width, image.height];
    return { size, ground: colours.get('22,27,35') ?? 0, signed: colours.get('86,180,233') ?? 0 };
  }, bytes.toString('base64'));
  expect(seen.size).toEqual([1600, 900]);
  expect(seen.ground).toBeGreaterThan(100_000);
  expect(seen.signed).toBeGreaterThan(5_000);
});

test('a bar that is pointed at, or has the focus, tells how its rows divide', async ({ page }) => {
  await page.goto(readUrl());
  const figure = page.getByRole('figure', { name: 'Rows per type' });
  const mark = figure.getByRole('list').getByRole('button').nth(1);
  await mark.hover();
  const [, count = ''] = (await mark.getAttribute('aria-label'))?.split(/, | of /) ?? [];
  const tip = figure.getByText(`${count} of ${count} rows`);
  await expect(tip).toBeVisible();
  await page.getByRole('searchbox', { name: 'Search' }).hover();
  await expect(tip).toBeHidden();
  await mark.focus();
  await expect(tip).toBeVisible();
});

test.describe('in forced colours', () => {
  test.use({ forcedColors: 'active', colorScheme: 'dark' });

  test('bars and legend keep their colours, and labels have that of texts', async ({ page }) => {
    await page.goto(readUrl());
    const figure = page.getByRole('figure', { name: 'Signed share per type' });
    const look = (name: RegExp) =>
      figure
        .getByRole('button', { name })
        .locator('span')
        .evaluate((swatch) => {
          const { backgroundColor, backgroundImage } = getComputedStyle(swatch);
          return backgroundImage === 'none' ? backgroundColor : backgroundImage;
        });
    const looks = await Promise.all([/^Signed/, /^Unsigned/, /^Unknown/].map(look));
    expect(new Set(looks).size).toBe(3);
    const [label, ink] = await Promise.all([
      figure.getByText('REMOTE_DESKTOP_CONTROL').evaluate((text) => getComputedStyle(text).fill),
      page.evaluate(() => getComputedStyle(document.body).color),
    ]);
    expect(label).toBe(ink);
  });
});
