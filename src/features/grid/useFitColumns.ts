import { type RefObject, useLayoutEffect, useState } from 'react';
import { useAction } from '../../state/actions.ts';
import { clampWidth } from './editColumns.ts';
import { measureContent } from './findCell.ts';
import type { ColumnWidths, GridColumn } from './useColumnTable.ts';

/** Room around the text of a cell, in px. */
const CELL_PADDING = 26;

/** Makes columns as wide as what is in them. */
export interface FitColumns {
  /** Whether every column has to be drawn now, in view or not, to be measured. */
  readonly isMeasuring: boolean;
  /** Fits the column at this place. */
  readonly fit: (place: number) => void;
  readonly fitAll: () => void;
}

/** Fits columns to their labels and to the cells of the rows that are drawn; all of them by name, too. */
export function useFitColumns(
  scroller: RefObject<HTMLElement | null>,
  columns: readonly GridColumn[],
  savedWidths: ColumnWidths,
  saveWidths: (widths: ColumnWidths) => void,
): FitColumns {
  const [isMeasuring, setMeasuring] = useState(false);
  const fitPlaces = (places: readonly number[]) => {
    const grid = scroller.current;
    if (grid === null) return;
    const fitted = places.flatMap((place) => {
      const id = columns[place]?.field.id;
      return id === undefined ? [] : [[id, clampWidth(measureContent(grid, place) + CELL_PADDING)]];
    });
    saveWidths({ ...savedWidths, ...Object.fromEntries(fitted) });
  };
  useLayoutEffect(() => {
    if (!isMeasuring) return;
    fitPlaces([...columns.keys()]);
    setMeasuring(false);
  });
  const fitAll = () => setMeasuring(true);
  useAction('fitColumns', fitAll);
  return { isMeasuring, fit: (place) => fitPlaces([place]), fitAll };
}
