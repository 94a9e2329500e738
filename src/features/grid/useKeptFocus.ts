import { type FocusEvent, type RefObject, useLayoutEffect, useRef } from 'react';
import { type ColumnLayout, scrollToColumn } from './columnLayout.ts';
import { elementOf, findCell, readSideways } from './findCell.ts';
import type { CellPlace } from './moveCell.ts';

/** How the table tells that the focus came to one of its parts, or left one. */
export interface KeptFocus {
  readonly onFocus: () => void;
  readonly onBlur: (event: FocusEvent<HTMLElement>) => void;
}

/**
 * While the table has the focus, it is on the active cell: also when another cell became that, or
 * when the cell with the focus was taken out of the page.
 */
export function useKeptFocus(
  scroller: RefObject<HTMLElement | null>,
  active: CellPlace,
  layout: ColumnLayout,
): KeptFocus {
  const hasFocus = useRef(false);
  useLayoutEffect(() => {
    const grid = scroller.current;
    const { activeElement, body } = document;
    const cell = elementOf(grid, active);
    if (!hasFocus.current || grid === null || cell === null || cell === activeElement) return;
    const isLost = activeElement === null || activeElement === body;
    if (!isLost && !(grid.contains(activeElement) && findCell(activeElement) !== undefined)) return;
    cell.focus({ preventScroll: true });
    grid.scrollLeft = scrollToColumn(layout, active.column, readSideways(grid));
  });
  return {
    onFocus: () => {
      hasFocus.current = true;
    },
    onBlur: ({ target, relatedTarget, currentTarget }) => {
      // A cell that is unmounted loses the focus without a user's action.
      if (currentTarget.contains(relatedTarget)) return;
      queueMicrotask(() => {
        if (target.isConnected && !currentTarget.contains(document.activeElement)) {
          hasFocus.current = false;
        }
      });
    },
  };
}
