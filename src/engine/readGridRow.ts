import type { RowIndex } from '../base/units.ts';
import type { GridRow } from '../model/answers.ts';
import type { FieldId } from '../model/schema.ts';
import type { Dataset } from './dataset.ts';

/** A row as the table shows it. */
export function readGridRow(dataset: Dataset, row: RowIndex): GridRow {
  const cells: { [F in FieldId]?: string } = {};
  for (const id of dataset.shown) {
    const value = dataset.get(id, row);
    if (value !== undefined) cells[id] = value;
  }
  return { row, cells };
}
