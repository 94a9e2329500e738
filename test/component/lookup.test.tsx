import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { buildEntry } from '../../mocks/wireEntry.ts';
import { answerInPieces } from './answerInPieces.ts';
import { answerEntries, renderDashboard } from './renderDashboard.tsx';

const CHROME = 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe';
const ENTRIES = [
  buildEntry('chrome.exe', [
    { name: 'chrome.exe', path: CHROME, companyName: 'Google LLC', processType: 'BROWSER' },
  ]),
  buildEntry('svchost.exe', [
    {
      name: 'svchost.exe',
      path: 'C:\\Windows\\System32\\svchost.exe',
      companyName: 'Microsoft Corporation',
      processType: 'SVCHOST',
    },
  ]),
];

const LIST = `Name,Path,Company,Computer
chrome.exe,${CHROME},Google LLC,PC-1
chrome.exe,${CHROME},Google LLC,PC-2
svch0st.exe,C:\\Windows\\System32\\svch0st.exe,Microsoft Corporation,PC-2
other.exe,C:\\x\\other.exe,,PC-2
`;

async function setup(options: Parameters<typeof renderDashboard>[0] = {}) {
  const dashboard = await renderDashboard({ entries: ENTRIES, address: '/lookup', ...options });
  const { user } = dashboard;
  const paste = async (text: string) => {
    const box = await screen.findByRole('textbox', { name: 'List' });
    await user.click(box);
    await user.paste(text);
    await user.click(screen.getByRole('button', { name: 'Look up' }));
  };
  const summary = () => screen.findByRole('region', { name: 'Summary' });
  const grid = () => screen.findByRole('grid', { name: 'Lookup' });
  return { ...dashboard, paste, summary, grid };
}

test('a pasted list has a verdict for each distinct line, the odd ones first', async () => {
  const { paste, summary, grid } = await setup();
  await paste(LIST);
  const bar = within(await summary());
  expect(await bar.findByText(/4 lines, 3 distinct:/)).toBeVisible();
  expect(bar.getByRole('button', { name: '1 looks like another name' })).toBeVisible();
  expect(bar.getByRole('button', { name: '1 known' })).toBeVisible();
  const table = within(await grid());
  await waitFor(() => expect(table.getAllByRole('row')).toHaveLength(4));
  const rows = table.getAllByRole('row').map((row) => row.textContent);
  expect(rows[1]).toContain('Looks like another name');
  expect(rows[1]).toContain('svch0st.exe');
  expect(rows[2]).toContain('Not in this dictionary');
  expect(rows[3]).toContain('BROWSER');
  expect(screen.getByRole('link', { name: 'Lookup 3' })).toHaveAttribute('aria-current', 'page');
});

test('a number of the summary filters the table, and the address says so', async () => {
  const { user, paste, summary, readAddress } = await setup();
  await paste(LIST);
  const known = await within(await summary()).findByRole('button', { name: '1 known' });
  await user.click(known);
  expect(await screen.findByText('1 of 3 rows', { selector: 'output' })).toBeVisible();
  expect(readAddress()).toBe('/lookup?v=1&verdict=known');
  expect(known).toHaveAttribute('aria-pressed', 'true');
});

test('what was understood can be opened, and a column changed', async () => {
  const { user, paste, summary } = await setup();
  await paste(LIST);
  const bar = within(await summary());
  await user.click(await bar.findByText(/^The pasted text was read as CSV: 4 lines\./));
  const company = bar.getByRole('combobox', { name: 'Column for company' });
  expect(company).toHaveDisplayValue('Company: Google LLC · Microsoft Corporation');
  await user.selectOptions(bar.getByRole('combobox', { name: 'Column for path' }), 'none');
  expect(await bar.findByRole('button', { name: '1 known by name' })).toBeVisible();
});

test('the details show line and record side by side, and lead to the dictionary', async () => {
  const { user, paste, grid } = await setup();
  await paste(LIST);
  const table = within(await grid());
  await user.click(await table.findByText('svch0st.exe'));
  const details = within(await screen.findByRole('complementary', { name: 'Details' }));
  expect(
    await details.findByText(/looks like svchost\.exe: its letters look the same/),
  ).toBeVisible();
  expect(details.getByText(/^svch0st\.exe,C:/)).toBeVisible();
  const name = details.getByRole('row', { name: /Name/ });
  expect(name).toHaveTextContent('≠');
  await user.click(table.getByText('chrome.exe'));
  expect(await details.findByText('Name and folder are known.')).toBeVisible();
  expect(details.getByRole('row', { name: /Path/ })).not.toHaveTextContent('≠');
  await user.click(table.getByText('svch0st.exe'));
  expect(await details.findByText(/^It looks like/)).toBeVisible();
  await user.click(details.getByRole('button', { name: 'Show in the dictionary' }));
  expect(await screen.findByRole('grid', { name: 'Classifications' })).toBeVisible();
  expect(await screen.findByText('1 of 2 rows', { selector: 'output' })).toBeVisible();
});

