import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { buildEntry } from '../../mocks/wireEntry.ts';
import { expectRows, waitForRows } from './expectRows.ts';
import { renderDashboard } from './renderDashboard.tsx';

const ENTRIES = [
  buildEntry('chrome.exe', [{ companyName: 'Google LLC', processType: 'BROWSER', isSigned: true }]),
  buildEntry('drive.exe', [{ companyName: 'Google LLC', processType: 'SHARING', isSigned: true }]),
  buildEntry('dropbox.exe', [
    { companyName: 'Dropbox, Inc.', processType: 'SHARING', isSigned: false },
  ]),
];

async function setup(address = '/') {
  const dashboard = await renderDashboard({ entries: ENTRIES, address });
  await waitForRows();
  return {
    ...dashboard,
    box: screen.getByRole('searchbox', { name: 'Search' }),
    readOptions: () => screen.queryAllByRole('option').map(({ textContent }) => textContent),
  };
}

test('what is wrong is told at the box, with its place; the rest filters on', async () => {
  const { user, box } = await setup();
  await user.type(box, 'signed:maybe drive');
  await expectRows('1 of 3 rows');
  expect(box).toBeInvalid();
  expect(box).toHaveAccessibleDescription(/signed: is yes, no or unknown\. signed:maybe drive/);
  expect(screen.getByText('Has a fault')).toBeVisible();
  await user.clear(box);
  expect(screen.getByText('Has a fault')).not.toBeVisible();
  expect(box).toBeValid();
  expect(box).toHaveAccessibleDescription('');
  await expectRows('3 rows');
});

test('what is not typed to its end is told after Enter, or once the box is left', async () => {
  const { box } = await setup();
  // However slow the machine, no time passes between two keys.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const type = (value: string) => fireEvent.change(box, { target: { value } });
  type('(drive OR');
  expect(box).toBeValid();
  fireEvent.keyDown(box, { key: 'Enter' });
  expect(box).toHaveAccessibleDescription(/This parenthesis is not closed\./);
  expect(box).toHaveAccessibleDescription(/There is nothing behind this OR\./);
  type('(drive OR x');
  expect(box).toBeValid();
  fireEvent.blur(box);
  expect(box).toBeInvalid();
});

test('and also after a while', async () => {
  const { user, box } = await setup();
  await user.type(box, '"drive');
  await waitFor(() => expect(box).toBeInvalid(), { timeout: 5_000 });
});

test('an address with a fault in it is told at once', async () => {
  const { box } = await setup('/?q=%2F%5B%2F');
  expect(box).toHaveAccessibleDescription(/This is no regular expression/);
});

test('a name of a field is completed with the keys, then its values with their counts', async () => {
  const { user, box, readOptions } = await setup();
  await user.type(box, 'comp');
  expect(await screen.findByRole('option', { name: /^company:/ })).toBeVisible();
  expect(box).toHaveAttribute('aria-controls', screen.getByRole('listbox').id);
  expect(box).not.toHaveAttribute('aria-activedescendant');
  await user.keyboard('{ArrowDown}');
  const chosen = screen.getByRole('option', { selected: true });
  expect(box).toHaveAttribute('aria-activedescendant', chosen.id);
  await user.keyboard('{Enter}');
  expect(box).toHaveValue('company:');
  await waitFor(() => expect(readOptions()).toEqual(['Google LLC2', 'Dropbox, Inc.1']));
  await user.keyboard('drop');
  await waitFor(() => expect(readOptions()).toEqual(['Dropbox, Inc.1']));
  await user.keyboard('{ArrowDown}{Tab}');
  expect(box).toHaveValue('company:"Dropbox, Inc."');
  expect(box).toHaveFocus();
  expect(screen.queryByRole('listbox')).not.toBeInTheDocument();
  await expectRows('1 of 3 rows');
});

