import { screen, waitFor, within } from '@testing-library/react';
import { expect, onTestFinished, test } from 'vitest';
import { buildEntry } from '../../mocks/wireEntry.ts';
import { answerInPieces } from './answerInPieces.ts';
import { buildMany, PROGRAMS, setupGrid } from './gridSetup.tsx';
import { renderDashboard } from './renderDashboard.tsx';

async function setup(options: Parameters<typeof setupGrid>[0] = {}) {
  const dashboard = await setupGrid(options);
  const findPanel = () => screen.findByRole('complementary', { name: 'Details' });
  return {
    ...dashboard,
    findPanel,
    expectTitle: async (name: string) =>
      within(await findPanel()).findByRole('heading', { level: 2, name }),
    expectClosed: () =>
      waitFor(() => expect(screen.queryByRole('complementary', { name: 'Details' })).toBeNull()),
  };
}

test('Enter opens the details of a row, Escape closes them and returns to it', async () => {
  const { user, cell, findPanel, expectTitle, expectClosed, readAddress } = await setup();
  cell(2, 'Type').focus();
  await user.keyboard('{Enter}');
  const panel = await findPanel();
  await expectTitle('chrome.exe');
  expect(readAddress()).toContain('open=chrome.exe');
  await waitFor(() => expect(panel).toHaveFocus());
  await waitFor(() =>
    expect(cell(2, 'Name').closest('[role="row"]')).toHaveAttribute('aria-current', 'true'),
  );
  await user.keyboard('{Escape}');
  await expectClosed();
  expect(cell(2, 'Type')).toHaveFocus();
});

test('a click on the name opens them, and a double click anywhere', async () => {
  const { user, cell, expectTitle } = await setup();
  await user.click(within(cell(3, 'Name')).getByText('outlook.exe'));
  await expectTitle('outlook.exe');
  await user.dblClick(cell(4, 'Company'));
  await expectTitle('edge.exe');
});

test('every field has its label and value, unknown fields too', async () => {
  const value = { name: 'name.exe', path: 'C:\\a\\name.exe', companyName: undefined, riskScore: 7 };
  const { findPanel, expectTitle } = await setup({
    entries: [buildEntry('key.exe', [value])],
    address: '/?v=1&open=key.exe',
  });
  await expectTitle('name.exe');
  const panel = within(await findPanel());
  const read = async (label: string) =>
    (await panel.findByText(label)).closest('div')?.querySelector('dd')?.textContent;
  expect(await read('Path')).toBe('C:\\a\\name.exe');
  expect(await read('Key')).toBe('key.exe');
  expect(await read('riskScore')).toBe('7');
  expect(await read('Missing')).toContain('Company');
});

test('related rows come first, and missing fields are one line that filters', async () => {
  const [whole, bare] = [{ name: 'a.exe' }, { name: 'b.exe', companyName: undefined }];
  const { user, findPanel, expectTitle, expectColumn } = await setup({
    entries: [buildEntry('a.exe', [whole]), buildEntry('b.exe', [bare])],
    address: '/?v=1&open=b.exe',
  });
  await expectTitle('b.exe');
  const panel = within(await findPanel());
  const missing = await panel.findByRole('button', { name: 'Company' });
  const related = panel.getByRole('heading', { name: 'Related rows' });
  expect(related.compareDocumentPosition(panel.getByText('Name'))).toBe(
    Node.DOCUMENT_POSITION_FOLLOWING,
  );
  await user.click(missing);
  await expectColumn('Name', ['b.exe']);
});

test('a record on its way has the labels of its fields already', async () => {
  const found = new Set<string>();
  const watch = new MutationObserver(() => {
    const busy = document.querySelector('aside[aria-label="Details"] [aria-busy="true"]');
    for (const label of busy?.querySelectorAll('dt') ?? []) found.add(label.textContent);
  });
  watch.observe(document.body, { childList: true, subtree: true });
  onTestFinished(() => watch.disconnect());
  const { findPanel, expectTitle } = await setup({ address: '/?v=1&open=outlook.exe' });
  await expectTitle('outlook.exe');
  const panel = await findPanel();
  await within(panel).findByText('Unsigned');
  expect(panel.querySelector('[aria-busy="true"]')).toBeNull();
  const labels = [...panel.querySelectorAll('dt')].map(({ textContent }) => textContent);
  expect([...found].slice(0, labels.length - 1)).toEqual(labels.slice(0, -1));
  expect(labels.at(-1)).toBe('Missing');
});

