import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { PROGRAMS, setupGrid } from './gridSetup.tsx';

/** The dialog of this name, once it is open. */
async function findDialog(name: RegExp) {
  return within(await screen.findByRole('dialog', { name }));
}

test('the state of a signature has the same words wherever it is shown', async () => {
  const { user, cell, openHeaderMenu, choose } = await setupGrid({
    entries: PROGRAMS,
    address: '/?v=1&off.signed=unsigned&open=chrome.exe',
  });
  expect(cell(2, 'Signed')).toHaveTextContent(/^Signed$/);
  const facet = within(screen.getByRole('group', { name: 'Signed' }));
  expect(await facet.findByRole('checkbox', { name: /^Signed, / })).toBeVisible();
  expect(screen.getByRole('button', { name: 'Filter Signed: Unsigned' })).toBeVisible();
  const details = within(await screen.findByRole('complementary', { name: 'Details' }));
  await waitFor(() => expect(details.getAllByText('Signed')).toHaveLength(2));
  await openHeaderMenu('Signed');
  await choose('Profile of Signed');
  const profile = await findDialog(/^Profile/);
  expect(await profile.findByRole('button', { name: /^Keep Signed, / })).toBeVisible();
  await user.keyboard('{Escape}');
});

test('no value has the same word in facets, chips and a comparison', async () => {
  const { user, cell } = await setupGrid({
    entries: PROGRAMS,
    address: '/?v=1&off.missing=company',
  });
  expect(screen.getByRole('button', { name: 'Filter Company: (missing)' })).toBeVisible();
  const facet = within(screen.getByRole('group', { name: 'Company' }));
  expect(await facet.findByRole('checkbox', { name: '(missing), 1' })).toBeVisible();
  cell(4, 'Name').focus();
  await user.keyboard('{Shift>}{ArrowDown>2}{/Shift}');
  await user.click(await screen.findByRole('button', { name: 'Compare' }));
  const compared = await findDialog(/^Compare/);
  expect((await compared.findAllByText('(missing)')).length).toBeGreaterThan(0);
});
