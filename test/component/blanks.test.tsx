import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { buildEntry } from '../../mocks/wireEntry.ts';
import { setupGrid } from './gridSetup.tsx';

const COMPANIES = ['Microsoft', 'Microsoft   ', '    ', ' ', '', undefined];

async function setup(address: string) {
  return setupGrid({
    address,
    entries: COMPANIES.map((companyName, nth) => buildEntry(`${nth}.exe`, [{ companyName }])),
  });
}

test('values that differ by blanks at their ends are told apart wherever they stand', async () => {
  const { cell, user } = await setup('/?v=1&columns=name,company&sort=name');
  const facet = within(await screen.findByRole('group', { name: 'Company' }));
  for (const name of [
    'Microsoft, 1',
    'Microsoft[3 spaces], 1',
    '[4 spaces], 1',
    '[space], 1',
    '(empty), 1',
    '(missing), 1',
  ]) {
    expect(await facet.findByRole('checkbox', { name })).toBeVisible();
  }
  const cells = COMPANIES.map((_, nth) => cell(nth + 1, 'Company').textContent);
  expect(new Set(cells).size).toBe(COMPANIES.length);
  expect(cells.slice(1, 4)).toEqual(['Microsoft···', '4 spaces', 'space']);
  await user.click(facet.getByRole('checkbox', { name: 'Microsoft[3 spaces], 1' }));
  expect(
    await screen.findByRole('button', { name: 'Filter Company: Microsoft[3 spaces]' }),
  ).toBeVisible();
});
