import { type CSSProperties, useState } from 'react';
import { type Field, PATH_FIELDS } from '../../model/fields.ts';
import { type GridColumn, SELECT_WIDTH } from './useColumnTable.ts';

/** A column as its cells are drawn. */
export interface DrawnColumn {
  readonly field: Field;
  readonly pinned: boolean;
  readonly isPath: boolean;
  /** Room for text in a cell, in px: at most what there is, and up to a step less. */
  readonly room: number;
  /** Where a cell stands in its row. */
  readonly style: CSSProperties;
}

/** Cells follow a width that is dragged in steps of so many px, so that few of them are drawn anew. */
const ROOM_STEP = 8;

/** What is not room for text in a cell: its padding, and the line after the pinned ones, in px. */
const CELL_EXTRAS = 25;

/** The columns' widths, and where the pinned headers stand, as variables that rows and headers read. */
export function styleColumns(columns: readonly GridColumn[]): CSSProperties {
  const style: CSSProperties & Record<`--${string}`, string> = {
    '--columns': listWidths(columns),
    '--pinned-columns': listWidths(columns.filter(({ pinned }) => pinned)),
    '--pinned-count': String(columns.filter(({ pinned }) => pinned).length + 1),
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

function listWidths(columns: readonly GridColumn[]): string {
  return [SELECT_WIDTH, ...columns.map(({ width }) => width)].map((px) => `${px}px`).join(' ');
}

function measureRoom({ width }: GridColumn): number {
  return Math.floor((width - CELL_EXTRAS) / ROOM_STEP) * ROOM_STEP;
}

function drawColumn(column: GridColumn, place: number): DrawnColumn {
  const { field, pinned } = column;
  const isPath = PATH_FIELDS.has(field.id);
  return {
    field,
    pinned,
    isPath,
    room: measureRoom(column),
    style: { gridColumnStart: place + 2 },
  };
}

/** What rows need of the columns: the same as long as that is. Widths themselves come from the style. */
export function useDrawnColumns(columns: readonly GridColumn[]): readonly DrawnColumn[] {
  const [kept, setKept] = useState<readonly DrawnColumn[]>([]);
  const isSame =
    kept.length === columns.length &&
    columns.every((column, place) => {
      const drawn = kept[place];
      const { field, pinned } = column;
      return (
        drawn?.field === field && drawn.pinned === pinned && drawn.room === measureRoom(column)
      );
    });
  if (isSame) return kept;
  const next = columns.map(drawColumn);
  setKept(next);
  return next;
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
