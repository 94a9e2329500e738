import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { buildEntry } from '../../mocks/wireEntry.ts';
import { CrashScreen } from '../../src/app/CrashScreen.tsx';
import { ErrorBoundary } from '../../src/app/ErrorBoundary.tsx';
import { renderDashboard } from './renderDashboard.tsx';

const ENTRIES = [buildEntry('chrome.exe')];

test('the theme follows the system until it is chosen, and the choice is remembered', async () => {
  const { user } = await renderDashboard({ entries: ENTRIES });
  expect(document.documentElement.dataset.theme).toBeUndefined();
  await user.click(screen.getByRole('button', { name: 'Theme' }));
  await user.click(await screen.findByRole('menuitemradio', { name: 'Dark' }));
  expect(document.documentElement.dataset.theme).toBe('dark');
  expect(localStorage.getItem('classifications.theme')).toBe('"dark"');
});

test('the question mark lists the keys, and Escape closes the list', async () => {
  const { user } = await renderDashboard({ entries: ENTRIES });
  await user.keyboard('?');
  const dialog = await screen.findByRole('dialog', { name: 'Keys and search' });
  expect(within(dialog).getByText('Search')).toBeVisible();
  const headings = within(dialog).getAllByRole('heading', { level: 3 });
  expect(headings.map(({ textContent }) => textContent)).toEqual([
    'Anywhere',
    'In the table',
    'On a column header',
    'In the lists of filters',
    'Search language',
    'In the search box',
    'On a mark of a chart',
    'In a chart shown as a table',
    'In the table of groups',
    'In the details',
  ]);
  await user.keyboard('{Escape}');
  await waitFor(() =>
    expect(screen.queryByRole('dialog', { name: 'Keys and search' })).not.toBeInTheDocument(),
  );
});

test('the help shows what can be searched for, and searches for it', async () => {
  const { user } = await renderDashboard({ entries: ENTRIES });
  await user.click(screen.getByRole('button', { name: 'Help' }));
  const dialog = await screen.findByRole('dialog');
  await user.click(within(dialog).getByRole('button', { name: 'company:"Dropbox, Inc."' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  expect(screen.getByRole('searchbox', { name: 'Search' })).toHaveValue('company:"Dropbox, Inc."');
});

test('keys are text while someone types', async () => {
  const { user } = await renderDashboard({ entries: ENTRIES });
  await user.keyboard('/');
  const search = screen.getByRole('searchbox', { name: 'Search' });
  expect(search).toHaveFocus();
  await user.keyboard('?e/');
  expect(search).toHaveValue('?e/');
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
});

test('an address of another page says so, and leads back', async () => {
  const { user } = await renderDashboard({ entries: ENTRIES, address: '/elsewhere' });
  expect(screen.getByRole('heading', { name: 'There is no page at this address' })).toBeVisible();
  await user.click(screen.getByRole('link', { name: 'Go to the dashboard' }));
  expect(await screen.findByRole('searchbox', { name: 'Search' })).toBeVisible();
});

test('a part that cannot be drawn says so, and offers a reload and its details', async () => {
  const error = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const Broken = () => {
    throw new Error('of the test');
  };
  render(
    <ErrorBoundary>
      <Broken />
    </ErrorBoundary>,
  );
  error.mockRestore();
  expect(screen.getByRole('alert')).toHaveTextContent('This view could not be drawn');
  expect(screen.getByRole('button', { name: 'Reload' })).toBeVisible();
});

test('where the browser does not allow copying, the details of a crash are there to select', async () => {
  const user = userEvent.setup();
  const write = vi.spyOn(navigator.clipboard, 'writeText');
  write.mockRejectedValue(new Error('not allowed'));
  render(<CrashScreen error={new Error('of the test')} />);
  await user.click(screen.getByRole('button', { name: 'Copy details' }));
  expect(await screen.findByText(/^The browser did not allow copying/)).toBeVisible();
  expect(screen.getByText(/of the test/)).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Copied' })).not.toBeInTheDocument();
  write.mockRestore();
});

test('the details of a crash hold the address and the error', async () => {
  const user = userEvent.setup();
  render(<CrashScreen error={new Error('of the test')} />);
  await user.click(screen.getByRole('button', { name: 'Copy details' }));
  expect(await screen.findByRole('button', { name: 'Copied' })).toBeVisible();
  const copied = await navigator.clipboard.readText();
  expect(copied).toContain(`Address: ${location.href}`);
  expect(copied).toContain('of the test');
});
