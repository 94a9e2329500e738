import { act, screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { PROGRAMS } from './gridSetup.tsx';
import { renderDashboard } from './renderDashboard.tsx';

async function visit(address: string) {
  const dashboard = await renderDashboard({ entries: PROGRAMS, address, goesOn: true });
  await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('rows'));
  return dashboard;
}

function leave() {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
  act(() => {
    document.dispatchEvent(new Event('visibilitychange'));
  });
  vi.restoreAllMocks();
}

async function leaveAfter(address: string) {
  const { unmount } = await visit(address);
  leave();
  unmount();
}

test('the plain address goes on with the last view, and says so until the view changes', async () => {
  await leaveAfter('/?q=exe&type=BROWSER&open=chrome.exe');
  const { user, readAddress } = await visit('/');
  expect(readAddress()).toBe('/?v=1&q=exe&type=BROWSER');
  expect(screen.getByText('Your last view is back.')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Clear all' }));
  await waitFor(() =>
    expect(screen.queryByText('Your last view is back.')).not.toBeInTheDocument(),
  );
});

test('a list is part of the last view', async () => {
  await leaveAfter('/?v=1&type=BROWSER#list.name=chrome.exe,firefox.exe');
  const { readAddress } = await visit('/');
  expect(readAddress()).toBe('/?v=1&type=BROWSER#list.name=chrome.exe,firefox.exe');
  expect(screen.getByText('Your last view is back.')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Filter Name: list of 2' })).toBeVisible();
});

test('one click starts clean, and undo brings the last view back', async () => {
  await leaveAfter('/?type=BROWSER');
  const { user, readAddress } = await visit('/');
  await user.click(screen.getByRole('button', { name: 'Start clean' }));
  await waitFor(() => expect(readAddress()).toBe('/'));
  await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent(/^5 rows/));
  await user.keyboard('u');
  await waitFor(() => expect(readAddress()).toBe('/?v=1&type=BROWSER'));
});

test.each(['/?q=chrome', '/?v=1'])('the address %s holds a view, and wins', async (address) => {
  await leaveAfter('/?type=BROWSER');
  const { readAddress } = await visit(address);
  expect(readAddress()).not.toContain('BROWSER');
  expect(screen.queryByText('Your last view is back.')).not.toBeInTheDocument();
});

test('after a view without filters there is nothing to go on with', async () => {
  await leaveAfter('/?v=1');
  const { readAddress } = await visit('/');
  expect(readAddress()).toBe('/');
  expect(screen.queryByText('Your last view is back.')).not.toBeInTheDocument();
});

test.each(['{broken', '7', '"?bogus=1"', '""'])(
  '%s in the storage does no harm',
  async (stored) => {
    localStorage.setItem('classifications.lastView', stored);
    await visit('/');
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  },
);
