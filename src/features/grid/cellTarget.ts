import type { GridRow } from '../../model/answers.ts';
import type { FieldValue } from '../../model/query.ts';
import type { ColumnField, Field } from '../../model/schema.ts';
import type { CellPlace } from './moveCell.ts';
import { readRow, type ShownRows } from './useRowPages.ts';

/** A cell, its row and its column. */
export interface CellTarget {
  readonly row: GridRow;
  readonly field: Field;
  readonly value: FieldValue;
}

/** The cell at a place; `undefined` for headers and while its row loads. */
export function findTarget(
  shown: ShownRows,
  fields: readonly ColumnField[],
  { row: index, column }: CellPlace,
): CellTarget | undefined {
  const row = index < 0 ? undefined : readRow(shown, index);
  const field = fields[column];
  if (row === undefined || field === undefined) return undefined;
  return { row, field, value: row.cells[field.id] };
}
