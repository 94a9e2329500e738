import type { DOMAttributes } from 'react';
import { readKey } from '../../state/readKey.ts';
import { describeClick, findCell, findMenuPlace, isTextSelected } from './findCell.ts';
import { HEADER_ROW } from './moveCell.ts';
import { readGridClick, readSelectingClick } from './readGridClick.ts';
import { readGridKey } from './readGridKey.ts';
import type { CellTipControl } from './useCellTip.ts';
import type { GridControl } from './useGridState.ts';
import type { KeptFocus } from './useKeptFocus.ts';

/** What hears of the table's events. */
export interface GridListeners {
  readonly send: GridControl['send'];
  readonly tip: CellTipControl;
  readonly keptFocus: KeptFocus;
}

/** The listeners of the table: keys and clicks become events, the tip follows pointer and focus. */
export function bindGridEvents({
  send,
  tip,
  keptFocus,
}: GridListeners): DOMAttributes<HTMLElement> {
  return {
    onKeyDown: (event) => {
      const cell = findCell(event.target);
      // Menus and dialogs of the table lie elsewhere in the page.
      if (cell === undefined || !event.currentTarget.contains(cell.element)) return;
      const inHeader = cell.place.row === HEADER_ROW;
      const key = readKey(event);
      if (key === undefined) return;
      const { ctrlKey, metaKey, altKey, shiftKey } = event;
      const press = { key, ctrlKey, metaKey, altKey, shiftKey };
      const asked = readGridKey(press, { inHeader, isTextSelected: isTextSelected() });
      if (asked === undefined || !send(asked)) return;
      event.preventDefault();
      event.stopPropagation();
    },
    onMouseDown: (event) => {
      // A click that selects rows marks no text and moves no focus by itself.
      if (readSelectingClick(describeClick(event)) !== undefined) event.preventDefault();
    },
    onClick: (event) => {
      const asked = readGridClick(describeClick(event));
      if (asked !== undefined) send(asked);
    },
    onDoubleClick: (event) => {
      const place = findCell(event.target)?.place;
      if (place !== undefined) send({ kind: 'act', action: 'open', place });
    },
    onContextMenu: (event) => {
      const { target, clientX: x, clientY: y } = event;
      const place = findMenuPlace(target);
      if (place === undefined) return;
      event.preventDefault();
      // A key asks for the menu without a pointer.
      const pointer = x === 0 && y === 0 ? undefined : { x, y };
      send({ kind: 'menu', place, pointer });
    },
    onPointerMove: ({ movementX, movementY, target }) => {
      // Rows that scroll below a pointer at rest are not pointed at.
      if (movementX !== 0 || movementY !== 0) tip.watch(findCell(target)?.element);
    },
    onPointerLeave: () => tip.hide(),
    onScroll: tip.hideShown,
    onFocus: ({ target }) => {
      keptFocus.onFocus();
      const cell = findCell(target);
      if (cell === undefined) return;
      send({ kind: 'focus', place: cell.place });
      if (target.matches(':focus-visible')) tip.watch(cell.element);
    },
    onBlur: keptFocus.onBlur,
  };
}
