import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { buildEntry } from '../../mocks/wireEntry.ts';
import { expectRows, waitForRows } from './expectRows.ts';
import { renderDashboard } from './renderDashboard.tsx';

const ENTRIES = [
  buildEntry('Dropbox.exe', [{ companyName: 'Dropbox, Inc.' }]),
  buildEntry('chrome.exe', [{ companyName: 'Google LLC' }, { companyName: 'Google LLC' }]),
  buildEntry('firefox.exe', [{ companyName: 'Mozilla Corporation' }]),
];

async function setup(address = '/') {
  const dashboard = await renderDashboard({ entries: ENTRIES, address });
  const { user } = dashboard;
  await waitForRows();
  const dialog = async () => within(await screen.findByRole('dialog'));
  const paste = async (text: string) => {
    const { findByRole } = await dialog();
    const values = await findByRole('textbox', { name: 'Values' });
    await user.clear(values);
    await user.click(values);
    await user.paste(text);
  };
  const expectFound = async (text: string) => {
    const { getByRole } = await dialog();
    await waitFor(() => expect(getByRole('status')).toHaveTextContent(text));
  };
  const press = async (name: string) => {
    const { getByRole } = await dialog();
    await user.click(getByRole('button', { name }));
  };
  return { ...dashboard, dialog, paste, expectFound, press };
}

test('a pasted list of names filters, and what is not there is told before', async () => {
  const { user, dialog, paste, expectFound, press, readAddress } = await setup();
  await user.click(screen.getByRole('button', { name: 'Paste a list' }));
  await paste('CHROME.exe\nnosuch.exe\nC:\\Temp\\firefox.exe\nchrome.exe\n');
  await expectFound('3 distinct values. 1 duplicate ignored. 2 of 3 found, in 3 rows.');
  const { getByRole } = await dialog();
  expect(getByRole('textbox', { name: 'Not in the dictionary (1)' })).toHaveValue('nosuch.exe');
  await press('Keep only these rows');
  await expectRows('3 of 4 rows');
  expect(screen.getByRole('button', { name: 'Filter Name: list of 3' })).toBeVisible();
  expect(readAddress()).toBe('/?v=1#list.name=CHROME.exe,nosuch.exe,firefox.exe');
});

test('the rows of a list are asked for once, by whoever needs them first', async () => {
  const { user, services, paste, expectFound, press } = await setup();
  const countAsked = () =>
    services.queryClient.getQueryCache().findAll({
      predicate: ({ queryKey: [, , , verb] }) => verb === 'rowWindow',
    }).length;
  const before = countAsked();
  await user.click(screen.getByRole('button', { name: 'Paste a list' }));
  await paste('chrome.exe\nfirefox.exe');
  await expectFound('2 of 2 found');
  await press('Keep only these rows');
  await expectRows('3 of 4 rows');
  expect(countAsked()).toBe(before + 1);
});

test('the file name of a path is looked for, unless someone says otherwise', async () => {
  const { user, dialog, paste, expectFound } = await setup();
  await user.keyboard('l');
  await paste('C:\\Temp\\firefox.exe');
  await expectFound('1 of 1 found');
  const { getByRole } = await dialog();
  await user.click(getByRole('checkbox', { name: 'Of a path, look for the file name only' }));
  await expectFound('0 of 1 found, in 0 rows.');
});

test('companies are pasted with commas inside of them', async () => {
  const { user, dialog, paste, expectFound, press } = await setup();
  await user.click(screen.getByRole('button', { name: 'Paste a list' }));
  const { getByRole } = await dialog();
  await user.selectOptions(getByRole('combobox', { name: 'Look in' }), 'Company');
  await paste('Dropbox, Inc.\nMozilla Corporation');
  await expectFound('2 of 2 found, in 2 rows.');
  await user.click(getByRole('checkbox', { name: 'Commas separate values' }));
  await expectFound('1 of 3 found, in 1 row.');
  await user.click(getByRole('checkbox', { name: 'Commas separate values' }));
  await press('Exclude these rows');
  await expectRows('2 of 4 rows');
  expect(screen.getByRole('button', { name: 'Filter Company: not list of 2' })).toBeVisible();
});

test('a list in the address filters, and can be edited, inverted, switched off and removed', async () => {
  const { user, dialog, paste, press, readAddress } = await setup(
    '/?v=1#list.name=chrome.exe,x%2Cy',
  );
  await expectRows('2 of 4 rows');
  const choose = async (chip: string, item: string) => {
    await user.click(screen.getByRole('button', { name: `Change filter ${chip}` }));
    await user.click(await screen.findByRole('menuitem', { name: item }));
  };
  await choose('Name: list of 2', 'Edit the list');
  const { findByRole } = await dialog();
  expect(await findByRole('textbox', { name: 'Values' })).toHaveValue('chrome.exe\n"x,y"');
  await paste('chrome.exe,firefox.exe');
  await press('Keep only these rows');
  await expectRows('3 of 4 rows');
  expect(readAddress()).toBe('/?v=1#list.name=chrome.exe,firefox.exe');
  await choose('Name: list of 2', 'Exclude these rows instead');
  await expectRows('1 of 4 rows');
  await choose('Name: not list of 2', 'Switch off for now');
  await expectRows('4 rows');
  expect(readAddress()).toBe('/?v=1#off.not.list.name=chrome.exe,firefox.exe');
  await user.click(screen.getByRole('button', { name: 'Remove filter Name: not list of 2' }));
  await waitFor(() => expect(readAddress()).toBe('/'));
});

