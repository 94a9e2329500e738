import type { RefObject } from 'react';
import { useAction } from '../../state/actions.ts';
import type { GridColumn } from './columnLayout.ts';
import { clampWidth } from './editColumns.ts';
import { measureContent } from './findCell.ts';
import type { ColumnWidths } from './useColumnTable.ts';

/** Room around the text of a cell, in px. */
const CELL_PADDING = 26;

/** Makes columns as wide as their content. */
export interface FitColumns {
  /** Fits the column at this place. */
  readonly fit: (place: number) => void;
  readonly fitAll: () => void;
}

/** Fits columns to their labels and to the cells of the rows that are drawn. Fitting all is offered by name, too. */
export function useFitColumns(
  scroller: RefObject<HTMLElement | null>,
  columns: readonly GridColumn[],
  savedWidths: ColumnWidths,
  saveWidths: (widths: ColumnWidths) => void,
): FitColumns {
  const fitColumns = (fitted: readonly GridColumn[]) => {
    const grid = scroller.current;
    if (grid === null) return;
    const widths = fitted.map((column) => [
      column.field.id,
      clampWidth(measureContent(grid, columns.indexOf(column)) + CELL_PADDING),
    ]);
    saveWidths({ ...savedWidths, ...Object.fromEntries(widths) });
  };
  const fitAll = () => fitColumns(columns);
  useAction('fitColumns', fitAll);
  return { fit: (place) => fitColumns(columns.slice(place, place + 1)), fitAll };
}
