import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { buildEntry } from '../../mocks/wireEntry.ts';
import { expectRows } from './expectRows.ts';
import { setupGrid } from './gridSetup.tsx';

const ENTRIES = [
  buildEntry('a.exe', [{ companyName: 'Dropbox, Inc.' }, { companyName: 'Dropbox, Inc.' }]),
  buildEntry('b.exe', [{ companyName: 'DROPBOX INC', isSigned: false }]),
  buildEntry('c.exe', [{ companyName: 'Adobe' }, { companyName: 'Adobe' }]),
];
const FOLD = 'Spellings as one';
const BOTH = '/?v=1&company=Dropbox,+Inc.&company=DROPBOX+INC';

async function setup() {
  const dashboard = await setupGrid({ entries: ENTRIES });
  const { user } = dashboard;
  const company = within(await screen.findByRole('group', { name: 'Company' }));
  return {
    ...dashboard,
    foldInFacet: async () => user.click(await company.findByRole('button', { name: FOLD })),
    figure: async (name: string) => within(await screen.findByRole('figure', { name })),
  };
}

test('charts follow the facet: a bar stands for all spellings, and filters by them', async () => {
  const { user, foldInFacet, figure, expectColumn, readAddress } = await setup();
  const chart = await figure('Top companies');
  await chart.findByRole('button', { name: 'Dropbox, Inc., 2 of 2 rows' });
  await foldInFacet();
  const name = 'Dropbox, Inc., 3 of 3 rows, 2 spellings';
  const bar = await chart.findByRole('button', { name });
  expect(bar).toHaveAttribute('title', `${name}\nDropbox, Inc.\nDROPBOX INC`);
  expect(chart.queryByRole('button', { name: /^DROPBOX INC/ })).toBeNull();
  await user.click(bar);
  await expectRows('3 of 5 rows');
  expect(readAddress()).toBe(BOTH);
  await expectColumn('Company', ['Dropbox, Inc.', 'Dropbox, Inc.', 'DROPBOX INC']);
  await user.click(await chart.findByRole('button', { name, pressed: true }));
  await expectRows('5 rows');
  await user.click(await screen.findByRole('gridcell', { name: 'DROPBOX INC' }));
  await user.keyboard('f');
  await expectRows('1 of 5 rows');
  await waitFor(() =>
    expect(chart.getByRole('button', { name: /^Dropbox, Inc\./ })).toHaveAttribute(
      'aria-pressed',
      'mixed',
    ),
  );
});

test('so does the share of signed rows by company, and its menu folds them, too', async () => {
  localStorage.setItem('classifications.charts.open', 'true');
  const { user, figure } = await setup();
  const choose = async (title: string, role: string, name: string) => {
    await user.click((await figure(title)).getByRole('button', { name: 'Options' }));
    await user.click(await screen.findByRole(role, { name }));
    await user.keyboard('{Escape}');
  };
  await choose('Signed share per type', 'menuitemradio', 'Company');
  await choose(
    'Signed share per company',
    'menuitemcheckbox',
    'Count spellings of a company as one',
  );
  expect(
    await (await figure('Signed share per company')).findByRole('button', {
      name: 'Dropbox, Inc., 2 signed (67%), 1 unsigned (33%), 0 unknown (0%), 2 spellings',
    }),
  ).toBeVisible();
  expect(screen.getByRole('figure', { name: 'Top companies' })).toHaveAccessibleDescription(
    'Spellings of one company counted as one',
  );
  const facet = within(screen.getByRole('group', { name: 'Company' }));
  expect(facet.getByRole('button', { name: FOLD })).toHaveAttribute('aria-pressed', 'true');
});

test('groups follow: found by any spelling, shown and excluded with all of them', async () => {
  const { user, readAddress, history } = await setup();
  await user.click(screen.getByRole('button', { name: 'Group' }));
  await user.click(await screen.findByRole('menuitemradio', { name: 'Company' }));
  const groups = within(await screen.findByRole('region', { name: 'Groups by Company' }));
  await groups.findByRole('button', { name: 'Show DROPBOX INC, 1 row' });
  await user.click(groups.getByRole('button', { name: FOLD }));
  const show = { name: 'Show Dropbox, Inc., 3 rows' };
  expect((await groups.findByRole('button', show)).title).toBe('Dropbox, Inc.\nDROPBOX INC');
  expect(groups.getByRole('rowheader', { name: /2 spellings$/ })).toBeVisible();
  await user.type(groups.getByRole('textbox', { name: 'Find in Company' }), 'dropbox inc');
  await waitFor(() => expect(groups.getAllByRole('rowheader')).toHaveLength(1));
  await user.click(groups.getByRole('button', { name: 'Exclude Dropbox, Inc.' }));
  await expectRows('2 of 5 rows');
  expect(readAddress()).toContain('not.company=Dropbox,+Inc.&not.company=DROPBOX+INC');
  history.back();
  await expectRows('5 rows');
  await user.click(await groups.findByRole('button', show));
  await expectRows('3 of 5 rows');
  expect(readAddress()).toBe(BOTH);
});

test('the palette counts them as one, and apart again', async () => {
  const { user, figure } = await setup();
  const run = async (text: string) => {
    await user.keyboard('{Control>}k{/Control}');
    await user.type(await screen.findByRole('combobox', { name: /^Find an action/ }), text);
    await user.keyboard('{Enter}');
  };
  const chart = await figure('Top companies');
  await run('count spellings');
  await chart.findByRole('button', { name: /^Dropbox, Inc., 3 of 3 rows/ });
  await run('each spelling');
  await chart.findByRole('button', { name: 'DROPBOX INC, 1 of 1 row' });
});