test('a list that is too long for an address says so', async () => {
  const { user, dialog, paste } = await setup();
  await user.click(screen.getByRole('button', { name: 'Paste a list' }));
  await paste(`${'a'.repeat(500_000)}\nb`);
  const { findByRole, getByRole } = await dialog();
  expect(await findByRole('alert')).toHaveTextContent('2 values are too long for it');
  expect(getByRole('button', { name: 'Keep only these rows' })).toBeDisabled();
});

test('a list that is too long together with what the address holds already says so', async () => {
  const { user, dialog, paste } = await setup(`/?v=1#list.name=${'b'.repeat(300_000)}`);
  await user.click(screen.getByRole('button', { name: 'Paste a list' }));
  const { findByRole, findByText, getByRole, queryByRole } = await dialog();
  await paste('a'.repeat(300_000));
  expect(await findByRole('alert')).toHaveTextContent('1 value is too long for it');
  expect(getByRole('button', { name: 'Keep only these rows' })).toBeDisabled();
  await paste('a'.repeat(100_000));
  await findByText(/0 of 1 found/);
  expect(queryByRole('alert')).toBeNull();
  expect(getByRole('button', { name: 'Keep only these rows' })).toBeEnabled();
});

test('hundreds of values stand where no server sees them, too', async () => {
  const names = Array.from({ length: 300 }, (_, i) => `tool-number-${i}.exe`);
  const write = (prefix: string) =>
    ['chrome.exe', ...names].map((name) => `${prefix}name=${name}`).join('&');
  const { user, readAddress } = await setup(`/?v=1&${write('not.')}`);
  await expectRows('2 of 4 rows');
  await user.click(screen.getByRole('button', { name: /^Change filter Name/ }));
  await user.click(await screen.findByRole('menuitem', { name: 'Switch off for now' }));
  await expectRows('4 rows');
  expect(readAddress()).toBe(`/?v=1#${write('off.not.')}`);
});

test('several lines that are no list after all stand in the search box, where the caret was', async () => {
  const { user, dialog, press, readAddress } = await setup();
  const search = screen.getByRole<HTMLInputElement>('searchbox', { name: 'Search' });
  await user.click(search);
  await user.paste('-chrome');
  search.setSelectionRange(0, 0);
  await user.paste('drop\nbox\n');
  await press('Cancel');
  await waitFor(() => expect(search).toHaveValue('drop box-chrome'));
  await waitFor(() => expect(search).toHaveFocus());
  expect(search.selectionStart).toBe('drop box'.length);
  await user.keyboard(' ');
  await expectRows('1 of 4 rows');
  await user.clear(search);
  const names = Array.from({ length: 200 }, (_, i) => `tool-number-${i}.exe`).join('\n');
  await user.paste(names);
  await dialog();
  await user.keyboard('{Escape}');
  await expectRows('4 rows');
  expect(readAddress()).toBe('/');
  await user.click(screen.getByRole('button', { name: 'Paste a list' }));
  const values = () => dialog().then(({ findByRole }) => findByRole('textbox', { name: 'Values' }));
  expect(await values()).toHaveValue(names);
  await press('Exclude these rows');
  await user.click(screen.getByRole('button', { name: 'Paste a list' }));
  expect(await values()).toHaveValue('');
});

test('a paste that is no list after all waits for the next one when the search has changed meanwhile', async () => {
  const { user, dialog, press, history } = await setup();
  const search = screen.getByRole('searchbox', { name: 'Search' });
  await user.type(search, 'chrome');
  await expectRows('2 of 4 rows');
  await user.paste('drop\nbox');
  await dialog();
  act(() => history.back());
  await waitFor(() => expect(search).toHaveValue(''));
  await press('Cancel');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(search).toHaveValue('');
  await user.click(screen.getByRole('button', { name: 'Paste a list' }));
  const { findByRole } = await dialog();
  expect(await findByRole('textbox', { name: 'Values' })).toHaveValue('drop\nbox');
});

test('several lines that are pasted into the search box are offered as a list, one line is a search', async () => {
  const { user, expectFound, press } = await setup();
  const search = screen.getByRole('searchbox', { name: 'Search' });
  await user.click(search);
  await user.paste('drop\n');
  expect(search).toHaveValue('drop');
  await user.clear(search);
  await user.paste('chrome.exe\r\nnosuch.exe\r\n');
  await expectFound('1 of 2 found, in 2 rows.');
  expect(search).toHaveValue('');
  await press('Keep only these rows');
  await expectRows('2 of 4 rows');
  await waitFor(() => expect(search).toHaveFocus());
  await user.paste('firefox.exe\nDropbox.exe');
  await expectFound('2 of 2 found, in 2 rows.');
});
