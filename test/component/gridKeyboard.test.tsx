import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { buildMany, setupGrid } from './gridSetup.tsx';

test('has one tab stop, in the first cell', async () => {
  const { grid, cell } = await setupGrid();
  const stops = [...grid.querySelectorAll('[tabindex="0"]')];
  expect(stops).toEqual([cell(1, 'Name')]);
});

test('arrows move between cells and headers, and end at the edges', async () => {
  const { user, cell, headerButton } = await setupGrid();
  cell(1, 'Name').focus();
  await user.keyboard('{ArrowDown}{ArrowRight}');
  expect(cell(2, 'Type')).toHaveFocus();
  await user.keyboard('{ArrowUp}{ArrowUp}{ArrowUp}');
  expect(headerButton('Type')).toHaveFocus();
  await user.keyboard('{ArrowLeft}{ArrowLeft}');
  expect(headerButton('Name')).toHaveFocus();
  await user.keyboard('{End}{ArrowDown}');
  expect(cell(1, 'Title')).toHaveFocus();
});

test('reaches the last of many rows, and comes back', async () => {
  const { user, grid, cell } = await setupGrid({ entries: buildMany(3000) });
  await waitFor(() => expect(grid).toHaveAttribute('aria-rowcount', '3001'));
  cell(1, 'Name').focus();
  await user.keyboard('{Control>}{End}{/Control}{Home}');
  expect(cell(3000, 'Name')).toHaveFocus();
  await waitFor(() => expect(cell(3000, 'Name')).toHaveTextContent('file2999.exe'));
  await user.keyboard('{PageUp}{PageDown}{ArrowUp}');
  expect(cell(2999, 'Name')).toHaveFocus();
  await user.keyboard('{Control>}{Home}{/Control}');
  expect(cell(1, 'Name')).toHaveFocus();
});

test('draws no more rows than can be seen, and some', async () => {
  const { grid } = await setupGrid({ entries: buildMany(3000) });
  expect(grid.querySelectorAll('[role="row"]').length).toBeLessThan(60);
});

test('f keeps the rows with the value of the cell, and again all', async () => {
  const { user, cell, expectColumn } = await setupGrid();
  cell(3, 'Company').focus();
  await user.keyboard('f');
  await expectColumn('Name', ['outlook.exe', 'edge.exe']);
  await waitFor(() => expect(cell(1, 'Company')).toHaveFocus());
  await user.keyboard('f');
  await expectColumn('Name', ['Zoom.exe', 'chrome.exe', 'outlook.exe', 'edge.exe', 'odd.exe']);
});

test('x leaves them out', async () => {
  const { user, cell, expectColumn } = await setupGrid();
  cell(3, 'Company').focus();
  await user.keyboard('x');
  await expectColumn('Name', ['Zoom.exe', 'chrome.exe', 'odd.exe']);
  expect(await screen.findByRole('status')).toHaveTextContent('3 of 5 rows');
});

test('f on a missing value keeps the rows without one', async () => {
  const { user, cell, expectColumn } = await setupGrid();
  cell(5, 'Company').focus();
  await user.keyboard('f');
  await expectColumn('Name', ['odd.exe']);
});

test('c asks in which form to copy, at the cell', async () => {
  const { user, cell, choose } = await setupGrid();
  cell(2, 'Type').focus();
  await user.keyboard('c');
  await screen.findByRole('menu', { name: 'Copy as' });
  expect(screen.getAllByRole('menuitem').map((item) => item.textContent)).toEqual([
    'Copy cell',
    'Copy row as TSV',
    'Copy row as Markdown',
    'Copy row as JSON',
    'Copy Type of all rows in view as a list',
  ]);
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('menu')).toBeNull());
  await waitFor(() => expect(cell(2, 'Type')).toHaveFocus());
  await user.keyboard('c');
  await choose('Copy row as JSON');
  await waitFor(async () =>
    expect(JSON.parse(await navigator.clipboard.readText())).toMatchObject({ Name: 'chrome.exe' }),
  );
  await waitFor(() => expect(cell(2, 'Type')).toHaveFocus());
  await user.keyboard('c');
  await choose('Copy cell');
  await waitFor(async () => expect(await navigator.clipboard.readText()).toBe('BROWSER'));
});

test('Ctrl+C copies the cell at once', async () => {
  const { user, cell } = await setupGrid();
  cell(1, 'Company').focus();
  await user.keyboard('{Control>}c{/Control}');
  expect(await navigator.clipboard.readText()).toBe('Zoom Video Communications, Inc.');
  expect(await screen.findAllByText('Company copied')).not.toHaveLength(0);
});

test('the menu key opens the menu of the cell, and Escape gives the focus back', async () => {
  const { user, cell, choose } = await setupGrid();
  cell(2, 'Type').focus();
  await user.keyboard('{Shift>}{F10}{/Shift}');
  await screen.findByRole('menu');
  await choose('Copy row as JSON');
  await waitFor(async () =>
    expect(JSON.parse(await navigator.clipboard.readText())).toMatchObject({
      Name: 'chrome.exe',
      Type: 'BROWSER',
    }),
  );
  await waitFor(() => expect(screen.queryByRole('menu')).toBeNull());
  await user.keyboard('{Shift>}{F10}{/Shift}');
  await screen.findByRole('menu');
  await user.keyboard('{Escape}');
  await waitFor(() => expect(cell(2, 'Type')).toHaveFocus());
});

test('the focus stays in the table when its row is filtered away', async () => {
  const { user, cell, expectColumn } = await setupGrid();
  cell(5, 'Type').focus();
  await user.keyboard('x');
  await expectColumn('Name', ['Zoom.exe', 'chrome.exe', 'outlook.exe', 'edge.exe']);
  await waitFor(() => expect(cell(1, 'Type')).toHaveFocus());
});
