import type { KeyboardEvent } from 'react';
import { findCell } from './findCell.ts';
import { type CellMove, type CellPlace, HEADER_ROW } from './moveCell.ts';
import { readCellKey, readGridKey, readHeaderKey, readSelectionKey } from './readGridKey.ts';
import type { CellActions, CellTarget } from './useCellActions.ts';
import { type ColumnActions, WIDTH_STEP } from './useColumnActions.ts';
import type { GridColumn } from './useColumnTable.ts';
import type { RowSelection } from './useRowSelection.ts';

/** What the keys of the table work on. */
export interface GridKeyTarget {
  readonly active: CellPlace;
  /** The column of the active cell. */
  readonly column: GridColumn | undefined;
  /** The active cell, where it is one and its row is there. */
  readonly target: CellTarget | undefined;
  readonly columnActions: ColumnActions;
  readonly cellActions: CellActions;
  readonly selection: RowSelection;
  readonly move: (move: CellMove) => void;
  /** Moves within the column, and selects the rows on the way. */
  readonly extend: (move: CellMove | undefined) => void;
  readonly openMenu: (place: CellPlace, anchor: Element) => void;
  /** Closes what is open, the last thing first; whether there was anything. */
  readonly goBack: () => boolean;
}

/** Does what a key in a cell or on a header stands for. Keys that mean nothing here go on. */
export function handleGridKey(event: KeyboardEvent<HTMLElement>, target: GridKeyTarget): void {
  const cell = findCell(event.target);
  if (cell === undefined || !event.currentTarget.contains(cell.element)) return;
  const isDone = act(event, cell.element, target);
  if (!isDone) return;
  event.preventDefault();
  event.stopPropagation();
}

function act(event: KeyboardEvent<HTMLElement>, element: HTMLElement, on: GridKeyTarget): boolean {
  const { active, column, target } = on;
  const key = readGridKey(event);
  switch (key?.kind) {
    case 'menu':
      on.openMenu(active, element);
      return true;
    case 'move':
      on.move(key.move);
      return true;
    case 'selectAll':
      on.selection.selectAll();
      return true;
    case 'escape':
      return on.goBack();
  }
  if (active.row === HEADER_ROW) {
    return column !== undefined && actOnHeader(event, active.column, column, on.columnActions);
  }
  const selectionKey = readSelectionKey(event);
  if (selectionKey !== undefined) {
    if (selectionKey.kind === 'toggle') on.selection.toggle(active.row);
    else on.extend(selectionKey.move);
    return true;
  }
  const isTextSelected = window.getSelection()?.isCollapsed === false;
  const action = readCellKey(event, isTextSelected);
  if (action === undefined || target === undefined) return false;
  on.cellActions[action](target);
  return true;
}

function actOnHeader(
  event: KeyboardEvent<HTMLElement>,
  place: number,
  column: GridColumn,
  actions: ColumnActions,
): boolean {
  const key = readHeaderKey(event);
  switch (key?.kind) {
    case 'sort':
      actions.cycleSort(column, key.additive);
      return true;
    case 'shift':
      actions.moveTo(column, place + key.step);
      return true;
    case 'widen':
      actions.resizeBy(column, key.step * WIDTH_STEP);
      return true;
    case undefined:
      return false;
  }
}
