import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { expectRows } from './expectRows.ts';
import { PROGRAMS, setupGrid } from './gridSetup.tsx';
import { answerEntries } from './renderDashboard.tsx';

async function setup(options: Parameters<typeof setupGrid>[0] = {}) {
  const dashboard = await setupGrid(options);
  const { user, grid } = dashboard;
  const select = async (row: number) => {
    await user.click(within(grid).getByTitle(`Select row ${row}`));
  };
  /** Selects Zoom.exe, outlook.exe and edge.exe, and shows them alone. */
  const showThree = async () => {
    for (const row of [1, 3, 4]) await select(row);
    await user.click(await screen.findByRole('button', { name: 'Only these' }));
  };
  const removeChip = () =>
    user.click(screen.getByRole('button', { name: 'Remove filter Rows: only 3 selected' }));
  return { ...dashboard, select, showThree, removeChip };
}

const THREE = ['Zoom.exe', 'outlook.exe', 'edge.exe'];

test('only the selected rows are shown, told by a chip that ends it, and no address has it', async () => {
  const { user, showThree, expectColumn, removeChip, readAddress } = await setup();
  await showThree();
  await expectColumn('Name', THREE);
  await expectRows('3 of 5 rows');
  const button = screen.getByRole('button', { name: 'Only these' });
  expect(button).toHaveFocus();
  expect(button).toHaveAttribute('aria-pressed', 'true');
  expect(readAddress()).toBe('/');
  await user.click(screen.getByRole('button', { name: 'Clear the selection' }));
  await expectColumn('Name', THREE);
  await removeChip();
  await expectRows('5 rows');
  expect(screen.queryByRole('button', { name: /only 3 selected/ })).toBeNull();
  expect(readAddress()).toBe('/');
});

test('a search, a facet and an order act within them', async () => {
  const { user, showThree, expectColumn, headerButton } = await setup();
  await showThree();
  await expectColumn('Name', THREE);
  await user.click(headerButton('Name'));
  await expectColumn('Name', ['edge.exe', 'outlook.exe', 'Zoom.exe']);
  const company = within(screen.getByRole('group', { name: 'Company' }));
  await waitFor(() =>
    expect(company.getAllByRole('checkbox').map((box) => box.getAttribute('aria-label'))).toEqual([
      'Microsoft, 2',
      'Zoom Video Communications, Inc., 1',
    ]),
  );
  await user.click(company.getByRole('checkbox', { name: 'Microsoft, 2' }));
  await expectColumn('Name', ['edge.exe', 'outlook.exe']);
  await user.type(screen.getByRole('searchbox', { name: 'Search' }), 'mail');
  await expectColumn('Name', ['outlook.exe']);
  await user.click(screen.getByRole('button', { name: 'Clear all' }));
  await expectColumn('Name', ['chrome.exe', 'edge.exe', 'odd.exe', 'outlook.exe', 'Zoom.exe']);
});

test('the key o shows them and all again; of those shown, fewer can be selected and shown', async () => {
  const { user, select, showThree, expectColumn } = await setup();
  await showThree();
  await expectColumn('Name', THREE);
  await user.keyboard('o');
  await expectRows('5 rows');
  await user.keyboard('o');
  await expectColumn('Name', THREE);
  await select(2);
  const button = screen.getByRole('button', { name: 'Only these' });
  await waitFor(() => expect(button).toHaveAttribute('aria-pressed', 'false'));
  await user.click(button);
  await expectColumn('Name', ['Zoom.exe', 'edge.exe']);
});

test('a search that finds none of them says so, and the chip selects them again', async () => {
  const { user, showThree, expectColumn } = await setup();
  await showThree();
  await expectColumn('Name', THREE);
  await user.click(screen.getByRole('button', { name: 'Clear the selection' }));
  await user.type(screen.getByRole('searchbox', { name: 'Search' }), 'chrome');
  expect(await screen.findByText('The row is one of those that were selected')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Filter Rows: only 3 selected' }));
  expect(await screen.findByText('3 selected')).toBeVisible();
});

test('undo and redo go through it, as through any filter', async () => {
  const { user, select, showThree, expectColumn, removeChip } = await setup();
  await showThree();
  await expectColumn('Name', THREE);
  await select(2);
  await user.click(screen.getByRole('button', { name: 'Only these' }));
  await expectRows('2 of 5 rows');
  await user.click(screen.getByRole('button', { name: 'Clear the selection' }));
  await user.keyboard('u');
  await expectColumn('Name', THREE);
  await removeChip();
  await expectRows('5 rows');
  await user.keyboard('u');
  await expectColumn('Name', THREE);
  await user.keyboard('u');
  await expectRows('5 rows');
  await user.keyboard('{Shift>}U{/Shift}');
  await expectColumn('Name', THREE);
  expect(screen.getByRole('button', { name: 'Filter Rows: only 3 selected' })).toBeVisible();
});

test('charts, facets and groups count the rows that are shown alone', async () => {
  localStorage.setItem('classifications.charts.open', 'true');
  const { user, showThree } = await setup();
  await showThree();
  await expectRows('3 of 5 rows');
  const companies = within(await screen.findByRole('figure', { name: 'Top companies' }));
  await companies.findByRole('button', { name: 'Microsoft, 2 of 2 rows' });
  await waitFor(() => expect(companies.queryByRole('button', { name: /^Google/ })).toBeNull());
  const shares = within(screen.getByRole('figure', { name: 'Signed share per type' }));
  await shares.findByRole('button', { name: /^All rows, 2 signed \(67%\), 1 unsigned/ });
  await user.click(companies.getByRole('button', { name: 'Microsoft, 2 of 2 rows' }));
  await expectRows('2 of 5 rows');
  await user.click(screen.getByRole('button', { name: 'Group' }));
  await user.click(await screen.findByRole('menuitemradio', { name: 'Type' }));
  await screen.findByRole('button', { name: 'Show BROWSER, 1 row' });
  expect(screen.getByRole('button', { name: 'Show MAIL, 1 row' })).toBeVisible();
  expect(screen.getAllByRole('button', { name: /^Show .* rows?$/ })).toHaveLength(2);
  await user.click(screen.getByRole('button', { name: 'Show MAIL, 1 row' }));
  await expectRows('1 of 5 rows');
  await user.keyboard('u');
  expect(await screen.findByRole('button', { name: 'Show BROWSER, 1 row' })).toBeVisible();
});

test('other data is shown whole', async () => {
  const { user, showThree } = await setup({
    answers: [() => answerEntries(PROGRAMS), () => answerEntries(PROGRAMS.slice(1))],
  });
  await showThree();
  await expectRows('3 of 5 rows');
  const types = within(screen.getByRole('group', { name: 'Type' }));
  await types.findByRole('checkbox', { name: /^BROWSER 1$|^BROWSER, 1/ });
  await user.click(screen.getByRole('button', { name: 'Refresh' }));
  await expectRows('4 rows');
  await types.findByRole('checkbox', { name: /^BROWSER 2$|^BROWSER, 2/ });
  expect(screen.queryByRole('alert')).toBeNull();
});
