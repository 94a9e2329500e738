import { expect, type Page, test } from '@playwright/test';
import { startDashboard } from './startDashboard.ts';

/** Texts that are drawn over the edge of their cell: neither do they fit, nor are they cut. */
function listOverflowing(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const range = document.createRange();
    const isCut = (element: Element | null, cell: Element): boolean =>
      element !== null &&
      cell.contains(element) &&
      (getComputedStyle(element).overflowX !== 'visible' || isCut(element.parentElement, cell));
    return [...document.querySelectorAll('[role="gridcell"]')].flatMap((cell) => {
      const { right } = cell.getBoundingClientRect();
      const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
      const over: string[] = [];
      for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
        range.selectNodeContents(text);
        const isOver = range.getBoundingClientRect().right > right;
        if (isOver && !isCut(text.parentElement, cell)) over.push(text.textContent ?? '');
      }
      return over;
    });
  });
}

/** How many cells are drawn whose text is cut. */
function countCut(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      [...document.querySelectorAll('[role="gridcell"], [role="gridcell"] [data-measure]')].filter(
        (part) => part.scrollWidth > part.clientWidth,
      ).length,
  );
}

for (const scenario of ['sample', 'hostile', 'oddities'] as const) {
  test(`no text is drawn over the next cell: ${scenario}`, async ({ page }) => {
    const dashboard = await startDashboard({ scenario });
    await page.goto(dashboard.url);
    await page.getByRole('gridcell').first().waitFor();
    for (const width of [56, 90, 130, 260]) {
      await page.evaluate((px) => {
        const fields = [
          'name',
          'type',
          'signed',
          'company',
          'product',
          'title',
          'description',
          'path',
        ];
        const widths = Object.fromEntries(fields.map((field) => [field, px]));
        localStorage.setItem('classifications.columnWidths', JSON.stringify(widths));
      }, width);
      await page.reload();
      await page.getByRole('gridcell').first().waitFor();
      await expect.poll(() => listOverflowing(page)).toEqual([]);
      if (width === 56) expect(await countCut(page)).toBeGreaterThan(0);
    }
    // More room between letters, as some readers have it.
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('* { letter-spacing: 0.12em !important; word-spacing: 0.16em !important }');
      document.adoptedStyleSheets = [sheet];
    });
    await expect.poll(() => listOverflowing(page)).toEqual([]);
    await dashboard.close();
  });
}

/** The cell of a path. */
function findPath(page: Page, path: string) {
  return page.getByRole('gridcell').filter({ hasText: path });
}

/** The parts of a path on screen, and whether each of them is cut. */
function readPath(page: Page, path: string) {
  return findPath(page, path).evaluate((cell) =>
    [...cell.querySelectorAll('[data-measure]')].map((part) => ({
      text: part.textContent,
      isCut: part.scrollWidth > part.clientWidth,
    })),
  );
}

test('a path is cut in its middle: the name of the file stays, and the start as far as there is room', async ({
  page,
}) => {
  const dashboard = await startDashboard({ scenario: 'sample' });
  const deep = 'C:\\Program Files\\Contoso\\Agent\\agent.exe';
  const short = `D:\\${'a'.repeat(36)}.exe`;
  await page.route('**/process_classification', (route) =>
    route.fulfill({
      json: {
        recordList: [deep, short].map((path) => ({ key: { name: 'a.exe' }, value: [{ path }] })),
      },
    }),
  );
  await page.goto(`${dashboard.url}/?v=1&columns=name,path`);
  const resize = async (px: number) => {
    await page.evaluate(
      (path) => localStorage.setItem('classifications.columnWidths', JSON.stringify({ path })),
      px,
    );
    await page.reload();
    await findPath(page, deep).waitFor();
  };
  const start = { text: 'C:\\Program Files\\Contoso\\Agent', isCut: false };
  const end = { text: '\\agent.exe', isCut: false };
  await resize(420);
  expect(await readPath(page, deep)).toEqual([start, end]);
  await resize(220);
  expect(await readPath(page, deep)).toEqual([{ ...start, isCut: true }, end]);
  await resize(90);
  expect(await readPath(page, deep)).toEqual([
    { ...start, isCut: true },
    { ...end, isCut: true },
  ]);
  // A start of two letters needs no room kept for more.
  for (const width of [300, 330, 360]) {
    await resize(width);
    expect(await listOverflowing(page)).toEqual([]);
    const [root, name] = await readPath(page, short);
    expect(root).toEqual({ text: 'D:', isCut: false });
    expect(name?.text).toBe(`\\${'a'.repeat(36)}.exe`);
  }
  await dashboard.close();
});

test('pinned columns stay in view, above the others, while the table goes sideways', async ({
  page,
}) => {
  const dashboard = await startDashboard({ scenario: 'sample' });
  await page.setViewportSize({ width: 1100, height: 800 });
  await page.goto(`${dashboard.url}/?v=1&pinned=2`);
  const grid = page.getByRole('grid', { name: 'Classifications' });
  const name = grid.getByRole('row').nth(3).getByRole('gridcell').first();
  const type = grid.getByRole('row').nth(3).getByRole('gridcell').nth(1);
  const header = grid.getByRole('columnheader', { name: 'Type' });
  const before = await Promise.all([name, type, header].map((part) => part.boundingBox()));
  await grid.evaluate((element) => {
    element.scrollLeft = 700;
  });
  await expect.poll(() => grid.evaluate((element) => element.scrollLeft)).toBeGreaterThan(300);
  const after = await Promise.all([name, type, header].map((part) => part.boundingBox()));
  expect(after).toEqual(before);
  // What can be seen there is the cell itself.
  await type.click({ trial: true });
  await name.click({ trial: true });
  await dashboard.close();
});
