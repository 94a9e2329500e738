import { waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { setupGrid } from './gridSetup.tsx';

const AS_SENT = ['Zoom.exe', 'chrome.exe', 'outlook.exe', 'edge.exe', 'odd.exe'];
const ASCENDING = ['chrome.exe', 'edge.exe', 'odd.exe', 'outlook.exe', 'Zoom.exe'];

test('a header sorts up, then down, then not at all', async () => {
  const { user, header, headerButton, expectColumn } = await setupGrid();
  await expectColumn('Name', AS_SENT);
  expect(header('Name')).toHaveAttribute('aria-sort', 'none');
  await user.click(headerButton('Name'));
  await expectColumn('Name', ASCENDING);
  expect(header('Name')).toHaveAttribute('aria-sort', 'ascending');
  await user.click(headerButton('Name'));
  await expectColumn('Name', ASCENDING.toReversed());
  expect(header('Name')).toHaveAttribute('aria-sort', 'descending');
  await user.click(headerButton('Name'));
  await expectColumn('Name', AS_SENT);
});

test('Shift adds a second key, and the keys are numbered', async () => {
  const { user, header, headerButton, expectColumn } = await setupGrid();
  await user.click(headerButton('Type'));
  await user.keyboard('{Shift>}');
  await user.click(headerButton('Name'));
  await user.click(headerButton('Name'));
  await user.keyboard('{/Shift}');
  await expectColumn('Name', ['edge.exe', 'chrome.exe', 'outlook.exe', 'odd.exe', 'Zoom.exe']);
  expect(header('Type')).toHaveTextContent('1');
  expect(header('Name')).toHaveTextContent('2');
});

test('the keyboard sorts too', async () => {
  const { user, headerButton, header, expectColumn } = await setupGrid();
  headerButton('Name').focus();
  await user.keyboard('{Enter}');
  await expectColumn('Name', ASCENDING);
  await user.keyboard('{ArrowRight}{Shift>}{Enter}{/Shift}');
  await waitFor(() => expect(header('Type')).toHaveAttribute('aria-sort', 'ascending'));
  expect(header('Name')).toHaveAttribute('aria-sort', 'ascending');
  expect(headerButton('Type')).toHaveFocus();
});

test('the menu of a header sorts by this column alone', async () => {
  const { openHeaderMenu, choose, header, expectColumn } = await setupGrid({
    address: '/?v=1&sort=-company',
  });
  await openHeaderMenu('Name');
  await choose('Sort descending');
  await expectColumn('Name', ASCENDING.toReversed());
  expect(header('Company')).toHaveAttribute('aria-sort', 'none');
  await openHeaderMenu('Name');
  await choose('Clear sort');
  await expectColumn('Name', AS_SENT);
});

test('the order stands in the address', async () => {
  const { user, headerButton, readAddress } = await setupGrid();
  await user.click(headerButton('Company'));
  await waitFor(() => expect(readAddress()).toContain('sort=company'));
});
