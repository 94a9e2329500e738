import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { buildEntry } from '../../mocks/wireEntry.ts';
import { expectRows } from './expectRows.ts';
import { renderDashboard } from './renderDashboard.tsx';

const ENTRIES = [
  buildEntry('a.exe', [
    { companyName: 'Dropbox, Inc.', canonizedPath: '%appdata%\\dropbox\\a.exe' },
    { companyName: 'Dropbox, Inc.', canonizedPath: '%appdata%\\dropbox\\a2.exe', isSigned: false },
  ]),
  buildEntry('b.exe', [{ companyName: 'DROPBOX INC', canonizedPath: '%windir%\\b.exe' }]),
  buildEntry('c.exe', [
    { companyName: 'Adobe', canonizedPath: undefined, path: 'D:\\Tools\\c.exe' },
    { companyName: 'Adobe', canonizedPath: undefined, path: 'D:\\Tools\\c.exe' },
    { companyName: 'Adobe', canonizedPath: undefined, path: 'D:\\Tools\\c.exe' },
    { companyName: undefined, canonizedPath: undefined, path: undefined },
  ]),
];

async function setup(address = '/') {
  const dashboard = await renderDashboard({ entries: ENTRIES, address });
  const { user } = dashboard;
  const facet = async (name: string) => within(await screen.findByRole('group', { name }));
  return {
    ...dashboard,
    facet,
    open: async (name: string) => user.click((await facet(name)).getByRole('button', { name })),
    expectBoxes: (name: string, boxes: readonly string[]) =>
      waitFor(() => {
        const found = within(screen.getByRole('group', { name })).getAllByRole('checkbox');
        expect(found.map((box) => box.getAttribute('aria-label'))).toEqual(boxes);
      }),
  };
}

const RAW = ['Adobe, 3', 'Dropbox, Inc., 2', 'DROPBOX INC, 1', '(missing), 1'];

test('values can be sorted by name, and stay so', async () => {
  const { user, facet, expectBoxes, unmount } = await setup();
  await expectBoxes('Company', RAW);
  const sort = { name: 'Sort Company by name' };
  await user.click((await facet('Company')).getByRole('button', sort));
  const byName = ['Adobe, 3', 'DROPBOX INC, 1', 'Dropbox, Inc., 2', '(missing), 1'];
  await expectBoxes('Company', byName);
  unmount();
  const again = await setup();
  await again.expectBoxes('Company', byName);
  const button = (await again.facet('Company')).getByRole('button', sort);
  expect(button).toHaveAttribute('aria-pressed', 'true');
});

test('the rarest values can come first', async () => {
  const { user, facet, expectBoxes } = await setup();
  await expectBoxes('Company', RAW);
  const rare = (await facet('Company')).getByRole('button', { name: 'Rarest Company first' });
  await user.click(rare);
  await expectBoxes('Company', ['DROPBOX INC, 1', '(missing), 1', 'Dropbox, Inc., 2', 'Adobe, 3']);
  await user.click(rare);
  await expectBoxes('Company', RAW);
});

test('spellings of a company are counted as one, and all of them are chosen at once', async () => {
  const { user, facet, expectBoxes, readAddress } = await setup();
  await expectBoxes('Company', RAW);
  const company = await facet('Company');
  const fold = company.getByRole('button', { name: 'Spellings as one' });
  await user.click(fold);
  await expectBoxes('Company', ['Adobe, 3', 'Dropbox, Inc., 3', '(missing), 1']);
  expect(company.getByText('2 spellings')).toBeVisible();
  await user.click(company.getByRole('checkbox', { name: 'Dropbox, Inc., 3' }));
  await expectRows('3 of 7 rows');
  expect(readAddress()).toBe('/?v=1&company=Dropbox,+Inc.&company=DROPBOX+INC');
  await user.click(fold);
  await expectBoxes('Company', RAW);
  await user.click(company.getByRole('checkbox', { name: 'DROPBOX INC, 1' }));
  await expectRows('2 of 7 rows');
  await user.click(fold);
  await waitFor(() =>
    expect(company.getByRole('checkbox', { name: 'Dropbox, Inc., 3' })).toBePartiallyChecked(),
  );
});

