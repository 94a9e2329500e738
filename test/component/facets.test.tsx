import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { buildEntry } from '../../mocks/wireEntry.ts';
import { PROCESS_TYPES } from '../../src/model/processTypes.ts';
import { expectRows } from './expectRows.ts';
import { renderDashboard } from './renderDashboard.tsx';

const ENTRIES = [
  buildEntry('chrome.exe', [{ companyName: 'Google LLC', processType: 'BROWSER' }]),
  buildEntry('edge.exe', [{ companyName: 'Microsoft', processType: 'BROWSER' }]),
  buildEntry('outlook.exe', [{ companyName: 'Microsoft', processType: 'MAIL', isSigned: false }]),
  buildEntry('odd.exe', [{ companyName: undefined, processType: 'QUANTUM', isSigned: undefined }]),
  buildEntry('blank.exe', [{ companyName: '', processType: undefined }]),
];

async function setup(address = '/', entries = ENTRIES) {
  const dashboard = await renderDashboard({ entries, address });
  const facet = async (name: string) => within(await screen.findByRole('group', { name }));
  const listBoxes = (name: string) =>
    within(screen.getByRole('group', { name }))
      .getAllByRole('checkbox')
      .map((box) => box.getAttribute('aria-label'));
  return {
    ...dashboard,
    facet,
    listBoxes,
    expectBoxes: (name: string, boxes: readonly string[]) =>
      waitFor(() => expect(listBoxes(name).slice(0, boxes.length)).toEqual(boxes)),
  };
}

test('type lists every type, those of nobody and those that nobody knows too', async () => {
  const { listBoxes, expectBoxes } = await setup();
  await expectBoxes('Type', ['BROWSER, 2', 'MAIL, 1', 'QUANTUM, 1', '(missing), 1']);
  const boxes = listBoxes('Type');
  expect(boxes).toHaveLength(PROCESS_TYPES.length + 2);
  expect(boxes).toContain('WININIT, 0');
});

test('the names of values hold no character that acts on the text around it', async () => {
  const { expectBoxes, facet } = await setup('/', [
    buildEntry('a.exe', [{ companyName: 'a\u202Eb' }]),
  ]);
  await expectBoxes('Company', ['a[U+202E]b, 1']);
  const company = await facet('Company');
  expect(company.getByRole('button', { name: 'Only a[U+202E]b' })).toBeInTheDocument();
  expect(company.getByTitle('a[U+202E]b')).toBeInTheDocument();
});

test('signed has three states', async () => {
  const { expectBoxes } = await setup();
  await expectBoxes('Signed', ['Signed, 3', 'Unknown, 1', 'Unsigned, 1']);
});

test('a missing company and an empty one are two values', async () => {
  const { expectBoxes } = await setup();
  await expectBoxes('Company', ['Microsoft, 2', '(empty), 1', 'Google LLC, 1', '(missing), 1']);
});

test('values of one field add up, fields narrow each other', async () => {
  const { user, facet, expectBoxes } = await setup();
  const type = await facet('Type');
  await user.click(await type.findByRole('checkbox', { name: 'BROWSER, 2' }));
  await expectRows('2 of 5 rows');
  await user.click(await type.findByRole('checkbox', { name: 'MAIL, 1' }));
  await expectRows('3 of 5 rows');
  await expectBoxes('Company', ['Microsoft, 2', 'Google LLC, 1']);
  await expectBoxes('Type', ['BROWSER, 2', 'MAIL, 1', 'QUANTUM, 1', '(missing), 1']);
  await user.click((await facet('Company')).getByRole('checkbox', { name: 'Google LLC, 1' }));
  await expectRows('1 of 5 rows');
  await expectBoxes('Type', ['MAIL, 0', 'BROWSER, 1']);
  expect(type.getByRole('checkbox', { name: 'MAIL, 0' })).toBeChecked();
});

