import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { buildEntry } from '../../mocks/wireEntry.ts';
import { setupGrid } from './gridSetup.tsx';

async function setup(options: Parameters<typeof setupGrid>[0] = {}) {
  const dashboard = await setupGrid(options);
  const openProfile = async (label: string) => {
    await dashboard.openHeaderMenu(label);
    await dashboard.choose(`Profile of ${label}`);
    const dialog = within(await screen.findByRole('dialog', { name: `Profile of ${label}` }));
    await dialog.findByText('Different values');
    return dialog;
  };
  const expectClosed = () => waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  return { ...dashboard, openProfile, expectClosed };
}

function readFact(dialog: ReturnType<typeof within>, label: string): string | null | undefined {
  return dialog.getByText(label).closest('div')?.querySelector('dd')?.firstChild?.textContent;
}

test('tells what is in a column of the rows in view', async () => {
  const { openProfile } = await setup({ address: '/?v=1&not.type=MAIL' });
  const dialog = await openProfile('Company');
  expect(readFact(dialog, 'Rows in view')).toBe('4');
  expect(readFact(dialog, 'Filled')).toBe('3 (75%)');
  expect(readFact(dialog, 'Missing')).toBe('1 (25%)');
  expect(readFact(dialog, 'Different values')).toBe('3');
  expect(dialog.queryByText('Longest')).toBeNull();
  const values = within(dialog.getByRole('region', { name: 'All values' }));
  expect(
    values
      .getAllByRole('button', { name: /^Keep/ })
      .map((button) => button.getAttribute('aria-label')),
  ).toEqual([
    'Keep Google LLC, 1 row',
    'Keep Microsoft, 1 row',
    'Keep Zoom Video Communications, Inc., 1 row',
  ]);
});

test('tells the lengths of texts, and the common apart from the rare', async () => {
  const names = Array.from({ length: 15 }, (_, index) => 'x'.repeat(index + 1));
  const { openProfile } = await setup({
    entries: names.map((name, index) => buildEntry(name, Array(index + 1).fill({ name }))),
  });
  const dialog = await openProfile('Name');
  expect(readFact(dialog, 'Shortest')).toBe('1 character');
  expect(readFact(dialog, 'Longest')).toBe('15 characters');
  const firstOf = (title: string) =>
    within(dialog.getByRole('region', { name: title })).getAllByRole('button')[0];
  expect(firstOf('Most common')).toHaveAccessibleName('Keep xxxxxxxxxxxxxxx, 15 rows');
  expect(firstOf('Least common')).toHaveAccessibleName('Keep x, 1 row');
});

test('names that differ in case are one value, and are kept together', async () => {
  const names = ['Zoom.exe', 'zoom.exe', 'zoom.exe', 'chrome.exe'];
  const { user, openProfile, expectColumn } = await setup({
    entries: names.map((name) => buildEntry(name, [{ name }])),
  });
  const dialog = await openProfile('Name');
  expect(readFact(dialog, 'Different values')).toBe('2 (3 spellings)');
  await user.click(dialog.getByRole('button', { name: 'Keep zoom.exe, 3 rows' }));
  await expectColumn('Name', ['Zoom.exe', 'zoom.exe', 'zoom.exe']);
});

test('a click on a value keeps its rows, and goes back to the table', async () => {
  const { user, openProfile, expectClosed, expectColumn, headerButton, readAddress } =
    await setup();
  const dialog = await openProfile('Company');
  await user.click(dialog.getByRole('button', { name: 'Keep Microsoft, 2 rows' }));
  await expectClosed();
  await expectColumn('Name', ['outlook.exe', 'edge.exe']);
  expect(readAddress()).toBe('/?v=1&company=Microsoft');
  await waitFor(() => expect(headerButton('Company')).toHaveFocus());
});

test('keys walk along the values, exclude one, and find the rows without any', async () => {
  const { user, openProfile, expectClosed, readAddress } = await setup();
  const dialog = await openProfile('Company');
  dialog.getByRole('button', { name: 'Keep Microsoft, 2 rows' }).focus();
  await user.keyboard('{ArrowDown}{Tab}');
  expect(dialog.getByRole('button', { name: 'Exclude Google LLC' })).toHaveFocus();
  await user.keyboard('{Enter}');
  await expectClosed();
  expect(readAddress()).toBe('/?v=1&not.company=Google+LLC');
  const again = await openProfile('Company');
  expect(readFact(again, 'Rows in view')).toBe('4');
  await user.click(again.getByRole('button', { name: 'Show them' }));
  await expectClosed();
  expect(readAddress()).toBe('/?v=1&missing=company');
});

test('odd characters of a value are spelt out', async () => {
  const { openProfile } = await setup();
  const dialog = await openProfile('Product');
  expect(dialog.getByRole('button', { name: 'Keep a[U+202E]b, 1 row' })).toBeVisible();
});
