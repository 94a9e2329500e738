/** A cell of the table. The header is the row -1; columns count from 0 among those shown. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** The table's size. */
export interface CellBounds {
  readonly rows: number;
  readonly columns: number;
}

/** How far a move can go. */
export interface MoveBounds extends CellBounds {
  /** Rows that a page key moves by; at least 1. */
  readonly page: number;
}

export type CellMove =
  | 'up'
  | 'down'
  | 'left'
  | 'right'
  | 'pageUp'
  | 'pageDown'
  | 'rowStart'
  | 'rowEnd'
  | 'gridStart'
  | 'gridEnd';

/** The row of the column headers. */
export const HEADER_ROW = -1;

/** The cell nearest to a place that the table may no longer have. */
export function clampCell({ row, column }: CellPlace, bounds: CellBounds): CellPlace {
  return {
    row: Math.max(HEADER_ROW, Math.min(row, bounds.rows - 1)),
    column: Math.max(0, Math.min(column, bounds.columns - 1)),
  };
}

/** Where a move leads. It ends at the edges of the table; from the first row, up leads to the header. */
export function moveCell(from: CellPlace, move: CellMove, bounds: MoveBounds): CellPlace {
  return clampCell(step(from, move, bounds), bounds);
}

function step({ row, column }: CellPlace, move: CellMove, bounds: MoveBounds): CellPlace {
  switch (move) {
    case 'up':
      return { row: row - 1, column };
    case 'down':
      return { row: row + 1, column };
    case 'left':
      return { row, column: column - 1 };
    case 'right':
      return { row, column: column + 1 };
    case 'pageUp':
      return { row: row === HEADER_ROW ? row : Math.max(0, row - bounds.page), column };
    case 'pageDown':
      return { row: Math.max(0, row) + bounds.page, column };
    case 'rowStart':
      return { row, column: 0 };
    case 'rowEnd':
      return { row, column: bounds.columns - 1 };
    case 'gridStart':
      return { row: Math.min(0, bounds.rows - 1), column: 0 };
    case 'gridEnd':
      return { row: bounds.rows - 1, column: bounds.columns - 1 };
  }
}