test('a value can be excluded, and is shown so', async () => {
  const { user, facet, readAddress } = await setup();
  const company = await facet('Company');
  await user.click(await company.findByRole('button', { name: 'Exclude (missing)' }));
  await expectRows('4 of 5 rows');
  expect(company.getByRole('button', { name: 'Exclude (missing)' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  expect(company.getByRole('checkbox', { name: '(missing), 1' })).not.toBeChecked();
  expect(readAddress()).toBe('/?v=1&not.missing=company');
  await user.click(company.getByRole('button', { name: 'Exclude (missing)' }));
  await expectRows('5 rows');
});

test('one value alone takes the place of all others of its field', async () => {
  const { user, facet, readAddress } = await setup('/?type=MAIL&not.type=TOR&q=e');
  await expectRows('1 of 5 rows');
  await user.click(await (await facet('Type')).findByRole('button', { name: 'Only BROWSER' }));
  await expectRows('2 of 5 rows');
  expect(readAddress()).toBe('/?v=1&q=e&type=BROWSER');
});

test('a facet can be cleared, its filters that are switched off stay', async () => {
  const { user, facet, readAddress } = await setup(
    '/?type=MAIL&not.type=TOR&off.type=P2P&signed=unsigned',
  );
  await expectRows('1 of 5 rows');
  await user.click(await (await facet('Type')).findByRole('button', { name: 'Clear Type' }));
  await expectRows('1 of 5 rows');
  expect(readAddress()).toBe('/?v=1&off.type=P2P&signed=unsigned');
});

test('keys move inside a facet, include and exclude', async () => {
  const { user, facet, expectBoxes, readAddress } = await setup();
  await expectBoxes('Company', ['Microsoft, 2', '(empty), 1']);
  const company = await facet('Company');
  act(() => company.getByRole('checkbox', { name: 'Microsoft, 2' }).focus());
  await user.keyboard('{ArrowDown}');
  expect(company.getByRole('checkbox', { name: '(empty), 1' })).toHaveFocus();
  await user.keyboard('{End}');
  expect(company.getByRole('checkbox', { name: '(missing), 1' })).toHaveFocus();
  await user.keyboard('x');
  await expectRows('4 of 5 rows');
  await user.keyboard('{Home}f');
  await expectRows('2 of 5 rows');
  expect(readAddress()).toBe('/?v=1&not.missing=company&company=Microsoft');
});

test('Tab goes through a facet as one value, not as a hundred', async () => {
  const { facet, expectBoxes } = await setup();
  await expectBoxes('Company', ['Microsoft, 2']);
  const company = await facet('Company');
  const reached = company.getAllByRole('checkbox').filter((box) => box.tabIndex === 0);
  expect(reached).toHaveLength(1);
});

test('of many companies the first fifty are listed, the others can be found', async () => {
  const entries = Array.from({ length: 120 }, (_, index) =>
    buildEntry(`${index}.exe`, [{ companyName: index === 119 ? 'Zulu Org' : `Maker ${index}` }]),
  );
  const { user, facet, listBoxes } = await setup('/', entries);
  const company = await facet('Company');
  expect(await company.findByText('70 more')).toBeVisible();
  expect(listBoxes('Company')).toHaveLength(50);
  await user.type(company.getByRole('textbox', { name: 'Find in Company' }), 'zulu');
  await waitFor(() => expect(listBoxes('Company')).toEqual(['Zulu Org, 1']));
  await user.type(company.getByRole('textbox', { name: 'Find in Company' }), 'x');
  expect(await company.findByText('No value contains these letters.')).toBeVisible();
});

test('a facet can be closed', async () => {
  const { user, facet } = await setup();
  const signed = await facet('Signed');
  await user.click(signed.getByRole('button', { name: 'Signed' }));
  expect(signed.queryByRole('checkbox')).not.toBeInTheDocument();
  await user.click(signed.getByRole('button', { name: 'Signed' }));
  expect(signed.getAllByRole('checkbox')).toHaveLength(3);
});

test('the focus stays in a facet that is cleared', async () => {
  const { user, facet, expectBoxes } = await setup('/?company=Nobody');
  await expectBoxes('Company', ['Nobody, 0', 'Microsoft, 2']);
  const company = await facet('Company');
  await user.click(company.getByRole('button', { name: 'Clear Company' }));
  await expectRows('5 rows');
  await waitFor(() => expect(company.queryByRole('button', { name: 'Clear Company' })).toBeNull());
  const { activeElement } = document;
  expect(company.getAllByRole('checkbox')).toContain(activeElement);
});

test('the focus stays in a facet when the value that had it is no longer in it', async () => {
  const { facet, expectBoxes, history } = await setup();
  await expectBoxes('Company', ['Microsoft, 2']);
  const company = await facet('Company');
  act(() => company.getByRole('checkbox', { name: 'Microsoft, 2' }).focus());
  act(() => history.visit('/?v=1&type=QUANTUM'));
  await expectBoxes('Company', ['(missing), 1']);
  expect(company.getByRole('checkbox', { name: '(missing), 1' })).toHaveFocus();
});

test('a facet takes no focus when a value goes that had it before', async () => {
  const { facet, expectBoxes, history } = await setup();
  await expectBoxes('Company', ['Microsoft, 2']);
  const company = await facet('Company');
  const microsoft = company.getByRole('checkbox', { name: 'Microsoft, 2' });
  act(() => microsoft.focus());
  act(() => microsoft.blur());
  act(() => history.visit('/?v=1&type=QUANTUM'));
  await expectBoxes('Company', ['(missing), 1']);
  expect(document.body).toHaveFocus();
});
