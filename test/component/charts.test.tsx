import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { buildEntry, type WireEntry } from '../../mocks/wireEntry.ts';
import { PROCESS_TYPES } from '../../src/model/processTypes.ts';
import { expectRows } from './expectRows.ts';
import { renderDashboard } from './renderDashboard.tsx';

const ENTRIES = [
  buildEntry('chrome.exe', [{ companyName: 'Google LLC', processType: 'BROWSER' }]),
  buildEntry('edge.exe', [{ companyName: 'Microsoft', processType: 'BROWSER' }]),
  buildEntry('outlook.exe', [{ companyName: 'Microsoft', processType: 'MAIL', isSigned: false }]),
  buildEntry('odd.exe', [{ companyName: undefined, processType: 'QUANTUM', isSigned: undefined }]),
];

/** The charts are open in full, as they were when the reader left them so. */
async function setup(address = '/', entries: readonly WireEntry[] = ENTRIES) {
  localStorage.setItem('classifications.charts.open', 'true');
  const dashboard = await renderDashboard({ entries, address });
  const figure = async (name: string) => {
    const element = await screen.findByRole('figure', { name });
    await waitFor(() => expect(element.querySelector('[aria-busy="true"]')).toBeNull());
    return within(element);
  };
  return {
    ...dashboard,
    figure,
    readTable: async (name: string) =>
      (await figure(name))
        .getAllByRole('row')
        .map((row) => [...row.children].map((cell) => cell.textContent).join(' | ')),
  };
}

