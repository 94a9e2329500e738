import { screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { buildEntry } from '../../mocks/wireEntry.ts';
import { setupGrid } from './gridSetup.tsx';

async function setup(address = '/', options: Parameters<typeof setupGrid>[0] = {}) {
  const dashboard = await setupGrid({ ...options, address });
  const { user } = dashboard;
  const listGroups = () =>
    within(screen.getByRole('region', { name: /^Groups by/ }))
      .getAllByRole('row')
      .slice(1)
      .map((row) =>
        [...row.querySelectorAll('th, td')].map((cell) => cell.textContent).filter(Boolean),
      );
  return {
    ...dashboard,
    groupBy: async (name: string) => {
      await user.click(screen.getByRole('button', { name: /^Group/ }));
      await user.click(await screen.findByRole('menuitemradio', { name }));
    },
    expectGroups: (groups: readonly (readonly string[])[]) =>
      waitFor(() => expect(listGroups()).toEqual(groups)),
  };
}

test('rows are grouped by company, the largest group first, with what its rows have', async () => {
  const { user, groupBy, expectGroups, readAddress } = await setup('/?v=1&type=BROWSER&type=MAIL');
  await groupBy('Company');
  await expectGroups([
    ['Microsoft', '2', '2', '2', '1 (50%)', '1 (50%)', '0'],
    ['Google LLC', '1', '1', '1', '1 (100%)', '0', '0'],
  ]);
  expect(readAddress()).toBe('/?v=1&type=BROWSER&type=MAIL&group=company');
  expect(screen.getByRole('button', { name: 'Group: Company' })).toHaveAccessibleDescription(
    'Companies by their exact spelling',
  );
  await user.click(screen.getByRole('button', { name: 'Show Microsoft, 2 rows' }));
  const grid = await screen.findByRole('grid', { name: 'Classifications' });
  await waitFor(() => expect(grid).toHaveAttribute('aria-rowcount', '3'));
  await waitFor(() => expect(grid.contains(document.activeElement)).toBe(true));
  expect(readAddress()).toBe('/?v=1&type=BROWSER&type=MAIL&company=Microsoft');
});

test('keys walk along the groups, and leave one out', async () => {
  const { user, groupBy, expectGroups } = await setup('/?v=1&company=Microsoft&company=Google+LLC');
  await groupBy('Type');
  await expectGroups([
    ['BROWSER', '2', '2', '2', '2 (100%)', '0', '0'],
    ['MAIL', '1', '1', '1', '0', '1 (100%)', '0'],
  ]);
  screen.getByRole('button', { name: 'Show BROWSER, 2 rows' }).focus();
  await user.keyboard('{ArrowDown}');
  expect(screen.getByRole('button', { name: 'Show MAIL, 1 row' })).toHaveFocus();
  await user.keyboard('{Tab}{Enter}');
  await expectGroups([['BROWSER', '2', '2', '2', '2 (100%)', '0', '0']]);
  expect(screen.getByRole('button', { name: 'Show BROWSER, 2 rows' })).toHaveFocus();
});

test('a group is found by a part of its name, and the rows come back', async () => {
  const { user, openHeaderMenu, choose, groupBy, expectGroups } = await setup();
  await openHeaderMenu('Name');
  await choose('Group by Name');
  await user.type(await screen.findByRole('textbox', { name: 'Find in Name' }), 'o.ex');
  await waitFor(() => expect(screen.getByRole('note')).toHaveTextContent('0 groups'));
  await user.clear(screen.getByRole('textbox', { name: 'Find in Name' }));
  await user.keyboard('zoom');
  await expectGroups([['Zoom.exe', '1', '1', '1', '1', '1 (100%)', '0', '0']]);
  await groupBy('Nothing: all rows');
  expect(await screen.findByRole('grid', { name: 'Classifications' })).toBeVisible();
});

test('which names have more than one type: one heading, and the spellings of a name are one', async () => {
  const value = { companyName: 'Microsoft', isSigned: true, canonizedPath: 'c:\\a\\x.exe' };
  const { user, groupBy, expectGroups } = await setup('/', {
    entries: [
      buildEntry('a', [{ ...value, name: 'cmd.exe', processType: 'SHELL' }]),
      buildEntry('b', [{ ...value, name: 'CMD.EXE', processType: 'SHELL', isSigned: null }]),
      buildEntry('c', [
        { ...value, name: 'psexec.exe', processType: 'SHELL' },
        { ...value, name: 'PsExec.exe', processType: 'OS_PROCESS', isSigned: false },
      ]),
      buildEntry('d', [{ ...value, name: 'lone.exe', processType: 'MAIL' }]),
    ],
  });
  await groupBy('Name');
  await user.click(await screen.findByRole('button', { name: 'Types' }));
  await expectGroups([
    ['PsExec.exe2 spellings', '2', '2', '1', '1', '1 (50%)', '1 (50%)', '0'],
    ['CMD.EXE2 spellings', '2', '1', '1', '1', '1 (50%)', '0', '1 (50%)'],
    ['lone.exe', '1', '1', '1', '1', '1 (100%)', '0', '0'],
  ]);
  expect(screen.getByRole('columnheader', { name: 'Types' })).toHaveAttribute(
    'aria-sort',
    'descending',
  );
  await user.click(screen.getByRole('button', { name: 'Rows' }));
  await user.click(screen.getByRole('button', { name: 'Rows' }));
  await waitFor(() => expect(screen.getAllByRole('rowheader')[0]).toHaveTextContent('lone.exe'));
  await user.click(screen.getByRole('button', { name: 'Show PsExec.exe, 2 rows' }));
  const grid = await screen.findByRole('grid', { name: 'Classifications' });
  await waitFor(() => expect(grid).toHaveAttribute('aria-rowcount', '3'));
});

test('all groups are within reach, and are saved as a file', async () => {
  const entries = Array.from({ length: 600 }, (_, at) => buildEntry(`n${at}`));
  const { user, groupBy } = await setup('/', { entries });
  await groupBy('Name');
  await waitFor(() => expect(screen.getByRole('note')).toHaveTextContent('500 of 600 groups'));
  await user.click(screen.getByRole('button', { name: 'Show 100 more' }));
  await waitFor(() => expect(screen.getByRole('note')).toHaveTextContent(/^600 groups$/));
  const saved = new Promise<string>((resolve) => {
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      if (blob instanceof Blob) void blob.text().then(resolve);
      return 'blob:test';
    });
  });
  await user.click(screen.getByRole('button', { name: 'Save groups' }));
  const lines = (await saved).split('\r\n');
  expect(lines[0]).toContain('Name,Rows,Types,Companies,Paths,Signed,Unsigned,Unknown,Spellings');
  expect(lines).toHaveLength(602);
});
