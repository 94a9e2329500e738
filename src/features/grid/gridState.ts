import type { RowIndex, ViewIndex } from '../../base/units.ts';
import type { DatasetId } from '../../model/answers.ts';
import type { ViewPlace } from '../../model/query.ts';
import type { ColumnField, FieldId } from '../../model/schema.ts';
import { type CellTarget, findTarget } from './cellTarget.ts';
import type { CellAction, GridEvent, Point } from './gridEvents.ts';
import { type CellMove, type CellPlace, clampCell, HEADER_ROW, moveCell } from './moveCell.ts';
import { readRow, type ShownRows } from './useRowPages.ts';

/** Where a run of selected rows begins. The same object as long as the run is changed. */
export interface RunStart {
  readonly datasetId: DatasetId;
  readonly revision: number;
  readonly queryKey: string;
  readonly place: ViewPlace;
}

/** What the table remembers of keys and clicks. */
export interface GridState {
  /** The query that the active row is one of; empty before the first rows. */
  readonly queryKey: string;
  /** The cell that the Tab key reaches. */
  readonly active: CellPlace;
  /** Its column's field, which the active cell follows when columns are moved. */
  readonly field: FieldId | undefined;
  /** Where the run of rows begins that Shift goes on with, and the row that it ends at. */
  readonly anchor: { readonly start: RunStart; readonly end: ViewIndex } | undefined;
}

/** What the table shows while an event comes. */
export interface GridView {
  readonly shown: ShownRows;
  readonly fields: readonly ColumnField[];
  /** Rows that a page key moves by; at least 1. */
  readonly page: number;
  readonly isTipShown: boolean;
  readonly areDetailsOpen: boolean;
  readonly isAnySelected: boolean;
}

/** What is to be done beside changing the state. */
export type GridEffect =
  | { readonly kind: 'hideTip' | 'closeDetails' }
  /** Scrolls to a row, with this many rows around it. */
  | { readonly kind: 'reveal'; readonly row: ViewIndex; readonly margin: number }
  | { readonly kind: 'focus'; readonly place: CellPlace }
  | { readonly kind: 'openMenu'; readonly place: CellPlace; readonly pointer: Point | undefined }
  | { readonly kind: 'toggleRow'; readonly row: RowIndex }
  | { readonly kind: 'selectRun'; readonly start: RunStart; readonly to: ViewPlace }
  | { readonly kind: 'selectAll' | 'toggleAll' | 'clearSelection' }
  | { readonly kind: 'act'; readonly action: CellAction; readonly target: CellTarget }
  | { readonly kind: 'sort'; readonly column: number; readonly additive: boolean }
  | { readonly kind: 'shift' | 'widen'; readonly column: number; readonly step: -1 | 1 };

/** The state after an event, and its effects. */
export interface GridStep {
  readonly state: GridState;
  readonly effects: readonly GridEffect[];
}

/** Before anything happened: the first cell is the active one. */
export const GRID_START: GridState = {
  queryKey: '',
  active: { row: 0, column: 0 },
  field: undefined,
  anchor: undefined,
};

/** The state when rows of another query, or of another file, are shown: they start at their first row. */
export function enterQuery(state: GridState, queryKey: string): GridState {
  const { row, column } = state.active;
  if (state.queryKey === '') return { ...state, queryKey };
  return { ...state, queryKey, active: { row: Math.min(row, 0), column } };
}

/** The active cell among the rows and columns that are shown. */
export function findActive({ active, field }: GridState, view: GridTableSize): CellPlace {
  const moved = field === undefined ? -1 : view.fields.findIndex(({ id }) => id === field);
  const place = { row: active.row, column: moved < 0 ? active.column : moved };
  return clampCell(place, { rows: view.shown.count, columns: view.fields.length });
}

type GridTableSize = Pick<GridView, 'shown' | 'fields'>;

