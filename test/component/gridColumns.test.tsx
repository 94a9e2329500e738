import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { DEFAULT_COLUMNS } from '../dictionaryFields.ts';
import { setupGrid } from './gridSetup.tsx';
import { setViewport } from './setViewport.ts';

const SHOWN = ['Name', 'Type', 'Signed', 'Company', 'Path', 'Product', 'Description', 'Title'];

test('shows the columns of the address, and says how many', async () => {
  const { grid, listHeaders } = await setupGrid({ address: '/?v=1&columns=path,name' });
  expect(listHeaders()).toEqual(['Path', 'Name']);
  expect(grid).toHaveAttribute('aria-colcount', '2');
});

test('hides a column from its header', async () => {
  const { grid, openHeaderMenu, choose, listHeaders } = await setupGrid();
  expect(listHeaders()).toEqual(SHOWN);
  await openHeaderMenu('Company');
  await choose('Hide column');
  await waitFor(() => expect(listHeaders()).toEqual(SHOWN.filter((label) => label !== 'Company')));
  expect(grid).toHaveAttribute('aria-colcount', String(DEFAULT_COLUMNS.length - 1));
});

test('the list of columns shows and hides any, all, and those of the start', async () => {
  const { user, choose, listHeaders } = await setupGrid();
  const openList = async () => user.click(screen.getByRole('button', { name: 'Columns' }));
  await openList();
  await user.click(await screen.findByRole('menuitemcheckbox', { name: 'Key' }));
  await user.click(screen.getByRole('menuitemcheckbox', { name: 'Type' }));
  await waitFor(() =>
    expect(listHeaders()).toEqual([...SHOWN.filter((label) => label !== 'Type'), 'Key']),
  );
  await choose('Show all columns');
  await waitFor(() => expect(listHeaders()).toHaveLength(12));
  await openList();
  await choose('Reset columns');
  await waitFor(() => expect(listHeaders()).toEqual(SHOWN));
});

test('moves a column from its menu and with the keyboard, and the focus goes with it', async () => {
  const { user, openHeaderMenu, choose, headerButton, listHeaders } = await setupGrid();
  await openHeaderMenu('Type');
  await choose('Move right');
  await waitFor(() => expect(listHeaders().slice(0, 3)).toEqual(['Name', 'Signed', 'Type']));
  headerButton('Company').focus();
  await user.keyboard('{Alt>}{ArrowLeft}{/Alt}');
  await waitFor(() =>
    expect(listHeaders().slice(0, 4)).toEqual(['Name', 'Signed', 'Company', 'Type']),
  );
  expect(headerButton('Company')).toHaveFocus();
});

test('moves a column by dragging its header', async () => {
  const { header, headerButton, listHeaders } = await setupGrid();
  const dataTransfer = { setData: () => undefined, effectAllowed: 'none' };
  fireEvent.dragStart(headerButton('Path'), { dataTransfer });
  fireEvent.dragOver(header('Name'), { dataTransfer });
  expect(header('Name')).toHaveAttribute('data-drop', 'after');
  fireEvent.drop(header('Name'), { dataTransfer });
  await waitFor(() => expect(listHeaders().slice(0, 3)).toEqual(['Name', 'Path', 'Type']));
});

test('pins up to a column, and none', async () => {
  const { openHeaderMenu, choose, cell, header, readAddress } = await setupGrid();
  // What stays in view is in one box with what selects the row.
  const isPinned = (label: string) => {
    const isCellPinned =
      cell(1, label).parentElement?.querySelector(':scope > [data-select]') !== null;
    expect(header(label).style.insetInlineStart !== '').toBe(isCellPinned);
    return isCellPinned;
  };
  expect([isPinned('Name'), isPinned('Type'), isPinned('Signed')]).toEqual([true, false, false]);
  await openHeaderMenu('Type');
  await choose('Pin up to here');
  await waitFor(() => expect(isPinned('Type')).toBe(true));
  expect(isPinned('Signed')).toBe(false);
  expect(readAddress()).toContain('pinned=2');
  await openHeaderMenu('Name');
  await choose('Unpin columns');
  await waitFor(() => expect(isPinned('Name')).toBe(false));
});

/** The width of the first column. */
function readWidth(grid: HTMLElement): string | undefined {
  return grid.style.getPropertyValue('--columns').split(' ')[1];
}

test('on a phone, the name takes less room, unless its width was chosen', async () => {
  setViewport({ width: 390, height: 844 });
  const { user, grid, headerButton } = await setupGrid();
  expect(readWidth(grid)).toBe('150px');
  headerButton('Name').focus();
  await user.keyboard('{Shift>}{ArrowRight}{/Shift}');
  await waitFor(() => expect(readWidth(grid)).toBe('166px'));
});

test('keeps a width that was chosen', async () => {
  const { user, grid, headerButton, openHeaderMenu, choose } = await setupGrid();
  expect(readWidth(grid)).toBe('200px');
  headerButton('Name').focus();
  await user.keyboard('{Shift>}{ArrowRight}{ArrowRight}{ArrowLeft}{/Shift}');
  await waitFor(() => expect(readWidth(grid)).toBe('216px'));
  expect(localStorage.getItem('classifications.columnWidths')).toBe('{"name":216}');
  await openHeaderMenu('Name');
  await choose('Reset all columns');
  await waitFor(() => expect(readWidth(grid)).toBe('200px'));
});

test('the last column cannot be hidden', async () => {
  const { openHeaderMenu } = await setupGrid({ address: '/?v=1&columns=name' });
  await openHeaderMenu('Name');
  expect(screen.getByRole('menuitem', { name: 'Hide column' })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
});

test('a set of columns for one kind of work is one choice, in the address and undone like any', async () => {
  const { user, listHeaders, readAddress } = await setupGrid();
  const choosePreset = async (name: string) => {
    await user.click(screen.getByRole('button', { name: 'Columns' }));
    await user.click(await screen.findByRole('menuitemradio', { name }));
  };
  await choosePreset('Paths');
  await waitFor(() =>
    expect(listHeaders()).toEqual(['Name', 'Location', 'Path', 'Canonical path', 'Key']),
  );
  expect(readAddress()).toBe('/?v=1&columns=name,location,path,canonicalPath,key');
  await user.click(screen.getByRole('button', { name: 'Columns' }));
  expect(await screen.findByRole('menuitemradio', { name: 'Paths' })).toBeChecked();
  await user.keyboard('{Escape}');
  await choosePreset('All');
  await waitFor(() => expect(listHeaders()).toHaveLength(12));
});

test('all columns can be fitted to their content at once', async () => {
  const { user } = await setupGrid({ address: '/?v=1&columns=name,type' });
  await user.click(screen.getByRole('button', { name: 'Columns' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Fit all columns' }));
  await waitFor(() =>
    expect(
      Object.keys(JSON.parse(localStorage.getItem('classifications.columnWidths') ?? '{}')),
    ).toEqual(['name', 'type']),
  );
});