test('a path breaks after its separators first, and is copied as it is', async () => {
  const path = '\\\\share\\some folder/name.exe';
  const { user, findPanel, expectTitle } = await setup({
    entries: [buildEntry('name.exe', [{ path }])],
    address: '/?v=1&open=name.exe',
  });
  await expectTitle('name.exe');
  const panel = within(await findPanel());
  const [shown] = await panel.findAllByText(path);
  const lines = shown?.innerHTML.split('<wbr>');
  expect(lines).toEqual(['\\\\', 'share\\', 'some folder/', 'name.exe']);
  await user.click(panel.getByRole('button', { name: 'Copy path' }));
  expect(await navigator.clipboard.readText()).toBe(path);
});

test('the key is left out where it is the name', async () => {
  const { findPanel, expectTitle } = await setup({ address: '/?v=1&open=chrome.exe' });
  await expectTitle('chrome.exe');
  expect(within(await findPanel()).queryByText('Key')).toBeNull();
});

test('walks to the next and the previous record without closing', async () => {
  const { user, cell, expectTitle } = await setup({ address: '/?v=1&sort=name' });
  cell(1, 'Name').focus();
  await user.keyboard('{Enter}');
  await expectTitle('chrome.exe');
  await screen.findByText('Row 1 of 5');
  await waitFor(() =>
    expect(screen.getByRole('button', { name: 'Previous record' })).toBeDisabled(),
  );
  await user.keyboard('j');
  await expectTitle('edge.exe');
  await screen.findByText('Row 2 of 5');
  await user.click(screen.getByRole('button', { name: 'Next record' }));
  await expectTitle('odd.exe');
  await screen.findByText('Row 3 of 5');
  await user.keyboard('k');
  await expectTitle('edge.exe');
  await user.keyboard('{Escape}');
  await waitFor(() => expect(cell(2, 'Name')).toHaveFocus());
});

test('a link scrolls to its record and marks it', async () => {
  const { cell, expectTitle } = await setup({
    entries: buildMany(2000),
    address: '/?v=1&open=file1500.exe',
  });
  await expectTitle('file1500.exe');
  await waitFor(() => {
    expect(cell(1501, 'Name')).toHaveTextContent('file1500.exe');
    expect(cell(1501, 'Name').closest('[role="row"]')).toHaveAttribute('aria-current', 'true');
  });
});

test('a record that is still to come is waited for', async () => {
  const { answer, send, end } = answerInPieces();
  const [first, ...rest] = buildMany(800).map((entry) => JSON.stringify(entry));
  void send(`{"recordList":[${first}`);
  await renderDashboard({ answers: [answer], address: '/?v=1&open=file0700.exe' });
  const panel = within(await screen.findByRole('complementary', { name: 'Details' }));
  expect(await panel.findByText('This record has not come yet')).toBeVisible();
  await send(`${rest.map((entry) => `,${entry}`).join('')}]}`);
  await end();
  await panel.findByRole('heading', { level: 2, name: 'file0700.exe' });
  expect(await screen.findByRole('row', { current: true })).toHaveTextContent('file0700.exe');
});

test('says when the filters hide the record, and shows it again', async () => {
  const { user, expectTitle } = await setup({ address: '/?v=1&type=MAIL&open=chrome.exe' });
  await expectTitle('chrome.exe');
  const note = await screen.findByRole('note');
  expect(note).toHaveTextContent('The filters hide this record');
  await user.click(within(note).getByRole('button', { name: 'Clear all filters' }));
  await waitFor(() => expect(screen.queryByRole('note')).toBeNull());
});