/** What an event does to the table; `undefined` where it means nothing, so that a key goes on. */
export function reduceGrid(
  state: GridState,
  event: GridEvent,
  view: GridView,
): GridStep | undefined {
  const active = findActive(state, view);
  switch (event.kind) {
    case 'focus':
      return { state: activate(state, event.place, view), effects: [] };
    case 'move':
      return goTo(state, placeAfter(active, event.move, view), view);
    case 'goTo':
      return goTo(state, { row: event.row, column: active.column }, view);
    case 'follow':
      return {
        state: activate(state, { row: event.row, column: active.column }, view),
        effects: [{ kind: 'reveal', row: event.row, margin: 2 }],
      };
    case 'toggle':
      return toggle(state, { row: event.row ?? active.row, column: active.column }, view);
    case 'extendTo': {
      const place = { row: event.row, column: active.column };
      const step = extend(state, Math.max(0, active.row), event.row, view);
      return {
        state: activate(step.state, place, view),
        effects: [...step.effects, { kind: 'focus', place }],
      };
    }
    case 'extend':
      return extendBy(state, event.move, view);
    case 'selectAll':
    case 'toggleAll':
      return { state: { ...state, anchor: undefined }, effects: [{ kind: event.kind }] };
    case 'escape':
      return goBack(state, view);
    case 'menu': {
      const place = event.place ?? active;
      const { pointer } = event;
      return {
        state: activate(state, place, view),
        effects: [{ kind: 'hideTip' }, { kind: 'openMenu', place, pointer }],
      };
    }
    case 'act': {
      const target = findTarget(view.shown, view.fields, event.place ?? active);
      if (target === undefined) return undefined;
      return { state, effects: [{ kind: 'act', action: event.action, target }] };
    }
    case 'sort':
    case 'shift':
    case 'widen':
      if (active.row !== HEADER_ROW) return undefined;
      return { state, effects: [{ ...event, column: active.column }] };
  }
}

function activate(state: GridState, place: CellPlace, { fields }: GridTableSize): GridState {
  const { row, column } = place;
  const field = fields[column]?.id;
  const isThere =
    row === state.active.row && column === state.active.column && field === state.field;
  return isThere ? state : { ...state, active: place, field };
}

function placeAfter(active: CellPlace, move: CellMove, { shown, fields, page }: GridView) {
  return moveCell(active, move, { rows: shown.count, columns: fields.length, page });
}

function goTo(state: GridState, place: CellPlace, view: GridView): GridStep {
  const { row } = place;
  const reveal: readonly GridEffect[] = row < 0 ? [] : [{ kind: 'reveal', row, margin: 0 }];
  return { state: activate(state, place, view), effects: [{ kind: 'hideTip' }, ...reveal] };
}

function toggle(state: GridState, place: CellPlace, view: GridView): GridStep {
  const next = activate(state, place, view);
  const focus: GridEffect = { kind: 'focus', place };
  const row = readRow(view.shown, place.row)?.row;
  if (row === undefined) return { state: next, effects: [focus] };
  const anchor = { start: startAt(place.row, view), end: place.row };
  return { state: { ...next, anchor }, effects: [{ kind: 'toggleRow', row }, focus] };
}

/** A key with Shift goes on with the last run of rows where that ended at the active row, else begins one. */
function extendBy(state: GridState, move: CellMove | undefined, view: GridView): GridStep {
  const active = findActive(state, view);
  if (move === undefined) return extend(state, active.row, active.row, view);
  const row = Math.max(0, placeAfter(active, move, view).row);
  const kept = state.anchor?.end === active.row ? state : { ...state, anchor: undefined };
  const run = extend(kept, active.row, row, view);
  const step = goTo(run.state, { row, column: active.column }, view);
  return { state: step.state, effects: [...run.effects, ...step.effects] };
}

function extend(state: GridState, from: ViewIndex, to: ViewIndex, view: GridView): GridStep {
  const last = state.anchor?.start;
  const start = last !== undefined && isOfShown(last, view) ? last : startAt(from, view);
  return {
    state: { ...state, anchor: { start, end: to } },
    effects: [{ kind: 'selectRun', start, to: placeAt(to, view) }],
  };
}

function startAt(index: ViewIndex, view: GridView): RunStart {
  const { datasetId, revision, queryKey } = view.shown;
  return { datasetId, revision, queryKey, place: placeAt(index, view) };
}

function placeAt(index: ViewIndex, { shown }: GridView): ViewPlace {
  return { index, row: readRow(shown, index)?.row };
}

/** Rows that came since then move others: the start is then known by its row, not by its place. */
function isOfShown({ datasetId, queryKey, revision, place }: RunStart, { shown }: GridView) {
  return (
    datasetId === shown.datasetId &&
    queryKey === shown.queryKey &&
    (revision === shown.revision || place.row !== undefined)
  );
}

function goBack(state: GridState, view: GridView): GridStep | undefined {
  if (view.isTipShown) return { state, effects: [{ kind: 'hideTip' }] };
  if (view.areDetailsOpen)
    return { state, effects: [{ kind: 'hideTip' }, { kind: 'closeDetails' }] };
  if (!view.isAnySelected) return undefined;
  return { state: { ...state, anchor: undefined }, effects: [{ kind: 'clearSelection' }] };
}
