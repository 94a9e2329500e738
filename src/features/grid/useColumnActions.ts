import { useMemo } from 'react';
import { cycleSort } from '../../model/editQuery.ts';
import type { ViewState } from '../../model/viewState.ts';
import { useSchema } from '../../state/schema.ts';
import { readStartView } from '../../state/startView.ts';
import { useViewEdits } from '../../state/view.ts';
import type { GridColumn } from './columnLayout.ts';
import {
  type Columns,
  clampWidth,
  hideColumn,
  moveColumn,
  pinUpTo,
  resetColumns,
  unpinAll,
} from './editColumns.ts';
import type { ColumnWidths } from './useColumnTable.ts';

/** Step by which keys change a column's width, in px. */
export const WIDTH_STEP = 16;

/** What can be done to a column. */
export interface ColumnActions {
  readonly cycleSort: (column: GridColumn, additive: boolean) => void;
  readonly sort: (column: GridColumn, direction: GridColumn['sort']) => void;
  readonly hide: (column: GridColumn) => void;
  /** Shows the values of the column with their counts instead of the rows, where that is offered. */
  readonly group: (column: GridColumn) => void;
  /** Moves it to a place among the columns, counted without it. */
  readonly moveTo: (column: GridColumn, place: number) => void;
  readonly pin: (column: GridColumn) => void;
  readonly unpin: () => void;
  readonly resize: (column: GridColumn, width: number) => void;
  readonly resizeBy: (column: GridColumn, px: number) => void;
  /** Columns, their order and widths as they were at first. */
  readonly reset: () => void;
}

/** Binds the actions on columns to the address (order, pins, sort) and to the preferences (widths). */
export function useColumnActions(
  widths: ColumnWidths,
  setWidths: (widths: ColumnWidths) => void,
): ColumnActions {
  const { setView, setQuery } = useViewEdits();
  const schema = useSchema();
  return useMemo(() => {
    const edit = (change: (columns: Columns) => Columns) =>
      setView((view: ViewState) => ({ ...view, ...change(view) }));
    const resize = ({ field }: GridColumn, width: number) =>
      setWidths({ ...widths, [field.id]: clampWidth(width) });
    return {
      cycleSort: ({ field }, additive) => setQuery((query) => cycleSort(query, field.id, additive)),
      sort: ({ field }, direction) =>
        setQuery((query) => ({
          ...query,
          sort:
            direction === undefined
              ? query.sort.filter((key) => key.field !== field.id)
              : [{ field: field.id, descending: direction === 'descending' }],
        })),
      group: ({ field: { id } }) => {
        if (schema.groups.includes(id)) setView((view) => ({ ...view, group: id }));
      },
      hide: ({ field }) => edit((columns) => hideColumn(columns, field.id)),
      moveTo: ({ field }, place) => edit((columns) => moveColumn(columns, field.id, place)),
      pin: ({ field }) => edit((columns) => pinUpTo(columns, field.id)),
      unpin: () => edit(unpinAll),
      resize,
      resizeBy: (column, px) => resize(column, column.width + px),
      reset: () => {
        edit(() => resetColumns(readStartView(schema).columns));
        setWidths({});
      },
    };
  }, [setView, setQuery, schema, widths, setWidths]);
}
