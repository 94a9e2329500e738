import { fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { WireEntry } from '../../mocks/wireEntry.ts';
import { expectRows } from './expectRows.ts';
import { buildMany, setupGrid } from './gridSetup.tsx';
import type { DashboardSetup } from './renderDashboard.tsx';

async function setup(more: DashboardSetup = {}) {
  const dashboard = await setupGrid({ entries: buildMany(400), ...more });
  return {
    ...dashboard,
    /** Opens a file, and waits until it is told of. */
    open: async (name: string, recordList: readonly WireEntry[]) => {
      const file = new File([JSON.stringify({ recordList })], name);
      const input = dashboard.container.querySelector<HTMLInputElement>('input[type=file]');
      if (input === null) throw new Error('the page has no file picker');
      await userEvent.setup().upload(input, file);
      await screen.findByText(name);
    },
    /** The row that the Tab key reaches. */
    readStop: () =>
      dashboard.grid
        .querySelector('[role="gridcell"][tabindex="0"]')
        ?.closest('[role="row"]')
        ?.getAttribute('aria-rowindex'),
  };
}

async function goDown({ grid, cell, user }: Awaited<ReturnType<typeof setup>>) {
  cell(5, 'Name').focus();
  await user.keyboard('{PageDown}{PageDown}');
  await waitFor(() => expect(grid.scrollTop).toBeGreaterThan(0));
}

test('another file begins at its first row, with the keys too', async () => {
  const dashboard = await setup();
  await goDown(dashboard);
  await dashboard.open('first.json', buildMany(390));
  await expectRows('390 rows');
  await waitFor(() => expect(dashboard.grid.scrollTop).toBe(0));
  expect(dashboard.readStop()).toBe('2');
  await goDown(dashboard);
  await dashboard.open('second.json', buildMany(390));
  await waitFor(() => expect(dashboard.grid.scrollTop).toBe(0));
  expect(dashboard.readStop()).toBe('2');
});

test('a refresh stays where the reader is', async () => {
  const dashboard = await setup();
  await goDown(dashboard);
  const { scrollTop } = dashboard.grid;
  const stop = dashboard.readStop();
  fireEvent.click(screen.getByRole('button', { name: /^Refresh|^Load/ }));
  await waitFor(() => expect(dashboard.countRequests()).toBe(2));
  await waitFor(() => expect(screen.queryByRole('progressbar')).toBeNull());
  expect(dashboard.grid.scrollTop).toBe(scrollTop);
  expect(dashboard.readStop()).toBe(stop);
});

test.each(['rows', 'groups'])(
  'another file without fitting %s says that search and filters still apply',
  async (shown) => {
    const { open, user } = await setup();
    const search = screen.getByRole('searchbox', { name: 'Search' });
    await user.type(search, 'file01');
    await expectRows('100 of 400 rows');
    if (shown === 'groups') {
      await user.click(screen.getByRole('button', { name: 'Group' }));
      await user.click(await screen.findByRole('menuitemradio', { name: 'Type' }));
    }
    await open('other.json', buildMany(3));
    await expectRows('0 of 3 rows');
    expect(
      await screen.findByText(/Your search and filters from before still apply to these data\./),
    ).toBeVisible();
    expect(screen.getByText('Some field contains file01')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Clear all filters' }));
    await expectRows('3 rows');
  },
);

test('a search that is made on these data is not said to be from before', async () => {
  const { open, user } = await setup();
  await open('other.json', buildMany(3));
  await user.type(screen.getByRole('searchbox', { name: 'Search' }), 'nothing');
  await expectRows('0 of 3 rows');
  expect(await screen.findByText(/No row fits this condition/)).not.toHaveTextContent('before');
});