test('each page keeps its own search, and the lookup stays while one is away', async () => {
  const { user, paste, summary } = await setup();
  await paste(LIST);
  await within(await summary()).findByText(/3 distinct/);
  await user.type(screen.getByRole('searchbox', { name: 'Search' }), 'other');
  expect(await screen.findByText('1 of 3 rows', { selector: 'output' })).toBeVisible();
  await user.click(screen.getByRole('link', { name: 'Dictionary 2' }));
  expect(await screen.findByRole('heading', { level: 1 })).toHaveTextContent(
    'Process classifications',
  );
  expect(screen.getByRole('searchbox', { name: 'Search' })).toHaveValue('');
  await user.click(screen.getByRole('link', { name: 'Lookup 3' }));
  expect(await screen.findByText('1 of 3 rows', { selector: 'output' })).toBeVisible();
  expect(screen.getByRole('searchbox', { name: 'Search' })).toHaveValue('other');
});

test('after a refresh of the dictionary the list is looked up again, and the changes are said', async () => {
  const more = [
    ...ENTRIES,
    buildEntry('other.exe', [{ name: 'other.exe', path: 'C:\\x\\other.exe' }]),
  ];
  const { user, paste, summary } = await setup({
    answers: [() => answerEntries(ENTRIES), () => answerEntries(more)],
  });
  await paste(LIST);
  const bar = within(await summary());
  await bar.findByText(/3 distinct/);
  await user.click(screen.getByRole('button', { name: 'Refresh' }));
  expect(
    await bar.findByText(
      'Since the dictionary was loaded again: not in this dictionary 1 → 0, known 1 → 2.',
    ),
  ).toBeVisible();
});

test('a list that comes before the dictionary is looked up once that is there', async () => {
  const { answer, send, end } = answerInPieces();
  const { paste, summary } = await setup({ answers: [answer] });
  await paste(LIST);
  expect(
    await within(await summary()).findByText(/as soon as a dictionary is loaded/),
  ).toBeVisible();
  await send(JSON.stringify({ recordList: ENTRIES }));
  await end();
  expect(await within(await summary()).findByRole('button', { name: '1 known' })).toBeVisible();
});

test('what is no list says so, and another one can be given', async () => {
  const { user, paste, summary } = await setup();
  await paste('<html><body>no list</body></html>');
  expect(await within(await summary()).findByRole('alert')).toHaveTextContent(
    'It is XML or a web page. Save the list as CSV or JSON instead.',
  );
  await user.click(screen.getByRole('button', { name: 'Another list' }));
  expect(await screen.findByRole('textbox', { name: 'List' })).toHaveValue('');
});

test('the sample list is one click away', async () => {
  const { user, summary } = await setup();
  await user.click(await screen.findByRole('button', { name: 'Try a sample list' }));
  expect(await within(await summary()).findByText(/9 lines, 9 distinct/)).toBeVisible();
});

test('a list pasted for filtering can be looked up instead', async () => {
  const { user, summary } = await setup({ address: '/' });
  await user.click(await screen.findByRole('button', { name: 'Paste a list' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Paste a list' }));
  await user.click(dialog.getByRole('textbox', { name: 'Values' }));
  await user.paste('chrome.exe\nother.exe');
  await user.click(dialog.getByRole('button', { name: 'Look these up' }));
  expect(await within(await summary()).findByText(/2 lines, 2 distinct/)).toBeVisible();
});

test('a name that nobody has, typed into the search, suggests the known one that it looks like', async () => {
  const { user } = await setup({ address: '/' });
  await user.type(await screen.findByRole('searchbox', { name: 'Search' }), 'chrmoe');
  expect(await screen.findByText('Did you mean this?')).toBeVisible();
  const offer = await screen.findByRole('button', { name: 'name:"chrome.exe"' });
  expect(offer.closest('li')).toHaveTextContent('1 row');
  await user.click(offer);
  expect(screen.getByRole('searchbox', { name: 'Search' })).toHaveValue('name:"chrome.exe"');
  expect(await screen.findByText('1 of 2 rows', { selector: 'output' })).toBeVisible();
});
