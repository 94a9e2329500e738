import { act, fireEvent, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { DEFAULT_VIEW } from '../../src/model/viewState.ts';
import { setupGrid } from './gridSetup.tsx';
import { createSlowLine } from './slowLine.ts';

/** The table, with an engine that keeps its answers until it is told otherwise, and no time passing. */
async function setup() {
  const slow = createSlowLine();
  const dashboard = await setupGrid({ line: slow.line });
  const box = screen.getByRole('searchbox', { name: 'Search' });
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  slow.hold();
  /** Lets messages come and go, but no timer. */
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
    pass: (ms: number) => act(async () => vi.advanceTimersByTimeAsync(ms)),
    findChip: () => screen.queryByRole('list', { name: 'Filters' }),
  };
}

const ALL = ['Zoom.exe', 'chrome.exe', 'outlook.exe', 'edge.exe', 'odd.exe'];

test('a search is in the box and in the address at once, and comes on screen with its rows', async () => {
  const { slow, box, type, settle, findChip, listColumn, readAddress } = await setup();
  await type('zoom');
  expect(box).toHaveValue('zoom');
  expect(readAddress()).toBe('/?v=1&q=zoom');
  expect(findChip()).toBeNull();
  expect(listColumn('Name')).toEqual(ALL);
  slow.release();
  await settle();
  expect(findChip()).toHaveTextContent('zoom');
  expect(listColumn('Name')).toEqual(['Zoom.exe']);
});

test('where the rows take long, the search is on screen without them', async () => {
  const { slow, type, settle, pass, findChip, listColumn } = await setup();
  await type('zoom');
  await pass(60);
  expect(findChip()).toHaveTextContent('zoom');
  expect(listColumn('Name')).toEqual(ALL);
  slow.release();
  await settle();
  expect(listColumn('Name')).toEqual(['Zoom.exe']);
});

test('what is typed on does not put off what is on screen, and earlier rows are given up', async () => {
  const { slow, type, settle, pass, findChip, listColumn } = await setup();
  await type('c');
  const first = slow.asked.findLast(
    (message) => message.kind === 'call' && message.verb === 'readWindow',
  );
  await pass(40);
  await type('ch');
  expect(findChip()).toBeNull();
  await pass(20);
  expect(findChip()).toHaveTextContent('ch');
  expect(slow.asked).toContainEqual({ kind: 'cancel', id: first?.id });
  slow.release();
  await settle();
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

test('what changes meanwhile and is no query waits for the same rows, which are asked for once', async () => {
  const { slow, type, settle, router, listHeaders, findChip } = await setup();
  await type('zoom');
  const countWindows = () =>
    slow.asked.filter((asked) => asked.kind === 'call' && asked.verb === 'readWindow').length;
  const before = countWindows();
  await act(() =>
    router.navigate({
      to: '/',
      search: ({ view = DEFAULT_VIEW }) => ({
        view: { ...view, columns: ['name', 'path'] },
        ignored: [],
      }),
    }),
  );
  await settle();
  expect(countWindows()).toBe(before);
  expect(listHeaders()).toContain('Company');
  slow.release();
  await settle();
  expect(findChip()).toHaveTextContent('zoom');
  expect(listHeaders()).toEqual(['Name', 'Path']);
});

test('a search that is undone before it was on screen leaves the box as well', async () => {
  const { slow, box, type, settle, router, findChip, listColumn } = await setup();
  await type('zoom');
  act(() => router.history.back());
  await settle();
  expect(box).toHaveValue('');
  slow.release();
  await settle();
  expect(findChip()).toBeNull();
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
