import { expect, type Page, test } from '@playwright/test';
import { buildEntry } from '../../mocks/wireEntry.ts';
import { serveSample } from './serveSample.ts';

const sample = serveSample();
const ANSWER = JSON.stringify({ recordList: [buildEntry('one.exe'), buildEntry('two.exe')] });

async function openAnswer(page: Page): Promise<void> {
  await sample.open(page);
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({
      name: 'answer.json',
      mimeType: 'application/json',
      buffer: Buffer.from(ANSWER),
    });
  await expect(page.locator('header').getByText('2 rows')).toBeVisible();
}

/** The copy is whole once the preferences tell its size. */
async function waitForCopy(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Preferences', exact: true }).click();
  const forget = page.getByRole('button', { name: 'Forget: Opened file' });
  await expect(forget).not.toHaveAttribute('aria-disabled', 'true');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

test('a reload opens the file again, and says where it lies', async ({ page, context }) => {
  await openAnswer(page);
  await waitForCopy(page);
  await page.reload();
  await expect(page.locator('header').getByText('2 rows')).toBeVisible();
  await expect(page.getByRole('gridcell', { name: 'two.exe', exact: true })).toBeVisible();
  const notices = page.getByRole('region', { name: 'Notices' });
  await expect(notices.getByRole('note')).toContainText('“answer.json” is open again.');
  const other = await context.newPage();
  await sample.open(other);
  await expect(other.getByText('Sample data')).toBeVisible();
  await notices.getByRole('button', { name: 'Forget it' }).click();
  await expect(notices.getByRole('note')).toHaveCount(0);
  await page.reload();
  await expect(page.getByText('answer.json was open: open it again')).toBeVisible();
  await expect(page.getByRole('gridcell')).toHaveCount(0);
});

test('a file that is not kept is asked for, and no other data takes its place', async ({
  page,
}) => {
  await sample.open(page);
  await page.getByRole('button', { name: 'Preferences', exact: true }).click();
  await page.getByRole('checkbox', { name: /Keep an opened file/ }).uncheck();
  await openAnswer(page);
  await page.reload();
  await expect(page.getByText('answer.json was open: open it again')).toBeVisible();
  await expect(page.getByRole('gridcell')).toHaveCount(0);
  await page.getByRole('button', { name: 'Show the sample data instead' }).click();
  await page.getByRole('gridcell').first().waitFor();
});

test('everything on the machine is forgotten once that is confirmed', async ({ page }) => {
  await openAnswer(page);
  await waitForCopy(page);
  await page.getByRole('button', { name: 'Preferences', exact: true }).click();
  await page.getByRole('button', { name: 'Forget everything on this machine' }).click();
  await page.getByRole('button', { name: 'Forget everything', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Forget: Opened file' })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  const kept = await page.evaluate(async () => {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('opened-file');
    const names = [...Object.keys(localStorage), ...Object.keys(sessionStorage)];
    for await (const name of folder.keys()) names.push(name);
    return names;
  });
  expect(kept).toEqual([]);
});
