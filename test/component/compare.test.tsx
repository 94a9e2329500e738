import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { buildMany, PROGRAMS, setupGrid } from './gridSetup.tsx';

async function setup(keys: string, entries = PROGRAMS) {
  const dashboard = await setupGrid({ entries });
  dashboard.cell(3, 'Name').focus();
  await dashboard.user.keyboard(keys);
  await screen.findByRole('group', { name: 'Selected rows' });
  const open = async () => {
    await dashboard.user.click(await screen.findByRole('button', { name: 'Compare' }));
    return within(await screen.findByRole('dialog', { name: /^Compare/ }));
  };
  return { ...dashboard, open };
}

test('two rows are compared field by field: what differs is marked, what is equal folded', async () => {
  const { user, open } = await setup('{Shift>}{ArrowDown}{/Shift}');
  const dialog = await open();
  expect(await dialog.findByRole('columnheader', { name: 'outlook.exe' })).toBeVisible();
  expect(dialog.getByRole('columnheader', { name: 'edge.exe' })).toBeVisible();
  expect(dialog.getByRole('row', { name: /^Type ≠?\s*MAIL \(differs\)/ })).toBeVisible();
  expect(dialog.queryByRole('rowheader', { name: 'Company' })).toBeNull();
  await user.click(dialog.getByRole('button', { name: /^Show \d+ equal fields$/ }));
  expect(dialog.getByRole('rowheader', { name: 'Company' })).toBeVisible();
});

test('each value can be copied, and become the filter', async () => {
  const { user, open, expectColumn } = await setup('{Shift>}{ArrowDown}{/Shift}');
  const dialog = await open();
  await user.click(await dialog.findByRole('button', { name: 'Copy Type MAIL' }));
  expect(await navigator.clipboard.readText()).toBe('MAIL');
  await user.click(dialog.getByRole('button', { name: 'Only Type BROWSER' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await expectColumn('Name', ['chrome.exe', 'edge.exe']);
});

test('one row cannot be compared, nor can six', async () => {
  const { user } = await setup(' ', buildMany(8));
  const line = screen.getByRole('group', { name: 'Selected rows' });
  expect(within(line).queryByRole('button', { name: 'Compare' })).toBeNull();
  await user.keyboard('{Shift>}{ArrowDown>4}{/ArrowDown}{/Shift}');
  await waitFor(() => expect(line).toHaveTextContent('5 selected'));
  expect(within(line).getByRole('button', { name: 'Compare' })).toBeVisible();
  await user.keyboard('{Shift>}{ArrowDown}{/Shift}');
  await waitFor(() => expect(line).toHaveTextContent('6 selected'));
  expect(within(line).queryByRole('button', { name: 'Compare' })).toBeNull();
});