test('says when the data has no such record', async () => {
  const { user, expectClosed } = await setup({ address: '/?v=1&open=gone.exe' });
  expect(await screen.findByText('This record is not in this data')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Close details' }));
  await expectClosed();
});

test('shows the record as it came, indented and to the letter, as text', async () => {
  const { user, findPanel, expectTitle } = await setup({
    entries: [buildEntry('a.exe', [{ title: '<b>bold</b>' }])],
    address: '/?v=1&open=a.exe',
  });
  await expectTitle('a.exe');
  const panel = within(await findPanel());
  expect(await panel.findByText(/^"title": "<b>bold<\/b>"/)).toBeVisible();
  await user.click(panel.getByRole('button', { name: 'Exact text' }));
  expect(await panel.findByText(/^\{"key":\{"name":"a.exe"\}/)).toBeVisible();
  await user.click(panel.getByRole('button', { name: 'Copy JSON' }));
  expect(await navigator.clipboard.readText()).toMatch(/^\{"key":\{"name":"a.exe"\}/);
});

test('says what a type means to a defender, with its technique', async () => {
  const { findPanel, expectTitle } = await setup({
    entries: [buildEntry('anydesk.exe', [{ processType: 'REMOTE_DESKTOP_CONTROL' }])],
    address: '/?v=1&open=anydesk.exe',
  });
  await expectTitle('anydesk.exe');
  const panel = within(await findPanel());
  expect(await panel.findByText(/sees and controls the screen/)).toBeVisible();
  expect(panel.getByText(/^MITRE ATT&CK/)).toHaveTextContent('T1219 Remote Access Tools');
  expect(panel.queryByRole('link')).toBeNull();
});

test('says that a type is in no list', async () => {
  const { findPanel, expectTitle } = await setup({ address: '/?v=1&open=odd.exe' });
  await expectTitle('odd.exe');
  const panel = within(await findPanel());
  expect(await panel.findByText(/does not list this type/)).toBeVisible();
});

test('leads to the rows with the same name', async () => {
  const { user, expectTitle, expectColumn, readAddress } = await setup({
    entries: [...PROGRAMS, buildEntry('chrome.exe', [{ processType: 'NONE' }])],
    address: '/?v=1&type=BROWSER&open=chrome.exe',
  });
  await expectTitle('chrome.exe');
  await user.click(await screen.findByRole('button', { name: '2 rows with the same name' }));
  await expectColumn('Name', ['chrome.exe', 'chrome.exe']);
  expect(readAddress()).not.toContain('type=');
});

test('leads to the rows of the same company, and to those in the same folder', async () => {
  const inFolder = (name: string, folder: string) =>
    buildEntry(name, [{ companyName: 'Zoom', canonizedPath: `${folder}\\${name}` }]);
  const { user, expectTitle, expectColumn, readAddress } = await setup({
    entries: [
      ...PROGRAMS,
      inFolder('a.exe', '%appdata%\\zoom bin'),
      inFolder('b.exe', '%AppData%\\Zoom bin'),
      inFolder('c.exe', '%appdata%\\zoom bin\\deeper'),
    ],
    address: '/?v=1&q=a.exe&sort=-name&open=a.exe',
  });
  await expectTitle('a.exe');
  expect(await screen.findByText('No other row with the same name')).toBeVisible();
  await user.click(await screen.findByRole('button', { name: '2 rows in the same folder' }));
  await expectColumn('Name', ['b.exe', 'a.exe']);
  await user.click(await screen.findByRole('button', { name: '3 rows of the same company' }));
  await expectColumn('Name', ['c.exe', 'b.exe', 'a.exe']);
  expect(readAddress()).toContain('company=Zoom');
  expect(readAddress()).not.toContain('q=');
});

test('keeps, excludes and copies a value', async () => {
  const { user, findPanel, expectTitle, expectColumn } = await setup({
    address: '/?v=1&open=edge.exe',
  });
  await expectTitle('edge.exe');
  const panel = within(await findPanel());
  await user.click(await panel.findByRole('button', { name: 'Copy company' }));
  expect(await navigator.clipboard.readText()).toBe('Microsoft');
  await user.click(panel.getByRole('button', { name: 'Filter on this company' }));
  await expectColumn('Name', ['outlook.exe', 'edge.exe']);
  await user.click(panel.getByRole('button', { name: 'Exclude this type' }));
  await expectColumn('Name', ['outlook.exe']);
});
