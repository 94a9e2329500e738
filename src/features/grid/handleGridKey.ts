import type { KeyboardEvent } from 'react';
import { findCell } from './findCell.ts';
import { type CellMove, type CellPlace, HEADER_ROW } from './moveCell.ts';
import { readCellKey, readGridKey, readHeaderKey } from './readGridKey.ts';
import type { CellActions, CellTarget } from './useCellActions.ts';
import { type ColumnActions, WIDTH_STEP } from './useColumnActions.ts';
import type { GridColumn } from './useColumnTable.ts';

/** What the keys of the table work on. */
export interface GridKeyTarget {
  readonly active: CellPlace;
  /** The column of the active cell. */
  readonly column: GridColumn | undefined;
  /** The active cell, where it is one and its row is there. */
  readonly target: CellTarget | undefined;
  readonly columnActions: ColumnActions;
  readonly cellActions: CellActions;
  readonly move: (move: CellMove) => void;
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

function act(
  event: KeyboardEvent<HTMLElement>,
  element: HTMLElement,
  { active, column, target, columnActions, cellActions, move, openMenu, goBack }: GridKeyTarget,
): boolean {
  const key = readGridKey(event);
  switch (key?.kind) {
    case 'menu':
      openMenu(active, element);
      return true;
    case 'move':
      move(key.move);
      return true;
    case 'escape':
      return goBack();
  }
  if (active.row === HEADER_ROW) {
    return column !== undefined && actOnHeader(event, active.column, column, columnActions);
  }
  const isTextSelected = window.getSelection()?.isCollapsed === false;
  const action = readCellKey(event, isTextSelected);
  if (action === undefined || target === undefined) return false;
  cellActions[action](target);
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
