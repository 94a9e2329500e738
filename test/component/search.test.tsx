import { act, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { buildEntry } from '../../mocks/wireEntry.ts';
import { expectRows, waitForRows } from './expectRows.ts';
import { renderDashboard } from './renderDashboard.tsx';

const ENTRIES = ['chrome.exe', 'chromium.exe', 'firefox.exe'].map((name) => buildEntry(name));

async function setup(address = '/') {
  const dashboard = await renderDashboard({ entries: ENTRIES, address });
  const { history } = dashboard;
  await waitForRows();
  return {
    ...dashboard,
    box: screen.getByRole('searchbox', { name: 'Search' }),
    goBack: () => act(async () => history.back()),
    goForward: () => act(async () => history.forward()),
  };
}

test('the table follows every key', async () => {
  const { user, box, readAddress } = await setup();
  await user.type(box, 'CHROM');
  await expectRows('2 of 3 rows');
  await user.type(box, 'ium');
  await expectRows('1 of 3 rows');
  expect(box).toHaveValue('CHROMium');
  expect(readAddress()).toBe('/?v=1&q=CHROMium');
});

test('going back undoes a search, not a letter', async () => {
  const { user, box, goBack, goForward } = await setup();
  await user.type(box, 'chrome{Enter}');
  await expectRows('1 of 3 rows');
  await user.type(box, ' nothing');
  await expectRows('0 of 3 rows');
  await goBack();
  await waitFor(() => expect(box).toHaveValue('chrome'));
  await goBack();
  await waitFor(() => expect(box).toHaveValue(''));
  await expectRows('3 rows');
  await goForward();
  await waitFor(() => expect(box).toHaveValue('chrome'));
});

test('leaving the box ends a search: what is typed later is another', async () => {
  const { user, box, goBack } = await setup();
  await user.type(box, 'chrom');
  await user.tab();
  await user.type(box, 'e');
  await expectRows('1 of 3 rows');
  await goBack();
  await waitFor(() => expect(box).toHaveValue('chrom'));
});

test('the address fills the box', async () => {
  const { box } = await setup('/?q=fire+fox');
  expect(box).toHaveValue('fire fox');
  await expectRows('1 of 3 rows');
});

test('a second Escape clears, and so does the button; the focus stays', async () => {
  const { user, box } = await setup();
  await user.type(box, 'chrom{Escape}');
  expect(box).toHaveValue('chrom');
  await user.type(box, 'e{Escape}');
  expect(box).toHaveValue('chrome');
  await user.keyboard('{Escape}');
  expect(box).toHaveValue('');
  await expectRows('3 rows');
  await user.type(box, 'fire');
  await user.click(screen.getByRole('button', { name: 'Clear search' }));
  expect(box).toHaveValue('');
  expect(box).toHaveFocus();
  await expectRows('3 rows');
});

test('clearing all filters empties the box', async () => {
  const { user, box } = await setup();
  await user.type(box, 'chrome');
  await user.click(await screen.findByRole('button', { name: 'Clear all' }));
  await waitFor(() => expect(box).toHaveValue(''));
  await expectRows('3 rows');
});

test('the slash key leads to the box', async () => {
  const { user, box } = await setup();
  await user.keyboard('/');
  expect(box).toHaveFocus();
  expect(box).toHaveValue('');
});
