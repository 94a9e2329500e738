import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { buildEntry, type WireEntry } from '../../mocks/wireEntry.ts';
import { PROCESS_TYPES } from '../../src/model/processTypes.ts';
import { expectRows } from './expectRows.ts';
import { renderDashboard } from './renderDashboard.tsx';
import { setViewport } from './setViewport.ts';

const ENTRIES = [
  buildEntry('chrome.exe', [{ companyName: 'Google LLC', processType: 'BROWSER' }]),
  buildEntry('edge.exe', [{ companyName: 'Microsoft', processType: 'BROWSER' }]),
  buildEntry('outlook.exe', [{ companyName: 'Microsoft', processType: 'MAIL', isSigned: false }]),
  buildEntry('odd.exe', [{ companyName: undefined, processType: 'QUANTUM', isSigned: undefined }]),
];

async function setup(address = '/', entries: readonly WireEntry[] = ENTRIES) {
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

test('in a low window, the charts are folded until someone opens them', async () => {
  setViewport({ width: 1024, height: 500 });
  const { user } = await setup();
  await expectRows('4 rows');
  const heading = await screen.findByRole('button', { name: 'Charts' });
  expect(heading).toHaveAttribute('aria-expanded', 'false');
  expect(screen.queryByRole('figure')).toBeNull();
  await user.click(heading);
  expect(await screen.findByRole('figure', { name: 'Rows per type' })).toBeVisible();
  cleanup();
  await setup();
  expect(await screen.findByRole('button', { name: 'Charts', expanded: true })).toBeVisible();
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

test('the charts can be closed', async () => {
  const { user, figure } = await setup();
  await figure('Top companies');
  await user.click(screen.getByRole('button', { name: 'Charts' }));
  expect(screen.queryByRole('figure')).not.toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Charts' }));
  await figure('Top companies');
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
