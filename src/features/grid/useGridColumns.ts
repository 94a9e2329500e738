import { type RefObject, useMemo } from 'react';
import type { ViewState } from '../../model/viewState.ts';
import { type ColumnLayout, layOutColumns } from './columnLayout.ts';
import { type ColumnActions, useColumnActions } from './useColumnActions.ts';
import { useColumnTable } from './useColumnTable.ts';
import { type ColumnWidthsControl, useColumnWidths } from './useColumnWidths.ts';
import { type FitColumns, useFitColumns } from './useFitColumns.ts';

/** The table's columns, and functions that change them. */
export interface GridColumns {
  readonly layout: ColumnLayout;
  readonly actions: ColumnActions;
  readonly fitting: FitColumns;
  readonly dragWidth: ColumnWidthsControl['dragWidth'];
}

/** Lays out the columns of a view, as wide as the reader made them. */
export function useGridColumns(
  view: ViewState,
  scroller: RefObject<HTMLElement | null>,
): GridColumns {
  const { widths, savedWidths, saveWidths, dragWidth } = useColumnWidths();
  const columns = useColumnTable(view, widths);
  const layout = useMemo(() => layOutColumns(columns), [columns]);
  const actions = useColumnActions(savedWidths, saveWidths);
  const fitting = useFitColumns(scroller, columns, savedWidths, saveWidths);
  return { layout, actions, fitting, dragWidth };
}
