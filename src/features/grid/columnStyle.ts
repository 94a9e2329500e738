import { type CSSProperties, useState } from 'react';
import { type GridColumn, SELECT_WIDTH } from './useColumnTable.ts';

/** The columns' widths, and where the pinned ones stand, as variables that the cells read. */
export function styleColumns(columns: readonly GridColumn[]): CSSProperties {
  const style: CSSProperties & Record<`--${string}`, string> = {
    '--columns': [SELECT_WIDTH, ...columns.map(({ width }) => width)]
      .map((width) => `${width}px`)
      .join(' '),
    // What gets the focus does not hide below what is pinned.
    scrollPaddingInlineStart: SELECT_WIDTH,
    '--total': `${columns.reduce((total, { width }) => total + width, SELECT_WIDTH)}px`,
  };
  columns.forEach(({ pinned, start, width }, place) => {
    if (!pinned) return;
    style[`--start-${place}`] = `${start}px`;
    style.scrollPaddingInlineStart = start + width;
  });
  return style;
}

/** The same columns as long as nothing but a width differs: cells take widths from the style. */
export function useColumnsWithoutWidths(columns: readonly GridColumn[]): readonly GridColumn[] {
  const [kept, setKept] = useState(columns);
  const isSame =
    kept.length === columns.length &&
    kept.every(({ field, pinned }, place) => {
      const column = columns[place];
      return column?.field === field && column.pinned === pinned;
    });
  if (!isSame) setKept(columns);
  return isSame ? kept : columns;
}

/** Scrolls sideways as far as it takes to see a column beside the pinned ones. */
export function revealColumn(
  grid: HTMLElement,
  columns: readonly GridColumn[],
  place: number,
): void {
  const column = columns[place];
  if (column === undefined || column.pinned) return;
  const { start, width } = column;
  const pinnedEnd = columns.reduce(
    (end, { pinned, start: from, width: wide }) => (pinned ? from + wide : end),
    SELECT_WIDTH,
  );
  if (start < grid.scrollLeft + pinnedEnd) grid.scrollLeft = start - pinnedEnd;
  else if (start + width > grid.scrollLeft + grid.clientWidth) {
    grid.scrollLeft = Math.min(start - pinnedEnd, start + width - grid.clientWidth);
  }
}
