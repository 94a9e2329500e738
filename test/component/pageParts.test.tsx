import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { setupGrid } from './gridSetup.tsx';

const findSearch = () => screen.getByRole('searchbox', { name: 'Search' });
const findPart = () => document.activeElement?.closest<HTMLElement>('[data-part]')?.dataset.part;

test('F6 goes from part to part of the page, out of the search box too, and Shift+F6 back', async () => {
  const { user } = await setupGrid();
  await screen.findByRole('figure', { name: 'Rows per type' });
  await user.keyboard('/');
  const seen: (string | undefined)[] = [];
  for (let times = 0; times < 5; times++) {
    await user.keyboard('{F6}');
    seen.push(findPart());
  }
  expect(seen).toEqual(['filters', 'tools', 'charts', 'table', 'top']);
  expect(findSearch()).toHaveFocus();
  await user.keyboard('{Shift>}{F6}{/Shift}');
  expect(screen.getAllByRole('gridcell')[0]).toHaveFocus();
});

test('a part has the focus again where it was left', async () => {
  const { user } = await setupGrid();
  await user.keyboard('/{F6}{Tab}');
  const left = document.activeElement;
  expect(findPart()).toBe('filters');
  await user.keyboard('{F6}{Shift>}{F6}{/Shift}');
  expect(left).toHaveFocus();
});

test('the palette goes to a part, and to the details once they are open', async () => {
  const { user, cell } = await setupGrid();
  const choose = async (text: string) => {
    await user.keyboard('{Control>}k{/Control}');
    await user.type(await screen.findByRole('combobox'), text);
  };
  await choose('go to the details');
  expect(screen.queryByRole('option')).not.toBeInTheDocument();
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('combobox')).not.toBeInTheDocument());
  await choose('go to the filters{Enter}');
  await waitFor(() => expect(findPart()).toBe('filters'));
  await user.keyboard('{F6}{F6}{F6}');
  expect(cell(1, 'Name')).toHaveFocus();
  await user.keyboard('{Enter}');
  const details = await screen.findByRole('complementary', { name: 'Details' });
  await within(details).findByText('Row 1 of', { exact: false });
  await user.keyboard('{Shift>}{F6}{/Shift}');
  expect(findPart()).toBe('table');
  await choose('go to the details{Enter}');
  await waitFor(() => expect(findPart()).toBe('details'));
});
