import { describe, expect, test } from 'vitest';
import {
  type CellMove,
  type CellPlace,
  clampCell,
  HEADER_ROW,
  moveCell,
} from '../../../src/features/grid/moveCell.ts';

const BOUNDS = { rows: 100, columns: 5, page: 10 };
const at = (row: number, column: number): CellPlace => ({ row, column });

describe('moveCell', () => {
  test.each<[CellMove, CellPlace, CellPlace]>([
    ['up', at(4, 2), at(3, 2)],
    ['up', at(0, 2), at(HEADER_ROW, 2)],
    ['up', at(HEADER_ROW, 2), at(HEADER_ROW, 2)],
    ['down', at(HEADER_ROW, 2), at(0, 2)],
    ['down', at(4, 2), at(5, 2)],
    ['down', at(99, 2), at(99, 2)],
    ['left', at(4, 2), at(4, 1)],
    ['left', at(4, 0), at(4, 0)],
    ['right', at(4, 4), at(4, 4)],
    ['right', at(HEADER_ROW, 1), at(HEADER_ROW, 2)],
    ['pageUp', at(4, 2), at(0, 2)],
    ['pageUp', at(40, 2), at(30, 2)],
    ['pageUp', at(HEADER_ROW, 2), at(HEADER_ROW, 2)],
    ['pageDown', at(40, 2), at(50, 2)],
    ['pageDown', at(95, 2), at(99, 2)],
    ['pageDown', at(HEADER_ROW, 2), at(10, 2)],
    ['rowStart', at(7, 3), at(7, 0)],
    ['rowEnd', at(7, 3), at(7, 4)],
    ['gridStart', at(7, 3), at(0, 0)],
    ['gridEnd', at(7, 3), at(99, 4)],
  ])('%s from %o leads to %o', (move, from, to) => {
    expect(moveCell(from, move, BOUNDS)).toEqual(to);
  });

  test.each<CellMove>(['down', 'pageDown', 'gridStart', 'gridEnd'])(
    '%s stays in the header where there are no rows',
    (move) => {
      expect(moveCell(at(HEADER_ROW, 1), move, { ...BOUNDS, rows: 0 }).row).toBe(HEADER_ROW);
    },
  );
});

describe('clampCell', () => {
  test.each([
    [at(120, 9), at(99, 4)],
    [at(-5, -1), at(HEADER_ROW, 0)],
    [at(50, 2), at(50, 2)],
  ])('brings %o to %o', (from, to) => {
    expect(clampCell(from, BOUNDS)).toEqual(to);
  });
});
