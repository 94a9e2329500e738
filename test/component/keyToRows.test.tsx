import { act, fireEvent, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { setupGrid } from './gridSetup.tsx';
import { createSlowLine } from './slowLine.ts';

/** The table, with an engine that keeps its answers until it is told otherwise. */
async function setup() {
  const slow = createSlowLine();
  const dashboard = await setupGrid({ line: slow.line });
  const box = screen.getByRole('searchbox', { name: 'Search' });
  slow.hold();
  /** Lets messages come and go. */
  const settle = () =>
    act(async () => {
      for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve));
    });
  return {
    ...dashboard,
    slow,
    box,
    settle,
    type: async (text: string) => {
      fireEvent.change(box, { target: { value: text } });
      await settle();
    },
    findChip: () => screen.queryByRole('list', { name: 'Filters' }),
  };
}

const ALL = ['Zoom.exe', 'chrome.exe', 'outlook.exe', 'edge.exe', 'odd.exe'];

test('a search is in the box, in the address and among the filters at once; the last rows stay until its own come', async () => {
  const { slow, box, type, settle, findChip, listColumn, readAddress } = await setup();
  await type('zoom');
  expect(box).toHaveValue('zoom');
  expect(readAddress()).toBe('/?v=1&q=zoom');
  expect(findChip()).toHaveTextContent('zoom');
  expect(listColumn('Name')).toEqual(ALL);
  slow.release();
  await settle();
  expect(listColumn('Name')).toEqual(['Zoom.exe']);
});

test('no letter is lost while the engine is behind, and the rows of a search that was left are given up', async () => {
  const { slow, box, type, settle, listColumn } = await setup();
  await type('c');
  const first = slow.asked.findLast(
    (message) => message.kind === 'call' && message.verb === 'readWindow',
  );
  for (const text of ['ch', 'chr', 'chrom']) {
    fireEvent.change(box, { target: { value: text } });
    expect(box).toHaveValue(text);
  }
  await settle();
  expect(slow.asked).toContainEqual({ kind: 'cancel', id: first?.id });
  expect(listColumn('Name')).toEqual(ALL);
  slow.release();
  await settle();
  expect(box).toHaveValue('chrom');
  expect(listColumn('Name')).toEqual(['chrome.exe']);
});

test('rows that were there before are on screen at once', async () => {
  const { slow, type, settle, listColumn } = await setup();
  slow.release();
  await type('zoom');
  expect(listColumn('Name')).toEqual(['Zoom.exe']);
  slow.hold();
  await type('');
  expect(listColumn('Name')).toEqual(ALL);
  await settle();
});

test('a search that is undone before its rows came leaves the box as well', async () => {
  const { slow, box, type, settle, history, findChip, listColumn } = await setup();
  await type('zoom');
  act(() => history.back());
  await settle();
  expect(box).toHaveValue('');
  expect(findChip()).toBeNull();
  slow.release();
  await settle();
  expect(listColumn('Name')).toEqual(ALL);
});

test('a filter is on screen at once, and goes at once, whatever its rows take', async () => {
  const { slow, settle, findChip, listColumn } = await setup();
  fireEvent.click(screen.getByRole('checkbox', { name: /^BROWSER/ }));
  await settle();
  expect(findChip()).toHaveTextContent('BROWSER');
  expect(listColumn('Name')).toEqual(ALL);
  fireEvent.click(screen.getByRole('button', { name: 'Remove filter Type: BROWSER' }));
  await settle();
  expect(findChip()).toBeNull();
  slow.release();
  await settle();
  expect(listColumn('Name')).toEqual(ALL);
});
