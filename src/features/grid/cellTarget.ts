import type { GridRow } from '../../model/answers.ts';
import { type Field, type FieldId, fieldOf } from '../../model/fields.ts';
import type { FieldValue } from '../../model/query.ts';
import type { CellPlace } from './moveCell.ts';
import { readRow, type ShownRows } from './useRowPages.ts';

/** A cell, its row and its column. */
export interface CellTarget {
  readonly row: GridRow;
  readonly field: Field;
  readonly value: FieldValue;
}

/** The cell at a place; `undefined` for headers, and while its row is on the way. */
export function findTarget(
  shown: ShownRows,
  fields: readonly FieldId[],
  { row: index, column }: CellPlace,
): CellTarget | undefined {
  const row = index < 0 ? undefined : readRow(shown, index);
  const id = fields[column];
  if (row === undefined || id === undefined) return undefined;
  return { row, field: fieldOf(id), value: row.cells[id] };
}
