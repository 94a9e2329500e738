import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { buildEntry } from '../../mocks/wireEntry.ts';
import { PROCESS_TYPES } from '../../src/model/processTypes.ts';
import { renderDashboard } from './renderDashboard.tsx';

const ENTRIES = [
  buildEntry('chrome.exe', [{ companyName: 'Google LLC', processType: 'BROWSER' }]),
  buildEntry('edge.exe', [{ companyName: 'Microsoft', processType: 'BROWSER' }]),
  buildEntry('outlook.exe', [{ companyName: 'Microsoft', processType: 'MAIL', isSigned: false }]),
  buildEntry('odd.exe', [{ companyName: undefined, processType: 'QUANTUM', isSigned: undefined }]),
];

async function setup(address = '/') {
  const dashboard = await renderDashboard({ entries: ENTRIES, address });
  const figure = async (name: string) => within(await screen.findByRole('figure', { name }));
  return {
    ...dashboard,
    figure,
    readTable: async (name: string) =>
      (await figure(name))
        .getAllByRole('row')
        .map((row) => [...row.children].map((cell) => cell.textContent).join(' | ')),
    expectRows: (text: string) =>
      waitFor(() => expect(screen.getByRole('status')).toHaveTextContent(text)),
  };
}

test('rows per type read as a table of all types', async () => {
  const { user, figure, readTable } = await setup('/?company=Microsoft');
  const chart = await figure('Rows per type');
  await user.click(chart.getByRole('button', { name: 'Show as table' }));
  const rows = await readTable('Rows per type');
  expect(rows.slice(0, 4)).toEqual([
    'Type | Rows | Rows without filters',
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
    'Type | Rows | Signed | Unsigned | Unknown | Signed without filters',
    'All types | 4 | 2 (50%) | 1 (25%) | 1 (25%) | 50%',
    'BROWSER | 2 | 2 (100%) | 0 (0%) | 0 (0%) | 100%',
    'MAIL | 1 | 0 (0%) | 1 (100%) | 0 (0%) | 0%',
    'QUANTUM | 1 | 0 (0%) | 0 (0%) | 1 (100%) | 0%',
  ]);
});

test('a mark filters as its facet does, and takes the filter away again', async () => {
  const { user, figure, expectRows } = await setup();
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
  const { user, figure, expectRows, readAddress } = await setup();
  const chart = await figure('Top companies');
  act(() => chart.getByRole('button', { name: 'Microsoft, 2 of 2 rows' }).focus());
  await user.keyboard('{ArrowDown}{Enter}');
  await expectRows('1 of 4 rows');
  expect(readAddress()).toBe('/?v=1&company=Google+LLC');
});

test('the signatures of the legend filter, too', async () => {
  const { user, figure, expectRows, readAddress } = await setup();
  const chart = await figure('Signed share per type');
  await user.click(chart.getByRole('button', { name: 'Unknown 1' }));
  await expectRows('1 of 4 rows');
  expect(readAddress()).toBe('/?v=1&signed=unknown');
});

test('the headings of a table filter as the marks do', async () => {
  const { user, figure, expectRows } = await setup();
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
