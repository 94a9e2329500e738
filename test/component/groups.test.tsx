import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { setupGrid } from './gridSetup.tsx';

async function setup(address = '/') {
  const dashboard = await setupGrid({ address });
  const { user } = dashboard;
  const listGroups = () =>
    within(screen.getByRole('region', { name: /^Groups by/ }))
      .getAllByRole('row')
      .slice(1)
      .map((row) =>
        [...row.querySelectorAll('th, td')].map((cell) => cell.textContent).filter(Boolean),
      );
  return {
    ...dashboard,
    groupBy: async (name: string) => {
      await user.click(screen.getByRole('button', { name: /^Group/ }));
      await user.click(await screen.findByRole('menuitemradio', { name }));
    },
    expectGroups: (groups: readonly (readonly string[])[]) =>
      waitFor(() => expect(listGroups()).toEqual(groups)),
  };
}

test('rows are grouped by company, the largest group first, with how many are signed', async () => {
  const { user, groupBy, expectGroups, readAddress } = await setup('/?v=1&type=BROWSER&type=MAIL');
  await groupBy('Company');
  await expectGroups([
    ['Microsoft', '2', '1 (50%)'],
    ['Google LLC', '1', '1 (100%)'],
  ]);
  expect(readAddress()).toBe('/?v=1&type=BROWSER&type=MAIL&group=company');
  expect(screen.getByRole('button', { name: 'Group: Company' })).toHaveAccessibleDescription(
    'Companies by their exact spelling',
  );
  await user.click(screen.getByRole('button', { name: 'Show Microsoft, 2 rows' }));
  const grid = await screen.findByRole('grid', { name: 'Classifications' });
  await waitFor(() => expect(grid).toHaveAttribute('aria-rowcount', '3'));
  await waitFor(() => expect(grid.contains(document.activeElement)).toBe(true));
  expect(readAddress()).toBe('/?v=1&type=BROWSER&type=MAIL&company=Microsoft');
});

test('keys walk along the groups, and leave one out', async () => {
  const { user, groupBy, expectGroups } = await setup('/?v=1&company=Microsoft&company=Google+LLC');
  await groupBy('Type');
  await expectGroups([
    ['BROWSER', '2', '2 (100%)'],
    ['MAIL', '1', '0 (0%)'],
  ]);
  screen.getByRole('button', { name: 'Show BROWSER, 2 rows' }).focus();
  await user.keyboard('{ArrowDown}');
  expect(screen.getByRole('button', { name: 'Show MAIL, 1 row' })).toHaveFocus();
  await user.keyboard('{Tab}{Enter}');
  await expectGroups([['BROWSER', '2', '2 (100%)']]);
  expect(screen.getByRole('button', { name: 'Show BROWSER, 2 rows' })).toHaveFocus();
});

test('a group is found by a part of its name, and the rows come back', async () => {
  const { user, openHeaderMenu, choose, groupBy, expectGroups } = await setup();
  await openHeaderMenu('Name');
  await choose('Group by Name');
  await user.type(await screen.findByRole('textbox', { name: 'Find in Name' }), 'o.ex');
  await waitFor(() => expect(screen.getByRole('note')).toHaveTextContent('0 groups'));
  await user.clear(screen.getByRole('textbox', { name: 'Find in Name' }));
  await user.keyboard('zoom');
  await expectGroups([['Zoom.exe', '1', '1 (100%)']]);
  await groupBy('Nothing: all rows');
  expect(await screen.findByRole('grid', { name: 'Classifications' })).toBeVisible();
});
