import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { setupGrid } from './gridSetup.tsx';

async function setup(address = '/') {
  const dashboard = await setupGrid({ address });
  const { user } = dashboard;
  const open = async () => {
    await user.keyboard('{Control>}k{/Control}');
    return screen.findByRole('combobox', { name: 'Find an action or a view' });
  };
  const expectClosed = () =>
    waitFor(() => expect(screen.queryByRole('combobox')).not.toBeInTheDocument());
  return {
    ...dashboard,
    open,
    expectClosed,
    listTitles: () => screen.getAllByRole('option').map((option) => option.textContent),
    /** Does what is found by this text. */
    run: async (text: string) => {
      const box = await open();
      await user.type(box, text);
      await user.keyboard('{Enter}');
      await expectClosed();
    },
  };
}

test('Ctrl+K lists what can be done, also from within a field, and Escape gives the focus back', async () => {
  const { user, open, expectClosed } = await setup();
  const search = screen.getByRole('searchbox', { name: 'Search' });
  await user.click(search);
  const box = await open();
  expect(box).toHaveFocus();
  const list = screen.getByRole('listbox', { name: 'Actions and views' });
  expect(box).toHaveAttribute('aria-controls', list.id);
  expect(within(list).getByRole('option', { name: /^Refresh the data/ })).toBeVisible();
  expect(within(list).getByRole('group', { name: 'Order' })).toBeVisible();
  await user.keyboard('{Escape}');
  await expectClosed();
  await waitFor(() => expect(search).toHaveFocus());
});

test('a few letters find an action, the arrows choose, and Enter does it', async () => {
  const { user, open, listTitles, expectClosed, readAddress } = await setup();
  const box = await open();
  await user.type(box, 'sort comp');
  expect(listTitles()).toEqual(['Sort by Company, ascending', 'Sort by Company, descending']);
  await user.keyboard('{ArrowDown}{Enter}');
  await expectClosed();
  await waitFor(() => expect(readAddress()).toBe('/?v=1&sort=-company'));
});

test('what is chosen moves on from where the focus was', async () => {
  const { run } = await setup();
  await run('search');
  await waitFor(() => expect(screen.getByRole('searchbox', { name: 'Search' })).toHaveFocus());
});

test('columns are shown and hidden, and undo takes it back', async () => {
  const { run, listHeaders, user } = await setup();
  await run('hide column title');
  await waitFor(() => expect(listHeaders()).not.toContain('Title'));
  await user.keyboard('u');
  await waitFor(() => expect(listHeaders()).toContain('Title'));
});

test('saved views are found by their names, and shown', async () => {
  localStorage.setItem(
    'classifications.savedViews',
    JSON.stringify([{ name: 'Old browsers', address: '?v=1&type=BROWSER' }]),
  );
  const { run, readAddress } = await setup();
  await run('old br');
  await waitFor(() => expect(readAddress()).toBe('/?v=1&type=BROWSER'));
});

test('the theme is chosen by name', async () => {
  const { run } = await setup();
  await run('theme dark');
  await waitFor(() => expect(document.documentElement.dataset.theme).toBe('dark'));
});

test('filters are cleared, where there are any', async () => {
  const { run, open, user, expectClosed, readAddress } = await setup('/?q=exe&type=BROWSER');
  await run('clear all');
  await waitFor(() => expect(readAddress()).toBe('/'));
  const box = await open();
  await user.type(box, 'clear all filters');
  expect(screen.queryByRole('option')).not.toBeInTheDocument();
  expect(screen.getByText('Nothing is called so.')).toBeInTheDocument();
  await user.keyboard('{Enter}');
  expect(box).toBeVisible();
  await user.keyboard('{Escape}');
  await expectClosed();
});

test('dialogs open from it, and come back to where the focus was', async () => {
  const { run, user, cell } = await setup();
  await user.click(cell(2, 'Type'));
  await run('saved views');
  const dialog = await screen.findByRole('dialog', { name: 'Saved views' });
  await user.keyboard('{Escape}');
  await waitFor(() => expect(dialog).not.toBeInTheDocument());
  await waitFor(() => expect(cell(2, 'Type')).toHaveFocus());
});

test('the button does the same for those without a keyboard', async () => {
  const { user } = await setup();
  await user.click(screen.getByRole('button', { name: 'Find an action' }));
  await waitFor(() => expect(screen.getByRole('combobox')).toHaveFocus());
});

test('each key of an action is in the help', async () => {
  const { user } = await setup();
  await user.keyboard('?');
  const dialog = await screen.findByRole('dialog', { name: 'Keys and search' });
  for (const [key, does] of [
    ['Ctrl+K', 'Find an action or a view'],
    ['u', 'Undo the last change of the view'],
    ['Shift+U', 'Redo what was undone'],
    ['v', 'Saved views'],
    ['/', 'Search'],
    ['e', 'Export'],
  ] as const) {
    const words = within(dialog).getByText(does, { selector: 'dd' });
    expect(words.parentElement).toHaveTextContent(`${key}${does}`);
  }
});
