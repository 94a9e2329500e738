import { describe, expect, test } from 'vitest';
import type { GridEvent } from '../../../src/features/grid/gridEvents.ts';
import {
  enterQuery,
  findActive,
  GRID_START,
  type GridEffect,
  type GridState,
  type GridView,
  reduceGrid,
} from '../../../src/features/grid/gridState.ts';
import { type CellPlace, HEADER_ROW } from '../../../src/features/grid/moveCell.ts';
import { NO_ROWS } from '../../../src/features/grid/useRowPages.ts';
import type { GridRow } from '../../../src/model/answers.ts';
import { fieldOf } from '../../dictionaryFields.ts';

/** The first 100 rows of 1,000 have come; view row 3 is the dataset's row 503. */
const ROWS: readonly GridRow[] = Array.from({ length: 100 }, (_, index) => ({
  row: 500 + index,
  cells: { name: `file${index}.exe`, type: 'BROWSER' },
}));
const SHOWN = {
  ...NO_ROWS,
  queryKey: 'all',
  datasetId: 'one',
  revision: 1,
  count: 1_000,
  total: 1_000,
  pages: new Map([[0, ROWS]]),
};
const FIELDS = ['name', 'type', 'company'].map(fieldOf);
const VIEW: GridView = {
  shown: SHOWN,
  fields: FIELDS,
  page: 20,
  isTipShown: false,
  areDetailsOpen: false,
  isAnySelected: false,
};
const at = (row: number, column: number): CellPlace => ({ row, column });

/** The table with this active cell, where nothing was selected yet. */
function activeAt(row: number, column: number): GridState {
  return { queryKey: 'all', active: at(row, column), field: FIELDS[column]?.id, anchor: undefined };
}

/** Sends events one after the other; the effects are those of the last one. */
function send(from: GridState, events: readonly GridEvent[], view: GridView = VIEW) {
  let state = from;
  let effects: readonly GridEffect[] | undefined;
  for (const event of events) {
    const step = reduceGrid(state, event, view);
    state = step?.state ?? state;
    effects = step?.effects;
  }
  return { state, effects, active: findActive(state, view) };
}

const HIDE_TIP: GridEffect = { kind: 'hideTip' };
const reveal = (row: number, margin = 0): GridEffect => ({ kind: 'reveal', row, margin });
const focus = (row: number, column: number): GridEffect => ({
  kind: 'focus',
  place: at(row, column),
});

describe('the active cell', () => {
  test.each<[string, CellPlace, GridEvent, CellPlace, readonly GridEffect[]]>([
    ['moves down', at(4, 1), { kind: 'move', move: 'down' }, at(5, 1), [HIDE_TIP, reveal(5)]],
    [
      'moves by a page',
      at(4, 1),
      { kind: 'move', move: 'pageDown' },
      at(24, 1),
      [HIDE_TIP, reveal(24)],
    ],
    ['moves to the header', at(0, 2), { kind: 'move', move: 'up' }, at(-1, 2), [HIDE_TIP]],
    [
      'stays at the edge',
      at(4, 2),
      { kind: 'move', move: 'right' },
      at(4, 2),
      [HIDE_TIP, reveal(4)],
    ],
    ['follows the focus', at(4, 2), { kind: 'focus', place: at(9, 0) }, at(9, 0), []],
    [
      'goes to a row by number',
      at(4, 2),
      { kind: 'goTo', row: 700 },
      at(700, 2),
      [HIDE_TIP, reveal(700)],
    ],
    ['goes to the opened row', at(4, 2), { kind: 'follow', row: 40 }, at(40, 2), [reveal(40, 2)]],
    [
      'goes where a menu is opened',
      at(4, 2),
      { kind: 'menu', place: at(8, 1), pointer: { x: 5, y: 6 } },
      at(8, 1),
      [HIDE_TIP, { kind: 'openMenu', place: at(8, 1), pointer: { x: 5, y: 6 } }],
    ],
    [
      'has a menu by key',
      at(4, 2),
      { kind: 'menu' },
      at(4, 2),
      [HIDE_TIP, { kind: 'openMenu', place: at(4, 2), pointer: undefined }],
    ],
  ])('%s', (_, from, event, to, wanted) => {
    const { active, effects } = send(activeAt(from.row, from.column), [event]);
    expect(active).toEqual(to);
    expect(effects).toEqual(wanted);
  });

  test.each<[string, Partial<GridView>, CellPlace]>([
    [
      'follows its column to another place',
      { fields: ['type', 'company', 'name'].map(fieldOf) },
      at(4, 1),
    ],
    ['stays where its column was hidden', { fields: ['name', 'type'].map(fieldOf) }, at(4, 1)],
    ['stays among fewer rows', { shown: { ...SHOWN, count: 3 } }, at(2, 2)],
    ['goes to the header without rows', { shown: { ...SHOWN, count: 0 } }, at(HEADER_ROW, 2)],
  ])('%s', (_, change, to) => {
    expect(findActive(activeAt(4, 2), { ...VIEW, ...change })).toEqual(to);
  });

  test('is the same state where the focus comes to the cell that is active', () => {
    const state = activeAt(4, 2);
    expect(reduceGrid(state, { kind: 'focus', place: at(4, 2) }, VIEW)?.state).toBe(state);
  });
});