test('folders are those of the canonical path, or else of the path', async () => {
  const { user, facet, open, expectBoxes, readAddress } = await setup();
  await open('Folder');
  await expectBoxes('Folder', [
    'd:\\tools\\, 3',
    '%appdata%\\dropbox\\, 2',
    '%windir%\\, 1',
    '(missing), 1',
  ]);
  const folder = await facet('Folder');
  await user.click(folder.getByRole('checkbox', { name: '%appdata%\\dropbox\\, 2' }));
  await expectRows('2 of 7 rows');
  expect(readAddress()).toBe('/?v=1&folder=%25appdata%25%5Cdropbox%5C');
  expect(
    screen.getByRole('button', { name: 'Filter Folder: %appdata%\\dropbox\\' }),
  ).toBeInTheDocument();
});

test('rows are counted by how many values their key has', async () => {
  const { user, facet, open, expectBoxes, readAddress } = await setup();
  await open('Values per key');
  await expectBoxes('Values per key', ['1, 1', '2, 2', '4+, 4']);
  const values = await facet('Values per key');
  await user.click(values.getByRole('button', { name: 'Exclude 4+' }));
  await expectRows('3 of 7 rows');
  expect(readAddress()).toBe('/?v=1&not.valuesPerKey=4%2B');
});

test('a field without a value is chosen in its own facet, too', async () => {
  const { user, facet, open, readAddress } = await setup();
  await open('Missing fields');
  const missing = await facet('Missing fields');
  await user.click(await missing.findByRole('checkbox', { name: 'Company, 1' }));
  await expectRows('1 of 7 rows');
  expect(readAddress()).toBe('/?v=1&missing=company');
  const company = await facet('Company');
  expect(company.getByRole('checkbox', { name: '(missing), 1' })).toBeChecked();
  await user.click(missing.getByRole('button', { name: 'Clear Missing fields' }));
  await expectRows('7 rows');
});

test('two missing fields keep the rows that lack both, and one adds to the values of its field', async () => {
  const { user, facet, open } = await setup();
  await open('Missing fields');
  const missing = await facet('Missing fields');
  expect(missing.getByRole('button', { name: 'Missing fields' }).title).toContain('lack both');
  await user.click(await missing.findByRole('checkbox', { name: /^Canonical path/ }));
  await expectRows('4 of 7 rows');
  await user.click(await missing.findByRole('checkbox', { name: /^Company/ }));
  await expectRows('1 of 7 rows');
  const company = await facet('Company');
  expect(company.getByRole('button', { name: 'Company' }).title).toContain('Spellings');
  await user.click(await company.findByRole('checkbox', { name: /^Adobe/ }));
  await expectRows('4 of 7 rows');
});

test('a value says how many of its rows are signed', async () => {
  const { facet, expectBoxes } = await setup();
  await expectBoxes('Company', RAW);
  const box = (await facet('Company')).getByRole('checkbox', { name: 'Dropbox, Inc., 2' });
  expect(box).toHaveAccessibleDescription('1 signed, 1 unsigned, 0 unknown');
});

test('a facet that is closed is not counted', async () => {
  const { facet } = await setup();
  const folder = await facet('Folder');
  expect(folder.getByRole('button', { name: 'Folder' })).toHaveAttribute('aria-expanded', 'false');
  expect(folder.queryByRole('checkbox')).not.toBeInTheDocument();
});

test('a facet without any value says so', async () => {
  const { facet } = await setup('/?q=nothing');
  await expectRows('0 of 7 rows');
  const company = await facet('Company');
  expect(await company.findByText('None in these rows.')).toBeVisible();
});
