import { useState } from 'react';
import type { FieldId } from '../../model/fields.ts';
import { type CellBounds, type CellPlace, clampCell } from './moveCell.ts';

/** The cell that the Tab key reaches: its column is known by its field, wherever that is moved to. */
interface ActiveCell extends CellPlace {
  readonly field: FieldId | undefined;
}

const FIRST_CELL: ActiveCell = { row: 0, column: 0, field: undefined };

/** The table's tab stop, within a table of this size with columns of these fields, and a way to move it. */
export function useActiveCell(
  bounds: CellBounds,
  fields: readonly FieldId[],
): readonly [active: CellPlace, setActive: (place: CellPlace) => void] {
  const [last, setLast] = useState<ActiveCell>(FIRST_CELL);
  const active = clampCell(followColumn(last, fields), bounds);
  const setActive = ({ row, column }: CellPlace) => {
    if (row === last.row && column === active.column) return;
    setLast({ row, column, field: fields[column] });
  };
  return [active, setActive];
}

function followColumn({ row, column, field }: ActiveCell, fields: readonly FieldId[]): CellPlace {
  const place = field === undefined ? -1 : fields.indexOf(field);
  return { row, column: place < 0 ? column : place };
}
