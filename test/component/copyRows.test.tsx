import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { buildEntry } from '../../mocks/wireEntry.ts';
import { PROGRAMS, setupGrid } from './gridSetup.tsx';

async function setup(entries = PROGRAMS) {
  const dashboard = await setupGrid({ entries, address: '/?v=1&columns=name,company&sort=name' });
  const { user, cell } = dashboard;
  return {
    ...dashboard,
    copyFrom: async (row: number, label: string, item: string) => {
      cell(row, label).focus();
      await user.keyboard('c');
      await dashboard.choose(item);
    },
    expectCopied: (text: string) =>
      waitFor(async () => expect(await navigator.clipboard.readText()).toBe(text)),
  };
}

test('a row is copied as a Markdown table', async () => {
  const { copyFrom, expectCopied } = await setup();
  await copyFrom(1, 'Name', 'Copy row as Markdown');
  await expectCopied('| Name | Company |\n| --- | --- |\n| `chrome.exe` | Google LLC |');
});

test('the values of a column of all rows in view are copied as a list', async () => {
  const { copyFrom, expectCopied } = await setup();
  await copyFrom(2, 'Company', 'Copy Company of all rows in view as a list');
  await expectCopied('Google LLC\nMicrosoft\nZoom Video Communications, Inc.');
  expect(await screen.findAllByText('Company of 5 rows copied')).not.toHaveLength(0);
});

test('with rows selected, the menu and Ctrl+C copy those, in the order on screen', async () => {
  const { user, cell, copyFrom, expectCopied } = await setup();
  cell(5, 'Name').focus();
  await user.keyboard(' {Home}{ArrowUp}{ArrowUp}{ArrowUp} ');
  await screen.findByText('2 selected');
  await user.keyboard('{Control>}c{/Control}');
  await expectCopied(
    'Name\tCompany\nedge.exe\tMicrosoft\nZoom.exe\tZoom Video Communications, Inc.',
  );
  await copyFrom(1, 'Name', 'Copy 2 selected rows as JSON');
  await expectCopied(
    JSON.stringify(
      [
        { Name: 'edge.exe', Company: 'Microsoft' },
        { Name: 'Zoom.exe', Company: 'Zoom Video Communications, Inc.' },
      ],
      undefined,
      2,
    ),
  );
  await copyFrom(1, 'Name', 'Copy Name of 2 selected rows as a list');
  await expectCopied('edge.exe\nZoom.exe');
});

test('a row that loses NUL characters as TSV says so', async () => {
  const { copyFrom, expectCopied } = await setup([
    buildEntry('nul.exe', [{ companyName: 'a\0b' }]),
  ]);
  await copyFrom(1, 'Name', 'Copy row as TSV');
  await expectCopied('nul.exe\tab');
  expect(await screen.findAllByText('Row as TSV copied, without 1 NUL character')).not.toHaveLength(
    0,
  );
});

test('a copied list can be pasted: each value is found again', async () => {
  const companies = ['Microsoft  ', 'Microsoft', 'say "x", y', 'a\nb', '=1', "'=1", '   '];
  const entries = companies.map((companyName, nth) => buildEntry(`${nth}.exe`, [{ companyName }]));
  const { copyFrom, user } = await setup(entries);
  await copyFrom(1, 'Company', 'Copy Company of all rows in view as a list');
  await waitFor(async () => expect(await navigator.clipboard.readText()).toContain('Microsoft'));
  await user.click(screen.getByRole('button', { name: 'Paste a list' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.selectOptions(dialog.getByRole('combobox', { name: 'Look in' }), 'Company');
  await user.click(dialog.getByRole('textbox', { name: 'Values' }));
  await user.paste(await navigator.clipboard.readText());
  await waitFor(() => expect(dialog.getByRole('status')).toHaveTextContent('7 of 7 found'));
});
