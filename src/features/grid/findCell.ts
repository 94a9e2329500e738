import type { MouseEvent } from 'react';
import type { SidewaysView } from './columnLayout.ts';
import { type CellPlace, HEADER_ROW } from './moveCell.ts';
import type { GridClick } from './readGridClick.ts';

/** The cell or column header that an event's target is in, with its element. */
export function findCell(
  target: EventTarget | null,
): { readonly place: CellPlace; readonly element: HTMLElement } | undefined {
  const element = target instanceof Element ? target.closest<HTMLElement>('[data-column]') : null;
  const row = element?.closest<HTMLElement>('[data-row]');
  if (!element || !row) return undefined;
  return {
    place: { row: Number(row.dataset.row), column: Number(element.dataset.column) },
    element,
  };
}

/** The cell or header whose menu is asked for at an event's target: a header as a whole is one. */
export function findMenuPlace(target: EventTarget): CellPlace | undefined {
  const header = target instanceof Element ? target.closest<HTMLElement>('[data-header]') : null;
  if (header === null) return findCell(target)?.place;
  return { row: HEADER_ROW, column: Number(header.dataset.header) };
}

/** What a mouse event hit in the table, and how. */
export function describeClick(event: MouseEvent<HTMLElement>): GridClick {
  const { button, detail, shiftKey, ctrlKey, metaKey } = event;
  const target = event.target instanceof Element ? event.target : undefined;
  const row = target?.closest<HTMLElement>('[data-row]')?.dataset.row;
  return {
    row: row === undefined ? undefined : Number(row),
    place: findCell(event.target)?.place,
    isBox: target?.closest('[data-select]') != null,
    isLink: target?.closest('[data-opens]') != null,
    button,
    count: detail,
    shiftKey,
    ctrlKey,
    metaKey,
    isTextSelected: isTextSelected(),
  };
}

/** Whether text of the page is selected. */
export function isTextSelected(): boolean {
  return window.getSelection()?.isCollapsed === false;
}

/** The element of a cell or of a header's button, if it is drawn. */
export function elementOf(
  grid: HTMLElement | null,
  { row, column }: CellPlace,
): HTMLElement | null {
  return grid?.querySelector<HTMLElement>(`[data-row="${row}"] [data-column="${column}"]`) ?? null;
}

/** What can be seen of the table sideways; all of it where there is no layout. */
export function readSideways(grid: HTMLElement): SidewaysView {
  return { left: grid.scrollLeft, width: grid.clientWidth || Number.POSITIVE_INFINITY };
}

/** Whether a cell shows less than all of its text. */
export function isCut(cell: Element): boolean {
  return [cell, ...cell.querySelectorAll('[data-measure]')].some(
    (part) => part.scrollWidth > part.clientWidth,
  );
}

/** Room that a header needs beside its label: padding, the sort's arrow and the menu's button, in px. */
const HEADER_EXTRAS = 56;

/** The width in px that a column needs to show its label and all text of the cells that are drawn. */
export function measureContent(grid: HTMLElement, column: number): number {
  const range = grid.ownerDocument.createRange();
  const label = elementOf(grid, { row: HEADER_ROW, column })?.querySelector('[data-measure]');
  let widest = (label?.scrollWidth ?? 0) + HEADER_EXTRAS;
  for (const cell of grid.querySelectorAll(`[role="gridcell"][data-column="${column}"]`)) {
    range.selectNodeContents(cell);
    let parts = 0;
    for (const part of cell.querySelectorAll('[data-measure]')) parts += part.scrollWidth;
    widest = Math.max(widest, range.getBoundingClientRect().width, parts);
  }
  return Math.ceil(widest);
}
