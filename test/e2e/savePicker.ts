import { expect, type Page } from '@playwright/test';

/**
 * Answers the browser's choice of a file, which no test can click, with one of the site's own: the
 * dashboard writes to it as to any other. To be called before the page is opened.
 */
export async function answerSavePicker(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.assign(window, {
      showSaveFilePicker: async ({ suggestedName }: { suggestedName: string }) => {
        const folder = await navigator.storage.getDirectory();
        return folder.getFileHandle(suggestedName, { create: true });
      },
    });
  });
}

/** Exports to the chosen file, and tells its name and where a copy of it lies. */
export async function saveToDisk(
  page: Page,
  item: string,
): Promise<{ name: string; path: string }> {
  await page.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('menuitem', { name: item, exact: true }).click();
  const saved = page.getByRole('dialog', { name: 'The file is saved' });
  await expect(saved).toBeVisible({ timeout: 60_000 });
  const name = /process-classifications_\S+/.exec((await saved.textContent()) ?? '')?.[0] ?? '';
  await saved.getByRole('button', { name: 'Done' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.evaluate(async (fileName) => {
      const folder = await navigator.storage.getDirectory();
      const handle = await folder.getFileHandle(fileName);
      const link = document.createElement('a');
      link.href = URL.createObjectURL(await handle.getFile());
      link.download = fileName;
      link.click();
    }, name),
  ]);
  return { name, path: await download.path() };
}
