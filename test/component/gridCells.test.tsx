import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { setupGrid } from './gridSetup.tsx';

test('says what is missing, what is empty, and what is known of a signature', async () => {
  const { cell } = await setupGrid();
  expect(within(cell(5, 'Company')).getByText('missing')).toBeInTheDocument();
  expect(cell(4, 'Title')).toHaveTextContent('(empty)');
  expect(cell(1, 'Signed')).toHaveTextContent('Signed');
  expect(cell(3, 'Signed')).toHaveTextContent('Unsigned');
  expect(cell(5, 'Signed')).toHaveTextContent('Unknown');
});

test('makes a character visible that turns the direction of text', async () => {
  const { cell } = await setupGrid();
  expect(within(cell(5, 'Product')).getByTitle('Right-to-left override (U+202E)')).toBeVisible();
});

test('marks what the search found, in searched fields', async () => {
  const { cell } = await setupGrid({ address: '/?v=1&q=ZOOM' });
  await waitFor(() => expect(cell(1, 'Name').querySelector('mark')).toHaveTextContent('Zoom'));
  expect([...cell(1, 'Path').querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual([
    'Zoom',
    'Zoom',
  ]);
});

test('has the whole path, though it may be cut in the middle', async () => {
  const { cell } = await setupGrid();
  expect(cell(1, 'Path').textContent).toBe('C:\\Users\\lea\\AppData\\Roaming\\Zoom\\bin\\Zoom.exe');
});

test('a cell has a menu where it is clicked', async () => {
  const { user, cell, choose, expectColumn } = await setupGrid();
  await user.pointer({ keys: '[MouseRight]', target: cell(2, 'Type') });
  await choose('Filter on this value');
  await expectColumn('Name', ['chrome.exe', 'edge.exe']);
  await user.pointer({ keys: '[MouseRight]', target: cell(2, 'Name') });
  await choose('Exclude this value');
  await expectColumn('Name', ['chrome.exe']);
});

test('only this value replaces other filters of the field', async () => {
  const { user, cell, choose, expectColumn } = await setupGrid({
    address: '/?v=1&type=BROWSER&type=MAIL',
  });
  await expectColumn('Name', ['chrome.exe', 'outlook.exe', 'edge.exe']);
  await user.pointer({ keys: '[MouseRight]', target: cell(2, 'Type') });
  await choose('Only this value');
  await expectColumn('Name', ['outlook.exe']);
});

test('copies a row for a spreadsheet', async () => {
  const { user, cell, choose } = await setupGrid({ address: '/?v=1&columns=name,company,title' });
  await user.pointer({ keys: '[MouseRight]', target: cell(3, 'Name') });
  await choose('Copy row as TSV');
  await waitFor(async () =>
    expect(await navigator.clipboard.readText()).toMatch(/^outlook\.exe\tMicrosoft\t/),
  );
});

test('says which filters leave nothing, and clears them', async () => {
  const { user, grid, headerButton, expectColumn } = await setupGrid();
  await user.type(screen.getByRole('searchbox', { name: 'Search' }), 'nothing like it');
  // Slowly typed, the first words are on screen before the last.
  expect(await screen.findByText('Some field contains it')).toBeVisible();
  expect(screen.getByText('Some field contains nothing')).toBeVisible();
  expect(screen.getByText('Some field contains like')).toBeVisible();
  expect(grid).toHaveAttribute('aria-rowcount', '1');
  await user.click(screen.getByRole('button', { name: 'Clear all filters' }));
  await expectColumn('Name', ['Zoom.exe', 'chrome.exe', 'outlook.exe', 'edge.exe', 'odd.exe']);
  expect(headerButton('Name')).toBeVisible();
  expect(document.activeElement?.closest('[role="grid"]')).toBe(grid);
});
