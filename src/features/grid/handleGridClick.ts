import type { MouseEvent } from 'react';
import { elementOf } from './findCell.ts';
import type { CellPlace } from './moveCell.ts';
import { readSelectingClick } from './readSelectingClick.ts';
import type { RowSelection } from './useRowSelection.ts';

/** What the clicks in the table work on. */
export interface GridClickTarget {
  readonly active: CellPlace;
  readonly selection: RowSelection;
  /** Opens the details of the row that an element is in. */
  readonly openAt: (element: EventTarget) => void;
}

/** Keeps a click that selects rows from marking text, and the focus from going where there is no cell. */
export function handleGridMouseDown(event: MouseEvent<HTMLElement>): void {
  if (readSelectingClick(event) !== undefined) event.preventDefault();
}

/** Selects rows, or opens the details where a name was clicked and no text is marked. */
export function handleGridClick(
  event: MouseEvent<HTMLElement>,
  { active, selection, openAt }: GridClickTarget,
): void {
  const { target, currentTarget, detail } = event;
  const selecting = readSelectingClick(event);
  if (selecting !== undefined) {
    const { row, kind } = selecting;
    if (kind === 'extend') selection.extend(Math.max(0, active.row), row);
    else selection.toggle(row);
    elementOf(currentTarget, { row, column: active.column })?.focus({ preventScroll: true });
    return;
  }
  const isLink = target instanceof Element && target.closest('[data-opens]') !== null;
  if (isLink && detail === 1 && window.getSelection()?.isCollapsed !== false) openAt(target);
}
