import {
  type ColumnDef,
  columnOrderingFeature,
  columnPinningFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  rowSortingFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { useMemo } from 'react';
import type { GridRow } from '../../model/answers.ts';

import { type ColumnField, findColumn, listColumns } from '../../model/schema.ts';
import type { ViewState } from '../../model/viewState.ts';
import { useSchema } from '../../state/schema.ts';
import { type GridColumn, SELECT_WIDTH } from './columnLayout.ts';
import { WIDTH_LIMITS } from './editColumns.ts';

const FEATURES = tableFeatures({
  columnOrderingFeature,
  columnPinningFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  rowSortingFeature,
});

function defineColumn(field: ColumnField): ColumnDef<typeof FEATURES, GridRow> {
  return {
    id: field.id,
    accessorFn: (row) => row.cells[field.id],
    header: field.label,
    size: field.width,
    minSize: WIDTH_LIMITS.least,
    maxSize: WIDTH_LIMITS.most,
  };
}

/** The engine filters, sorts and hands out windows: the table model has columns and no rows. */
const NO_DATA: GridRow[] = [];

/** Widths of columns in px, where they differ from the field's own. */
export type ColumnWidths = { readonly [field: string]: number };

/** The columns to draw, in their order, by the address and the preferences. */
export function useColumnTable(
  { columns, pinned, query }: ViewState,
  widths: ColumnWidths,
): readonly GridColumn[] {
  const schema = useSchema();
  const fields = useMemo(() => listColumns(schema), [schema]);
  const defs = useMemo(() => fields.map(defineColumn), [fields]);
  // The table is another object whenever its options are.
  const options = useMemo(
    () => ({
      features: FEATURES,
      columns: defs,
      data: NO_DATA,
      manualSorting: true,
      state: {
        columnOrder: [...columns],
        columnVisibility: Object.fromEntries(
          fields.map((field) => [field.id, columns.includes(field.id)]),
        ),
        columnPinning: { start: columns.slice(0, pinned), end: [] },
        columnSizing: { ...widths },
        sorting: query.sort.map((key) => ({ id: key.field, desc: key.descending })),
      },
    }),
    [defs, fields, columns, pinned, widths, query.sort],
  );
  const table = useTable(options);
  return useMemo(() => {
    const { sorting } = table.state;
    return table.getVisibleLeafColumns().flatMap((column): GridColumn[] => {
      const field = findColumn(schema, column.id);
      if (field === undefined) return [];
      const sorted = column.getIsSorted();
      return [
        {
          field,
          width: column.getSize(),
          start: SELECT_WIDTH + column.getStart(),
          pinned: column.getIsPinned() !== false,
          sort: sorted === false ? undefined : sorted === 'asc' ? 'ascending' : 'descending',
          sortRank: sorted !== false && sorting.length > 1 ? column.getSortIndex() + 1 : undefined,
        },
      ];
    });
  }, [table, schema]);
}
