import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { buildEntry } from '../../mocks/wireEntry.ts';
import { expectRows, waitForRows } from './expectRows.ts';
import { renderDashboard } from './renderDashboard.tsx';

const ENTRIES = [
  buildEntry('dropbox.exe', [{ companyName: 'Dropbox, Inc.', processType: 'SHARING' }]),
  buildEntry('chrome.exe', [{ companyName: 'Google LLC', processType: 'BROWSER' }]),
  buildEntry('gmail.exe', [{ companyName: 'Google LLC', processType: 'MAIL' }]),
];

async function setup(address: string) {
  const dashboard = await renderDashboard({ entries: ENTRIES, address });
  await waitForRows();
  const listChips = () =>
    within(screen.getByRole('list', { name: 'Filters' }))
      .getAllByRole('listitem')
      .map((chip) => chip.textContent);
  return { ...dashboard, listChips };
}

test('without filters there are no chips, only the rows', async () => {
  await setup('/');
  expect(screen.getByRole('status')).toHaveTextContent(/^3 rows$/);
  expect(screen.queryByRole('list', { name: 'Filters' })).not.toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Clear all' })).not.toBeInTheDocument();
});

test('every filter has a chip in words', async () => {
  const { listChips } = await setup(
    '/?q=o&type=TOR&type=VPN&type=P2P&type=MAIL&not.company=Dropbox,+Inc.&off.missing=path',
  );
  expect(listChips()).toEqual([
    'Search: o',
    'Type: TOR or VPN or P2P and 1 more',
    'Company: not Dropbox, Inc.',
    'Path: (missing)',
  ]);
});

test('a chip can be removed', async () => {
  const { user, readAddress } = await setup('/?q=o&company=Dropbox,+Inc.');
  await expectRows('1 of 3 rows');
  await user.click(screen.getByRole('button', { name: 'Remove filter Company: Dropbox, Inc.' }));
  await expectRows('3 of 3 rows');
  await user.click(screen.getByRole('button', { name: 'Remove filter Search: o' }));
  await waitFor(() => expect(readAddress()).toBe('/'));
});

test('a chip can be switched off for now, and on again', async () => {
  const { user, readAddress } = await setup('/?not.company=Google+LLC');
  await expectRows('1 of 3 rows');
  const name = 'Filter Company: not Google LLC';
  expect(screen.getByRole('button', { name })).toHaveAttribute('aria-pressed', 'true');
  await user.click(screen.getByRole('button', { name }));
  await expectRows('3 rows');
  expect(readAddress()).toBe('/?v=1&off.not.company=Google+LLC');
  expect(screen.getByRole('button', { name })).toHaveAttribute('aria-pressed', 'false');
  await user.click(screen.getByRole('button', { name }));
  await expectRows('1 of 3 rows');
});

test('a chip can be inverted, and keeps the focus', async () => {
  const { user, readAddress } = await setup('/?company=Google+LLC');
  await expectRows('2 of 3 rows');
  await user.click(screen.getByRole('button', { name: 'Change filter Company: Google LLC' }));
  await screen.findByRole('menu');
  await user.keyboard('{Home}{Enter}');
  await expectRows('1 of 3 rows');
  expect(readAddress()).toBe('/?v=1&not.company=Google+LLC');
  const menu = screen.getByRole('button', { name: 'Change filter Company: not Google LLC' });
  await waitFor(() => expect(menu).toHaveFocus());
});

test('single values can be taken out of a chip', async () => {
  const { user, readAddress } = await setup('/?type=MAIL&type=BROWSER&type=TOR');
  await expectRows('2 of 3 rows');
  const chip = 'Change filter Type: MAIL or BROWSER or TOR';
  await user.click(screen.getByRole('button', { name: chip }));
  await user.click(await screen.findByRole('menuitemcheckbox', { name: 'BROWSER' }));
  await expectRows('1 of 3 rows');
  expect(readAddress()).toBe('/?v=1&type=MAIL&type=TOR');
});

test('the chip of the search leads to the search box', async () => {
  const { user } = await setup('/?q=chrome');
  await user.click(screen.getByRole('button', { name: 'Filter Search: chrome' }));
  expect(screen.getByRole('searchbox', { name: 'Search' })).toHaveFocus();
});

test('one click clears everything but the order of the rows', async () => {
  const { user, readAddress } = await setup('/?q=o&type=MAIL&off.type=TOR&sort=-name');
  await user.click(screen.getByRole('button', { name: 'Clear all' }));
  await expectRows('3 rows');
  expect(readAddress()).toBe('/?v=1&sort=-name');
});

test('a character that cannot be seen is spelt out', async () => {
  const { listChips } = await setup('/?company=a%E2%80%AEb');
  expect(listChips()).toEqual(['Company: aU+202Eb']);
});

test('the focus goes on to the next chip, to the one before, and to the table', async () => {
  const { user } = await setup('/?q=o&type=SHARING&not.company=Google+LLC');
  const remove = (name: string) => screen.getByRole('button', { name: `Remove filter ${name}` });
  await user.click(remove('Type: SHARING'));
  expect(remove('Company: not Google LLC')).toHaveFocus();
  await user.keyboard('{Enter}');
  await waitFor(() => expect(remove('Search: o')).toHaveFocus());
  await user.keyboard('{Enter}');
  await waitFor(() => expect(screen.queryByRole('list', { name: 'Filters' })).toBeNull());
  expect(document.activeElement?.closest('[role="grid"]')).toBe(screen.getByRole('grid'));
});

test('the focus is in the table when everything is cleared', async () => {
  const { user } = await setup('/?q=chrome&type=BROWSER');
  await user.click(screen.getByRole('button', { name: 'Clear all' }));
  await expectRows('3 rows');
  expect(document.activeElement?.closest('[role="grid"]')).toBe(screen.getByRole('grid'));
});
