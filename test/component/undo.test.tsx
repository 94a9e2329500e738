import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { expectRows } from './expectRows.ts';
import { setupGrid } from './gridSetup.tsx';

async function setup() {
  const dashboard = await setupGrid();
  return {
    ...dashboard,
    undo: screen.getByRole('button', { name: 'Undo' }),
    redo: screen.getByRole('button', { name: 'Redo' }),
  };
}

test('u undoes a filter, then the search as one step, and U does them again', async () => {
  const { user, cell, readAddress, undo, redo } = await setup();
  await user.keyboard('/');
  await user.keyboard('edge');
  await expectRows('1 of 5 rows');
  await user.click(cell(1, 'Company'));
  await user.keyboard('f');
  await waitFor(() => expect(readAddress()).toBe('/?v=1&q=edge&company=Microsoft'));
  await user.keyboard('u');
  await waitFor(() => expect(readAddress()).toBe('/?v=1&q=edge'));
  await user.keyboard('u');
  await waitFor(() => expect(readAddress()).toBe('/'));
  await expectRows('5 rows');
  expect(screen.getByRole('searchbox', { name: 'Search' })).toHaveValue('');
  expect(undo).toHaveAttribute('aria-disabled', 'true');
  await user.keyboard('{Shift>}U{/Shift}');
  await waitFor(() => expect(readAddress()).toBe('/?v=1&q=edge'));
  await user.keyboard('{Shift>}U{/Shift}');
  await waitFor(() => expect(readAddress()).toBe('/?v=1&q=edge&company=Microsoft'));
  expect(redo).toHaveAttribute('aria-disabled', 'true');
});

test('the buttons do the same and keep the focus', async () => {
  const { user, headerButton, readAddress, undo, redo } = await setup();
  await user.click(headerButton('Name'));
  await waitFor(() => expect(readAddress()).toBe('/?v=1&sort=name'));
  await user.click(undo);
  await waitFor(() => expect(readAddress()).toBe('/'));
  expect(undo).toHaveFocus();
  await user.click(redo);
  await waitFor(() => expect(readAddress()).toBe('/?v=1&sort=name'));
});

test('undo never leaves the page, and a new step ends what could be done again', async () => {
  const { user, headerButton, readAddress, redo } = await setup();
  await user.keyboard('u');
  expect(await screen.findByText('There is nothing to undo.')).toBeInTheDocument();
  await user.click(headerButton('Name'));
  await user.keyboard('u');
  await waitFor(() => expect(redo).toHaveAttribute('aria-disabled', 'false'));
  await user.click(headerButton('Type'));
  await waitFor(() => expect(readAddress()).toBe('/?v=1&sort=type'));
  expect(redo).toHaveAttribute('aria-disabled', 'true');
  await user.keyboard('{Shift>}U{/Shift}');
  expect(await screen.findByText('There is nothing to redo.')).toBeInTheDocument();
  expect(readAddress()).toBe('/?v=1&sort=type');
});

test('u is a letter while someone types', async () => {
  const { user, readAddress } = await setup();
  await user.keyboard('/');
  await user.keyboard('uU');
  await waitFor(() => expect(readAddress()).toBe('/?v=1&q=uU'));
});

test('Caps Lock does not turn undo into redo', async () => {
  const { user, headerButton, readAddress } = await setup();
  await user.click(headerButton('Name'));
  await waitFor(() => expect(readAddress()).toBe('/?v=1&sort=name'));
  await user.keyboard('U');
  await waitFor(() => expect(readAddress()).toBe('/'));
});