test('a term in the middle is completed where it is, and typing goes on behind it', async () => {
  const { user, box } = await setup();
  await user.type(box, 'type: exe');
  await user.keyboard('{ArrowLeft>4/}shar');
  expect(box).toHaveValue('type:shar exe');
  await user.click(await screen.findByRole('option', { name: /SHARING/ }));
  expect(box).toHaveValue('type:"SHARING" exe');
  expect(box).toHaveFocus();
  await user.keyboard('!');
  expect(box).toHaveValue('type:"SHARING"! exe');
});

test('types, states of the signature and fields are offered behind their names', async () => {
  const { user, box, readOptions } = await setup();
  await user.type(box, 'type:');
  await waitFor(() => expect(readOptions().slice(0, 2)).toEqual(['SHARING2', 'BROWSER1']));
  expect(screen.getByRole('option', { name: /^TOR/ })).toBeVisible();
  await user.clear(box);
  await user.type(box, 'signed:');
  const list = await screen.findByRole('listbox');
  await waitFor(() => expect(within(list).getAllByRole('option')).toHaveLength(3));
  expect(await within(list).findByRole('option', { name: /^no .*1$/ })).toBeVisible();
  await user.clear(box);
  await user.type(box, 'missing:can');
  expect(await screen.findByRole('option', { name: /^canonicalPath/ })).toBeVisible();
});

test('counts follow the other terms and the filters, not the term itself', async () => {
  const { user, box, readOptions } = await setup();
  await user.type(box, 'type:SHARING -company:');
  await waitFor(() => expect(readOptions()).toEqual(['Dropbox, Inc.1', 'Google LLC1']));
});

test('Escape closes the list first, and then clears', async () => {
  const { user, box } = await setup();
  await user.type(box, 'comp');
  await screen.findByRole('listbox');
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('listbox')).not.toBeInTheDocument();
  expect(box).toHaveValue('comp');
  await user.keyboard('{ArrowDown}');
  expect(await screen.findByRole('option', { selected: true })).toBeVisible();
  await user.keyboard('{Escape}{Escape}');
  expect(box).toHaveValue('');
});

test('Enter and Tab keep their meaning until the list is entered', async () => {
  const { user, box } = await setup();
  await user.type(box, 'comp');
  await screen.findByRole('listbox');
  await user.keyboard('{Enter}');
  expect(box).toHaveValue('comp');
  expect(screen.queryByRole('listbox')).not.toBeInTheDocument();
  await user.type(box, 'a');
  await screen.findByRole('listbox');
  await user.keyboard('{ArrowDown}{ArrowUp}{Tab}');
  expect(box).toHaveValue('compa');
  expect(box).not.toHaveFocus();
});

test('what the engine gave up is told too, though the text is without fault', async () => {
  const { user, box } = await setup();
  await user.click(box);
  await user.paste('/x{2000}/');
  await waitFor(() => expect(box).toHaveAccessibleDescription(/It filters nothing\./));
  expect(box).toBeValid();
});

test('a search that finds nothing says how it was read, and offers what may be meant', async () => {
  const { user, box } = await setup();
  await user.click(box);
  await user.paste('name=chrome.exe or company:dropbox,google');
  await expectRows('0 of 3 rows');
  expect(await screen.findByText('Some field contains name=chrome.exe')).toBeVisible();
  expect(screen.getByText('Some field contains or')).toBeVisible();
  const form = 'name:chrome.exe OR company:(dropbox OR google)';
  const button = screen.getByRole('button', { name: form });
  await waitFor(() => expect(button.parentElement).toHaveTextContent('3 rows'));
  await user.click(button);
  await expectRows('3 of 3 rows');
  expect(box).toHaveValue(form);
});

test("the service's own names, true and false, and forms of whole values are understood", async () => {
  const { user, box } = await setup();
  const find = async (search: string, rows: string) => {
    await user.clear(box);
    await user.click(box);
    await user.paste(search);
    await expectRows(rows);
  };
  await find('processType:BROWSER', '1 of 3 rows');
  await find('isSigned:true', '2 of 3 rows');
  await find('signed:false', '1 of 3 rows');
  await find('dr*', '2 of 3 rows');
  await find('*llc', '2 of 3 rows');
});
