import { Blob as NodeBlob } from 'node:buffer';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { buildEntry } from '../../mocks/wireEntry.ts';
import { ExportDialog } from '../../src/features/export/ExportDialog.tsx';
import { renderDashboard } from './renderDashboard.tsx';

const ENTRIES = [
  buildEntry('b.exe', [{ companyName: '=cmd()' }]),
  buildEntry('a.exe', [{ companyName: 'Google LLC' }]),
  buildEntry('c.exe', [{ companyName: 'Other' }]),
];

interface Saved {
  readonly name: string;
  readonly blob: Pick<Blob, 'text'>;
}

const saved: Saved[] = [];
let blobs: Map<string, Saved['blob']>;

/**
 * The browser's own part: a Blob that can go through a channel (the one of happy-dom cannot), and
 * what a click on a link with `download` saves.
 */
beforeEach(() => {
  vi.stubGlobal('Blob', NodeBlob);
  saved.length = 0;
  blobs = new Map();
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    const address = `blob:${blobs.size}`;
    if ('text' in blob) blobs.set(address, blob);
    return address;
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    const blob = blobs.get(this.href);
    if (blob) saved.push({ name: this.download, blob });
  });
});

async function setup(address = '/', entries = ENTRIES) {
  const dashboard = await renderDashboard({ entries, address });
  await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('row'));
  const { user } = dashboard;
  return {
    ...dashboard,
    save: async (format: string) => {
      await user.click(screen.getByRole('button', { name: 'Export' }));
      await user.click(await screen.findByRole('menuitem', { name: format }));
      await waitFor(() => expect(saved).toHaveLength(1));
      return { name: saved[0]?.name, text: await saved[0]?.blob.text() };
    },
  };
}

test('CSV holds exactly the rows, columns and order on screen', async () => {
  const { save } = await setup('/?sort=-name&columns=name,company&not.company=Other');
  const { name, text } = await save('CSV');
  expect(name).toMatch(/^process-classifications_\d{4}-\d\d-\d\d_2-rows\.csv$/);
  expect(text?.replace(/^\ufeff/, '')).toBe(
    "Name,Company\r\nb.exe,'=cmd()\r\na.exe,Google LLC\r\n",
  );
});

test('raw CSV leaves every cell as it is', async () => {
  const { save } = await setup('/?columns=company&company=%3Dcmd()');
  const { name, text } = await save('CSV, raw values');
  expect(name).toMatch(/_1-row-raw\.csv$/);
  expect(text?.replace(/^\ufeff/, '')).toBe('Company\r\n=cmd()\r\n');
});

test('JSON is an answer of the service', async () => {
  const { save } = await setup('/?q=a.exe&columns=name');
  const { name, text } = await save('JSON');
  expect(name).toMatch(/_1-row\.json$/);
  expect(JSON.parse(text ?? '')).toEqual({ recordList: [ENTRIES[1]] });
});

test('the menu says how much will be saved, and opens by a key', async () => {
  const { user } = await setup('/?columns=name,type&q=exe&company=Other');
  await user.keyboard('e');
  expect(
    await screen.findByRole('group', { name: '1 row, 2 columns, in the order on screen' }),
  ).toBeVisible();
  expect(screen.getByRole('menuitem', { name: 'CSV' })).toHaveAccessibleDescription(/apostrophe/);
});

test('an export that fails says so, and leaves everything as it was', async () => {
  const { user, readAddress } = await setup('/?q=exe&columns=name');
  vi.stubGlobal('Blob', undefined);
  await user.click(screen.getByRole('button', { name: 'Export' }));
  await user.click(await screen.findByRole('menuitem', { name: 'CSV' }));
  const dialog = await screen.findByRole('dialog', { name: 'No file was saved' });
  expect(dialog).toHaveTextContent('Your search, filters and columns are as they were.');
  vi.stubGlobal('Blob', NodeBlob);
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  await waitFor(() => expect(saved).toHaveLength(1));
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  expect(readAddress()).toBe('/?q=exe&columns=name');
});

test('an export that takes its time says how far it is, and can be cancelled', async () => {
  const stop = vi.fn();
  const state = { kind: 'running', format: 'csv', written: 1200 } as const;
  const start = () => Promise.resolve();
  render(<ExportDialog exporter={{ state, start, stop }} rows={4800} />);
  const progress = await screen.findByRole('progressbar', { name: 'Export' });
  expect(progress).toHaveAttribute('aria-valuetext', '1,200 of 4,800 rows');
  await userEvent.setup().click(screen.getByRole('button', { name: 'Cancel' }));
  expect(stop).toHaveBeenCalledTimes(1);
});

test('with rows selected, exactly those are saved, in the order on screen, and the menu says so', async () => {
  const { user, save } = await setup('/?sort=-name&columns=name');
  await user.click(await screen.findByTitle('Select row 2'));
  await user.click(screen.getByTitle('Select row 1'));
  await user.type(screen.getByRole('searchbox', { name: 'Search' }), 'a.exe');
  await screen.findByText('1 of 3 rows');
  await user.click(screen.getByRole('button', { name: 'Export' }));
  expect(
    await screen.findByRole('group', { name: '2 selected rows, 1 column, in the order on screen' }),
  ).toBeVisible();
  await user.keyboard('{Escape}');
  const { name, text } = await save('CSV');
  expect(name).toMatch(/_2-rows\.csv$/);
  expect(text?.replace(/^\ufeff/, '')).toBe('Name\r\nc.exe\r\nb.exe\r\n');
});

test('CSV without its NUL characters says how many they were', async () => {
  const { save } = await setup('/', [buildEntry('nul.exe', [{ companyName: 'a\0b\0' }])]);
  const { text } = await save('CSV');
  expect(text).toContain('ab');
  expect(await screen.findByRole('dialog', { name: 'The file is saved' })).toHaveTextContent(
    '2 NUL characters (U+0000) are left out of its cells',
  );
});