describe('rows of another query', () => {
  test.each<[string, GridState, CellPlace]>([
    ['start at the first row', activeAt(40, 2), at(0, 2)],
    ['leave the header active', activeAt(HEADER_ROW, 1), at(HEADER_ROW, 1)],
    [
      'leave a row active that was chosen before any came',
      { ...activeAt(40, 1), queryKey: '' },
      at(40, 1),
    ],
  ])('%s', (_, from, to) => {
    const state = enterQuery(from, 'other');
    expect(state).toMatchObject({ queryKey: 'other', active: to });
  });

  test('come first to the first cell', () => {
    expect(findActive(enterQuery(GRID_START, 'all'), VIEW)).toEqual(at(0, 0));
  });
});

/** The run of rows that was selected last, as view rows. */
function readRun(effects: readonly GridEffect[] | undefined) {
  const run = effects?.find((effect) => effect.kind === 'selectRun');
  return run && [run.start.place.index, run.to.index];
}

describe('selecting', () => {
  test.each<[string, GridEvent, CellPlace, readonly GridEffect[]]>([
    [
      'the space bar, the active row',
      { kind: 'toggle' },
      at(4, 1),
      [{ kind: 'toggleRow', row: 504 }, focus(4, 1)],
    ],
    [
      'a click, the row of its box',
      { kind: 'toggle', row: 7 },
      at(7, 1),
      [{ kind: 'toggleRow', row: 507 }, focus(7, 1)],
    ],
    [
      'a click, no row that is on the way',
      { kind: 'toggle', row: 300 },
      at(300, 1),
      [focus(300, 1)],
    ],
    ['all rows', { kind: 'selectAll' }, at(4, 1), [{ kind: 'selectAll' }]],
    ['all rows or none', { kind: 'toggleAll' }, at(4, 1), [{ kind: 'toggleAll' }]],
  ])('%s', (_, event, to, wanted) => {
    const { active, effects } = send(activeAt(4, 1), [event]);
    expect(active).toEqual(to);
    expect(effects).toEqual(wanted);
  });

  const down: GridEvent = { kind: 'extend', move: 'down' };
  const up: GridEvent = { kind: 'extend', move: 'up' };
  const space: GridEvent = { kind: 'extend', move: undefined };
  test.each<[string, readonly GridEvent[], readonly [from: number, to: number], number]>([
    ['Shift and a key begin at the active row', [down], [4, 5], 5],
    ['they go on', [down, down, down], [4, 7], 7],
    ['and take back', [down, down, up], [4, 5], 5],
    ['and turn round', [down, up, up], [4, 3], 3],
    ['after the space bar they begin at its row', [{ kind: 'toggle', row: 9 }, down], [9, 10], 10],
    [
      'after a move they begin where that led',
      [down, { kind: 'move', move: 'pageDown' }, down],
      [25, 26],
      26,
    ],
    [
      'Shift and the space bar end at the active row',
      [{ kind: 'toggle' }, { kind: 'move', move: 'pageDown' }, space],
      [4, 24],
      24,
    ],
    ['alone, they select the active row', [space], [4, 4], 4],
    ['a click with Shift ends at its row', [{ kind: 'extendTo', row: 12 }], [4, 12], 12],
    [
      'another one has the same start',
      [
        { kind: 'extendTo', row: 12 },
        { kind: 'extendTo', row: 2 },
      ],
      [4, 2],
      2,
    ],
    [
      'all rows at once end the run',
      [{ kind: 'extendTo', row: 12 }, { kind: 'selectAll' }, { kind: 'extendTo', row: 20 }],
      [12, 20],
      20,
    ],
    ['no key leads to the header', [up, up, up, up, up, up], [4, 0], 0],
  ])('%s', (_, events, run, row) => {
    const { active, effects } = send(activeAt(4, 1), events);
    expect(readRun(effects)).toEqual(run);
    expect(active).toEqual(at(row, 1));
  });

  test('a run that is changed keeps its start, which tells it from others', () => {
    const startOf = (events: readonly GridEvent[]) =>
      send(activeAt(4, 1), events).state.anchor?.start;
    const { state } = send(activeAt(4, 1), [down]);
    expect(send(state, [down]).state.anchor?.start).toBe(state.anchor?.start);
    expect(startOf([down])).not.toBe(startOf([down]));
  });

  test.each<[string, Partial<GridView['shown']>, number, number]>([
    ['another query', { queryKey: 'other' }, 4, 8],
    ['other data', { datasetId: 'two' }, 4, 8],
    ['more rows of the same data', { revision: 2 }, 4, 8],
  ])('a run goes on by its row, but not in %s', (what, change, from, to) => {
    const { state } = send(activeAt(from, 1), [space]);
    const view = { ...VIEW, shown: { ...SHOWN, ...change } };
    const { effects } = send(state, [{ kind: 'extendTo', row: to }], view);
    const run = effects?.find((effect) => effect.kind === 'selectRun');
    const isKept = run?.start === state.anchor?.start;
    expect(isKept).toBe(what === 'more rows of the same data');
    expect(run?.to).toEqual({ index: to, row: 500 + to });
  });

  test('a run from a row that has not come is given up when more rows come', () => {
    const { state } = send(activeAt(300, 1), [space]);
    const view = { ...VIEW, shown: { ...SHOWN, revision: 2 } };
    const { effects } = send(state, [{ kind: 'extendTo', row: 8 }], view);
    expect(effects?.find((effect) => effect.kind === 'selectRun')?.start.revision).toBe(2);
  });
});

