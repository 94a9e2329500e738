import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { buildEntry } from '../../mocks/wireEntry.ts';
import { renderDashboard } from './renderDashboard.tsx';

const OTHER = JSON.stringify({ recordList: ['x.exe', 'y.exe'].map((name) => buildEntry(name)) });

async function setup() {
  const page = await renderDashboard({
    entries: ['a.exe', 'b.exe', 'c.exe'].map((n) => buildEntry(n)),
  });
  await screen.findByText('3 rows', { selector: 'header *' });
  const open = async (name: string) => {
    const input = page.container.querySelector<HTMLInputElement>('input[type=file]');
    if (input === null) throw new Error('the page has no file picker');
    await userEvent.setup({ applyAccept: false }).upload(input, new File([OTHER], name));
    await screen.findByText('2 rows', { selector: 'header *' });
  };
  return { ...page, open };
}

function note() {
  return screen.queryByRole('region', { name: 'View of other data' });
}

test('a view that was made on the service says so beside a file, until it changes', async () => {
  const { user, open } = await setup();
  const search = screen.getByRole('searchbox', { name: 'Search' });
  await user.type(search, 'name:a.exe');
  await waitFor(() => expect(screen.getByText('1 of 3 rows')).toBeVisible());
  expect(note()).toBeNull();
  await open('saved.json');
  const said = within(await screen.findByRole('region', { name: 'View of other data' }));
  expect(said.getByText('This view was made on sage.example.com.')).toBeVisible();
  expect(said.getByText(/You see “saved\.json”/)).toBeVisible();
  await user.type(search, 'x');
  await waitFor(() => expect(note()).toBeNull());
});

test('a newer download of the service is the same data', async () => {
  const { user } = await setup();
  await user.type(screen.getByRole('searchbox', { name: 'Search' }), 'name:a.exe');
  await waitFor(() => expect(screen.getByText('1 of 3 rows')).toBeVisible());
  await user.click(screen.getByRole('button', { name: 'Refresh' }));
  await waitFor(() => expect(screen.queryByRole('progressbar')).toBeNull());
  expect(note()).toBeNull();
});

test('a saved view names the data that it was made on; the file of all views does not', async () => {
  const { user, open } = await setup();
  await user.type(screen.getByRole('searchbox', { name: 'Search' }), 'name:a.exe');
  await user.click(screen.getByRole('button', { name: 'Views' }));
  await user.type(
    await screen.findByRole('textbox', { name: 'Name for the view on screen' }),
    'mine',
  );
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await user.keyboard('{Escape}');
  await open('saved.json');
  await user.clear(screen.getByRole('searchbox', { name: 'Search' }));
  await waitFor(() => expect(note()).toBeNull());
  await user.click(screen.getByRole('button', { name: 'Views' }));
  await user.click(await screen.findByRole('button', { name: /^mine/ }));
  expect(await screen.findByText('This view was made on sage.example.com.')).toBeVisible();
});
