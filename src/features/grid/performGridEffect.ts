import type { RefObject } from 'react';
import { type ColumnLayout, isColumnInView } from './columnLayout.ts';
import { elementOf, readSideways } from './findCell.ts';
import type { GridEffect } from './gridState.ts';
import type { CellPlace } from './moveCell.ts';
import type { CellActions } from './useCellActions.ts';
import type { CellTipControl } from './useCellTip.ts';
import { type ColumnActions, WIDTH_STEP } from './useColumnActions.ts';
import type { GridMenu } from './useGridMenu.ts';
import type { GridScroll } from './useGridScroll.ts';
import type { RowSelection } from './useRowSelection.ts';

/** The parts of the table that do what its events ask for. */
export interface GridParts {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly layout: ColumnLayout;
  readonly scroll: GridScroll;
  readonly selection: RowSelection;
  readonly tip: CellTipControl;
  readonly menu: GridMenu;
  readonly cellActions: CellActions;
  readonly columnActions: ColumnActions;
  readonly closeDetails: () => void;
}

/** Does what an event asks for. */
export function performGridEffect(effect: GridEffect, on: GridParts): void {
  const { scroller, layout, scroll, selection, tip, menu, cellActions, columnActions } = on;
  switch (effect.kind) {
    case 'hideTip':
      tip.hide();
      break;
    case 'closeDetails':
      on.closeDetails();
      break;
    case 'reveal':
      scroll.reveal(effect.row, effect.margin);
      break;
    case 'focus':
      focusCell(scroller.current, effect.place, layout);
      break;
    case 'openMenu': {
      const anchor = effect.pointer ?? elementOf(scroller.current, effect.place);
      if (anchor !== null) menu.open(effect.place, anchor);
      break;
    }
    case 'toggleRow':
      selection.toggleRow(effect.row);
      break;
    case 'selectRun':
      selection.selectRun(effect.start, effect.to);
      break;
    case 'selectAll':
      selection.selectAll();
      break;
    case 'toggleAll':
      selection.toggleAll();
      break;
    case 'clearSelection':
      selection.clear();
      break;
    case 'act':
      cellActions[effect.action](effect.target);
      break;
    case 'sort':
    case 'shift':
    case 'widen':
      changeColumn(effect, layout, columnActions);
      break;
  }
}

type ColumnEffect = Extract<GridEffect, { readonly kind: 'sort' | 'shift' | 'widen' }>;

function changeColumn(effect: ColumnEffect, { columns }: ColumnLayout, actions: ColumnActions) {
  const column = columns[effect.column];
  if (column === undefined) return;
  if (effect.kind === 'sort') actions.cycleSort(column, effect.additive);
  else if (effect.kind === 'shift') actions.moveTo(column, effect.column + effect.step);
  else actions.resizeBy(column, effect.step * WIDTH_STEP);
}

/** Focuses a cell, or the first one of its row that can be seen where the table is scrolled sideways. */
function focusCell(grid: HTMLElement | null, { row, column }: CellPlace, layout: ColumnLayout) {
  if (grid === null) return;
  const sideways = readSideways(grid);
  const isSeen = (place: number) => isColumnInView(layout, place, sideways);
  const seen = isSeen(column) ? column : layout.columns.findIndex((_, place) => isSeen(place));
  elementOf(grid, { row, column: Math.max(0, seen) })?.focus({ preventScroll: true });
}