describe('Escape', () => {
  const press: GridEvent = { kind: 'escape' };
  const everything = { isTipShown: true, areDetailsOpen: true, isAnySelected: true };
  test.each<[string, Partial<GridView>, readonly GridEffect[] | undefined]>([
    ['hides the tip first', everything, [HIDE_TIP]],
    [
      'then closes the details',
      { ...everything, isTipShown: false },
      [HIDE_TIP, { kind: 'closeDetails' }],
    ],
    ['then clears the selection', { isAnySelected: true }, [{ kind: 'clearSelection' }]],
    ['then goes on to the page', {}, undefined],
  ])('%s', (_, change, wanted) => {
    expect(send(activeAt(4, 1), [press], { ...VIEW, ...change }).effects).toEqual(wanted);
  });

  test('that clears the selection ends the run of rows', () => {
    const { state } = send(activeAt(4, 1), [{ kind: 'extend', move: 'down' }]);
    expect(send(state, [press], { ...VIEW, isAnySelected: true }).state.anchor).toBeUndefined();
  });
});

describe('acting', () => {
  test('on the active cell', () => {
    const { effects } = send(activeAt(3, 1), [{ kind: 'act', action: 'keep' }]);
    const target = { row: ROWS[3], field: fieldOf('type'), value: 'BROWSER' };
    expect(effects).toEqual([{ kind: 'act', action: 'keep', target }]);
  });

  test('on a cell that was clicked', () => {
    const { effects, active } = send(activeAt(3, 1), [
      { kind: 'act', action: 'open', place: at(5, 0) },
    ]);
    const target = { row: ROWS[5], field: fieldOf('name'), value: 'file5.exe' };
    expect(effects).toEqual([{ kind: 'act', action: 'open', target }]);
    expect(active).toEqual(at(3, 1));
  });

  test.each<[string, CellPlace]>([
    ['a header', at(HEADER_ROW, 1)],
    ['a row that is on the way', at(300, 1)],
  ])('means nothing on %s', (_, { row, column }) => {
    expect(send(activeAt(row, column), [{ kind: 'act', action: 'keep' }]).effects).toBeUndefined();
  });

  test.each<[GridEvent, GridEffect]>([
    [
      { kind: 'sort', additive: true },
      { kind: 'sort', additive: true, column: 1 },
    ],
    [
      { kind: 'shift', step: -1 },
      { kind: 'shift', step: -1, column: 1 },
    ],
    [
      { kind: 'widen', step: 1 },
      { kind: 'widen', step: 1, column: 1 },
    ],
  ])('on the column of a header: %o', (event, effect) => {
    expect(send(activeAt(HEADER_ROW, 1), [event]).effects).toEqual([effect]);
    expect(send(activeAt(3, 1), [event]).effects).toBeUndefined();
  });
});
