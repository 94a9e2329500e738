import { expect, test } from '@playwright/test';
import { HOSTILE_TEXTS } from '../../mocks/scenarios/hostile.ts';
import { look, type Tool, testTools } from './hostileTools.ts';
import { keepServers } from './keepServers.ts';

test.use({ actionTimeout: 20_000 });

const { keep } = keepServers();

const VIEWS: readonly Tool[] = [
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
];

const RECORDS: readonly Tool[] = [
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

testTools(keep, 'files of saved views', VIEWS);
testTools(keep, 'files of records', RECORDS);
