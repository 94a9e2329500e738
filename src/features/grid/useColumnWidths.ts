import { useMemo, useState } from 'react';
import { useTablePreference } from '../../state/keep/tablePreference.ts';
import { useSchema } from '../../state/schema.ts';
import { useMediaQuery } from '../../ui/useMediaQuery.ts';
import type { GridColumn } from './columnLayout.ts';
import { clampWidth } from './editColumns.ts';
import type { ColumnWidths } from './useColumnTable.ts';

const NO_WIDTHS: ColumnWidths = {};

/** On a phone, the pinned name leaves room for the other columns. */
const PHONE = '(max-width: 640px)';
const PHONE_NAME_WIDTH = 150;

/** A width of a column while it is dragged, in px. */
export interface DraggedWidth {
  readonly column: GridColumn;
  readonly width: number;
}

/** How wide the columns are. */
export interface ColumnWidthsControl {
  /** The widths to draw: those kept or fit for the window, and the one that is dragged. */
  readonly widths: ColumnWidths;
  /** The widths that outlive the visit, and a function that changes them. */
  readonly savedWidths: ColumnWidths;
  readonly saveWidths: (widths: ColumnWidths) => void;
  /** Shows a width that is dragged; `undefined` when the drag has ended or was given up. */
  readonly dragWidth: (dragged: DraggedWidth | undefined) => void;
}

/** The reader's widths of columns, and the one that is dragged at this moment. */
export function useColumnWidths(): ColumnWidthsControl {
  const [savedWidths, saveWidths] = useTablePreference('columnWidths', NO_WIDTHS, areWidths);
  const [dragged, dragWidth] = useState<DraggedWidth>();
  const isPhone = useMediaQuery(PHONE);
  const schema = useSchema();
  const widths = useMemo(
    () => ({
      ...(isPhone && { [schema.name]: PHONE_NAME_WIDTH }),
      ...savedWidths,
      ...(dragged && { [dragged.column.field.id]: clampWidth(dragged.width) }),
    }),
    [isPhone, schema, savedWidths, dragged],
  );
  return { widths, savedWidths, saveWidths, dragWidth };
}

function areWidths(widths: ColumnWidths): boolean {
  return Object.values(widths).every((width) => Number.isFinite(width));
}