test('a strip has the first bars of each chart and all rows, until the charts are opened', async () => {
  const { user } = await renderDashboard({ entries: ENTRIES });
  const heading = await screen.findByRole('button', { name: 'Charts', expanded: false });
  const types = within(await screen.findByRole('figure', { name: 'Rows per type' }));
  expect(await types.findByText('4 rows, 3 types')).toBeVisible();
  expect(types.getAllByRole('button').map((mark) => mark.getAttribute('aria-label'))).toEqual([
    'BROWSER, 2 of 2 rows',
    'MAIL, 1 of 1 row',
    'QUANTUM, 1 of 1 row',
  ]);
  const shares = within(screen.getByRole('figure', { name: 'Signed share per type' }));
  expect(await shares.findByText('25% unsigned')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Show as table' })).toBeNull();

  await user.click(heading);
  expect(await screen.findAllByRole('button', { name: 'Show as table' })).toHaveLength(4);
  expect(screen.getAllByRole('figure')).toHaveLength(4);
  cleanup();
  const { user: returning } = await renderDashboard({ entries: ENTRIES });
  expect(await screen.findByRole('button', { name: 'Charts', expanded: true })).toBeVisible();
  await returning.keyboard('g');
  expect(await screen.findByRole('button', { name: 'Charts', expanded: false })).toBeVisible();
});

test('the bars of the strip filter, by keys too, and follow the filters', async () => {
  const { user, readAddress } = await renderDashboard({ entries: ENTRIES });
  const types = within(await screen.findByRole('figure', { name: 'Rows per type' }));
  const browser = await types.findByRole('button', { name: 'BROWSER, 2 of 2 rows' });
  act(() => browser.focus());
  await user.keyboard('{ArrowDown}{Enter}');
  await expectRows('1 of 4 rows');
  expect(readAddress()).toBe('/?v=1&type=MAIL');
  const mail = await types.findByRole('button', { name: 'MAIL, 1 of 1 row', pressed: true });
  expect(mail).toHaveFocus();
  expect(await types.findByText('1 row, 1 type')).toBeVisible();
  await user.pointer({ keys: '[MouseRight]', target: mail });
  await user.click(await screen.findByRole('menuitem', { name: 'Remove this filter' }));
  await expectRows('4 rows');
});

test('the strip says so where no row is left', async () => {
  await renderDashboard({ entries: ENTRIES, address: '/?v=1&q=nothing' });
  const types = within(await screen.findByRole('figure', { name: 'Rows per type' }));
  expect(await types.findByText('No values in these rows.')).toBeVisible();
  expect(types.getByText('0 rows, 0 types')).toBeVisible();
});

test('rows per type read as a table of all types', async () => {
  const { user, figure, readTable } = await setup('/?company=Microsoft');
  const chart = await figure('Rows per type');
  await user.click(chart.getByRole('button', { name: 'Show as table' }));
  expect(chart.getByRole('columnheader', { name: 'Rows without filters' })).toBeVisible();
  const rows = await readTable('Rows per type');
  expect(rows.slice(0, 4)).toEqual([
    'Type | Rows | All',
    'BROWSER | 1 | 2',
    'MAIL | 1 | 1',
    'QUANTUM | 0 | 1',
  ]);
  expect(rows).toHaveLength(1 + PROCESS_TYPES.length + 1);
});

test('signed shares read as a table with the total and n', async () => {
  const { user, figure, readTable } = await setup();
  const chart = await figure('Signed share per type');
  await user.click(chart.getByRole('button', { name: 'Show as table' }));
  expect(await readTable('Signed share per type')).toEqual([
    'Type | Rows | Signed | Unsigned | Unknown | Signed, all',
    'All rows | 4 | 2 (50%) | 1 (25%) | 1 (25%) | 50%',
    'BROWSER | 2 | 2 (100%) | 0 (0%) | 0 (0%) | 100%',
    'MAIL | 1 | 0 (0%) | 1 (100%) | 0 (0%) | 0%',
    'QUANTUM | 1 | 0 (0%) | 0 (0%) | 1 (100%) | 0%',
  ]);
});

test('a mark filters as its facet does, and takes the filter away again', async () => {
  const { user, figure } = await setup();
  const chart = await figure('Rows per type');
  await user.click(chart.getByRole('button', { name: 'BROWSER, 2 of 2 rows' }));
  await expectRows('2 of 4 rows');
  expect(await screen.findByRole('checkbox', { name: 'BROWSER, 2' })).toBeChecked();
  await user.click(
    await chart.findByRole('button', { name: 'BROWSER, 2 of 2 rows', pressed: true }),
  );
  await expectRows('4 rows');
});

test('marks can be reached and used by keys', async () => {
  const { user, figure, readAddress } = await setup();
  const chart = await figure('Top companies');
  act(() => chart.getByRole('button', { name: 'Microsoft, 2 of 2 rows' }).focus());
  await user.keyboard('{ArrowDown}{Enter}');
  await expectRows('1 of 4 rows');
  expect(readAddress()).toBe('/?v=1&company=Google+LLC');
});

test('the signatures of the legend filter, too', async () => {
  const { user, figure, readAddress } = await setup();
  const chart = await figure('Signed share per type');
  await user.click(chart.getByRole('button', { name: 'Unknown 1' }));
  await expectRows('1 of 4 rows');
  expect(readAddress()).toBe('/?v=1&signed=unknown');
});

test('a chart of companies says that it counts each spelling', async () => {
  await setup();
  const note = 'Companies by their exact spelling';
  const chart = await screen.findByRole('figure', { name: 'Top companies' });
  expect(chart).toHaveAccessibleDescription(note);
  expect(within(chart).getByText('Top companies').title).toBe(`Top companies\n${note}`);
  const types = await screen.findByRole('figure', { name: 'Rows per type' });
  expect(types).not.toHaveAccessibleDescription();
});

test('the headings of a table filter as the marks do', async () => {
  const { user, figure } = await setup();
  const chart = await figure('Top companies');
  await user.click(chart.getByRole('button', { name: 'Show as table' }));
  await user.click(chart.getByRole('button', { name: 'Microsoft' }));
  await expectRows('2 of 4 rows');
});

test('the charts can be closed, and then only the strip is left', async () => {
  const { user, figure } = await setup();
  await figure('Top companies');
  await user.click(screen.getByRole('button', { name: 'Charts' }));
  expect(screen.queryByRole('button', { name: 'Show as table' })).toBeNull();
  expect(screen.getByRole('figure', { name: 'Top companies' })).toBeVisible();
});

test('labels, an axis and the share of unsigned rows can be read without pointing at anything', async () => {
  const { figure } = await setup();
  const shares = await figure('Signed share per type');
  for (const tick of ['0%', '50%', '100%']) expect(await shares.findByText(tick)).toBeVisible();
  expect(shares.getAllByText(/^\d+% unsigned$/).map(({ textContent }) => textContent)).toEqual([
    '25% unsigned',
    '0% unsigned',
    '100% unsigned',
    '0% unsigned',
  ]);
  expect(shares.getByText('n 4')).toBeVisible();
  const types = await figure('Rows per type');
  expect(types.getByText('REMOTE_DESKTOP_CONTROL')).toBeVisible();
  expect(types.getByText('BROWSER')).toBeVisible();
});

test('the shares can be ranked by unsigned rows', async () => {
  const { user, figure } = await setup();
  const shares = await figure('Signed share per type');
  await user.click(shares.getByRole('button', { name: 'Options' }));
  await user.click(await screen.findByRole('menuitemradio', { name: 'Largest share of unsigned' }));
  await waitFor(() =>
    expect(
      shares
        .getAllByRole('listitem')
        .map((mark) => mark.firstElementChild?.getAttribute('aria-label')),
    ).toEqual([
      expect.stringMatching(/^All rows/),
      expect.stringMatching(/^MAIL/),
      expect.stringMatching(/^BROWSER/),
      expect.stringMatching(/^QUANTUM/),
    ]),
  );
});

test('bars are as long as the view has rows, or stand beside all rows', async () => {
  const { user, figure } = await setup('/?v=1&company=Microsoft');
  const types = await figure('Rows per type');
  expect(types.getAllByText('1')).not.toHaveLength(0);
  expect(types.queryByText('2')).toBeNull();
  await user.click(types.getByRole('button', { name: 'Of all rows' }));
  expect(types.getByRole('button', { name: 'Of all rows', pressed: true })).toBeVisible();
  expect(await types.findByText('2')).toBeVisible();
});

test('the table of a chart is copied with plain numbers', async () => {
  const { user, figure } = await setup('/?v=1&company=Microsoft');
  const types = await figure('Rows per type');
  await user.click(types.getByRole('button', { name: 'Copy table' }));
  await waitFor(() => expect(screen.getByText('Table copied')).toBeInTheDocument());
  const lines = (await navigator.clipboard.readText()).split('\n');
  expect(lines.slice(0, 3)).toEqual([
    'Type\tRows\tSigned\tUnsigned\tUnknown\t% unsigned\tRows without filters',
    'BROWSER\t1\t1\t0\t0\t0\t2',
    'MAIL\t1\t0\t1\t0\t100\t1',
  ]);
});

test('signed shares per company, the smallest first, of companies with enough rows', async () => {
  const { user, figure, readTable } = await setup();
  const choose = async (name: string) => {
    const chart = await figure(title);
    await user.click(chart.getByRole('button', { name: 'Options' }));
    await user.click(await screen.findByRole('menuitemradio', { name }));
  };
  let title = 'Signed share per type';
  await choose('Company');
  title = 'Signed share per company';
  const renamed = await figure(title);
  await waitFor(() => expect(renamed.getByRole('button', { name: 'Options' })).toHaveFocus());
  await choose('Smallest share of signed');
  await user.click((await figure(title)).getByRole('button', { name: 'Show as table' }));
  const rows = [
    'Company | Rows | Signed | Unsigned | Unknown | Signed, all',
    'All rows | 4 | 2 (50%) | 1 (25%) | 1 (25%) | 50%',
    '(missing) | 1 | 0 (0%) | 0 (0%) | 1 (100%) | 0%',
    'Microsoft | 2 | 1 (50%) | 1 (50%) | 0 (0%) | 50%',
    'Google LLC | 1 | 1 (100%) | 0 (0%) | 0 (0%) | 100%',
  ];
  await waitFor(async () => expect(await readTable(title)).toEqual(rows));
  await choose('5 rows');
  await waitFor(async () => expect(await readTable(title)).toEqual(rows.slice(0, 2)));
});

test('places by their root and by their folder', async () => {
  const { user, figure, readAddress } = await setup('/', [
    buildEntry('a.exe', [{ canonizedPath: '%appdata%\\Zoom\\bin\\a.exe' }]),
    buildEntry('b.exe', [{ canonizedPath: '%appdata%\\zoom\\bin\\b.exe' }]),
    buildEntry('c.exe', [{ canonizedPath: '%appdata%\\zoom\\c.exe' }]),
    buildEntry('d.exe', [{ canonizedPath: undefined, path: undefined }]),
  ]);
  const roots = await figure('Rows per location');
  await user.click(roots.getByRole('button', { name: '%APPDATA%, 3 of 3 rows' }));
  await expectRows('3 of 4 rows');
  await user.click(roots.getByRole('button', { name: 'Options' }));
  await user.click(await screen.findByRole('menuitemradio', { name: 'Folder' }));
  const folders = await figure('Rows per folder');
  await user.click(folders.getByRole('button', { name: '%appdata%\\zoom\\bin\\, 2 of 2 rows' }));
  await expectRows('2 of 4 rows');
  expect(readAddress()).toContain('folder=%25appdata%25');
});

test('x excludes the value of a mark, and its menu keeps it alone', async () => {
  const { user, figure, readAddress } = await setup('/?v=1&type=MAIL&type=BROWSER');
  const chart = await figure('Rows per type');
  act(() => chart.getByRole('button', { name: /^BROWSER/ }).focus());
  await user.keyboard('x');
  await expectRows('1 of 4 rows');
  expect(readAddress()).toBe('/?v=1&type=MAIL&not.type=BROWSER');
  const mark = await chart.findByRole('button', { name: /^QUANTUM/ });
  await user.pointer({ keys: '[MouseRight]', target: mark });
  await user.click(await screen.findByRole('menuitem', { name: 'Only this value' }));
  await expectRows('1 of 4 rows');
  expect(readAddress()).toBe('/?v=1&type=QUANTUM');
  await waitFor(() => expect(mark).toHaveFocus());
});

test('says how many values a chart leaves out, until it shows more', async () => {
  const entries = Array.from({ length: 12 }, (_, index) =>
    buildEntry(`${index}.exe`, [{ companyName: `Company ${index}` }]),
  );
  const { user, figure } = await setup('/', entries);
  const chart = await figure('Top companies');
  expect(await chart.findByText('2 more values not shown')).toBeVisible();
  await user.click(chart.getByRole('button', { name: 'Options' }));
  await user.click(await screen.findByRole('menuitemradio', { name: '25' }));
  await waitFor(() => expect(chart.queryByText(/not shown/)).toBeNull());
});
