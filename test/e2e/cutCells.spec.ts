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

/** How many cells are drawn that would not cut their text. */
function countUncut(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      [...document.querySelectorAll('[role="gridcell"]')].filter(
        (cell) => getComputedStyle(cell).overflowX === 'visible',
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
    // What fits is not cut for nothing.
    expect(await countUncut(page)).toBeGreaterThan(10);
    // More room between letters, as some readers have it, is heard of.
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('* { letter-spacing: 0.12em !important; word-spacing: 0.16em !important }');
      document.adoptedStyleSheets = [sheet];
    });
    await expect.poll(() => listOverflowing(page)).toEqual([]);
    await dashboard.close();
  });
}

test('a short folder leaves a long name of a file all the room it needs', async ({ page }) => {
  const dashboard = await startDashboard({ scenario: 'sample' });
  const path = `D:\\${'a'.repeat(36)}.exe`;
  await page.route('**/process_classification', (route) =>
    route.fulfill({
      json: { recordList: [{ key: { name: 'a.exe' }, value: [{ path }] }] },
    }),
  );
  await page.goto(`${dashboard.url}/?v=1&columns=name,path`);
  const cell = page.getByRole('gridcell').filter({ hasText: path });
  for (const width of [300, 320, 330, 340, 350, 360]) {
    await page.evaluate(
      (px) => localStorage.setItem('classifications.columnWidths', JSON.stringify({ path: px })),
      width,
    );
    await page.reload();
    await cell.waitFor();
    await expect.poll(() => listOverflowing(page)).toEqual([]);
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
