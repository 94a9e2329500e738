import type { DOMAttributes, MouseEvent } from 'react';
import type { MenuAnchor } from '../../ui/MenuAt.tsx';
import { elementOf, findCell, firstCellOf } from './findCell.ts';
import type { CellPlace } from './moveCell.ts';
import { readSelectingClick } from './readSelectingClick.ts';
import type { CellTipControl } from './useCellTip.ts';
import { findMenuPlace } from './useGridMenu.ts';
import type { RowSelection } from './useRowSelection.ts';

/** What the mouse works on in the table. */
export interface GridMouseTarget {
  readonly active: CellPlace;
  readonly setActive: (place: CellPlace) => void;
  readonly selection: RowSelection;
  readonly tip: CellTipControl;
  readonly openMenu: (place: CellPlace, anchor: MenuAnchor) => void;
  /** Opens the details of the row that an element is in. */
  readonly openAt: (element: EventTarget) => void;
}

/** What the table does at the mouse: selects rows, opens details and menus, shows cut text whole. */
export function bindGridMouse(on: GridMouseTarget): DOMAttributes<HTMLElement> {
  const { tip, openAt } = on;
  return {
    onMouseDown: (event) => {
      // No text is marked by it, and the focus does not go where there is no cell.
      if (readSelectingClick(event) !== undefined) event.preventDefault();
    },
    onClick: (event) => click(event, on),
    onDoubleClick: (event) => openAt(event.target),
    onContextMenu: (event) => askForMenu(event, on),
    onPointerMove: (event) => {
      // Rows that move below a pointer at rest are not what somebody points at.
      const moved = event.movementX !== 0 || event.movementY !== 0;
      if (moved) tip.watch(findCell(event.target)?.element);
    },
    onPointerLeave: () => tip.hide(),
  };
}

/** Selects rows, or opens the details where a name was clicked and no text is marked. */
function click(
  event: MouseEvent<HTMLElement>,
  { active, setActive, selection, openAt }: GridMouseTarget,
): void {
  const { target, currentTarget, detail } = event;
  const selecting = readSelectingClick(event);
  if (selecting !== undefined) {
    const { row, kind } = selecting;
    if (kind === 'extend') selection.extend(Math.max(0, active.row), row);
    else selection.toggle(row);
    const place = { row, column: active.column };
    setActive(place);
    // The active column may be out of view, where no cell is drawn: then the first one that is.
    const cell = elementOf(currentTarget, place) ?? firstCellOf(currentTarget, row);
    cell?.focus({ preventScroll: true });
    return;
  }
  const isLink = target instanceof Element && target.closest('[data-opens]') !== null;
  if (isLink && detail === 1 && window.getSelection()?.isCollapsed !== false) openAt(target);
}

function askForMenu(
  event: MouseEvent<HTMLElement>,
  { setActive, openMenu }: GridMouseTarget,
): void {
  const found = findMenuPlace(event);
  if (found === undefined) return;
  event.preventDefault();
  setActive(found.place);
  const anchor = found.pointer ?? elementOf(event.currentTarget, found.place);
  if (anchor !== null) openMenu(found.place, anchor);
}
