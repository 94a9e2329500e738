import { expect, type Locator, type Page } from '@playwright/test';
import { cellsOf, type ServiceRow } from './serviceRows.ts';

/** Where the page says how many rows there are. */
export function findCount(page: Page): Locator {
  return page.getByRole('status').filter({ hasText: 'rows' });
}

/** The cell of a column in a row; the header is the row 1. */
export async function findCell(page: Page, row: number, label: string): Promise<Locator> {
  const header = page.getByRole('columnheader', { name: new RegExp(`^${label}`) });
  const column = await header.getAttribute('aria-colindex');
  const cell = `[role=gridcell][aria-colindex="${column}"]`;
  return page.locator(`[role=row][aria-rowindex="${row}"] ${cell}`);
}

/** Searches, chooses a value of a facet and clicks a chart: what is left are the wanted rows. */
export async function narrow(page: Page): Promise<void> {
  await page.getByRole('searchbox', { name: 'Search' }).fill('microsoft EXE');
  await page
    .getByRole('group', { name: 'Signed' })
    .getByRole('checkbox', { name: /^Signed/ })
    .click();
  await page.getByRole('button', { name: 'Charts', exact: true }).click();
  await page
    .getByRole('figure', { name: 'Rows per type' })
    .getByRole('button', { name: /^UNRECOGNIZED/ })
    .click();
}

/** Whether a row is left by `narrow`. */
export function isWanted(row: ServiceRow): boolean {
  const { key, value } = row;
  const cells = [...cellsOf(row).toSpliced(2, 1), value.canonizedPath ?? '', key];
  const contains = (word: string) => cells.some((cell) => cell.toLowerCase().includes(word));
  return (
    value.isSigned === true &&
    value.processType === 'UNRECOGNIZED' &&
    contains('microsoft') &&
    contains('exe')
  );
}

/** Sorts by company, from A to Z. */
export async function sortByCompany(page: Page): Promise<void> {
  const header = page.getByRole('columnheader', { name: /^Company/ });
  await header.getByRole('button', { name: 'Company', exact: true }).click();
  await expect(header).toHaveAttribute('aria-sort', 'ascending');
}

/** Exports the view, and tells the file's name and where it lies. */
export async function saveFile(page: Page, item: string): Promise<{ name: string; path: string }> {
  await page.getByRole('button', { name: 'Export' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: item, exact: true }).click(),
  ]);
  return { name: download.suggestedFilename(), path: await download.path() };
}
