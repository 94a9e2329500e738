import { describe, expect, it } from 'vitest';
import { columnsInView } from '../../../src/features/grid/columnsInView.ts';
import type { GridColumn } from '../../../src/features/grid/useColumnTable.ts';
import { FIELDS } from '../../../src/model/fields.ts';

/** Eight columns of 200 px, the first ones pinned. */
function makeColumns(pinned: number): readonly GridColumn[] {
  return FIELDS.slice(0, 8).map((field, place) => ({
    field,
    width: 200,
    start: place * 200,
    pinned: place < pinned,
    sort: undefined,
    sortRank: undefined,
  }));
}

describe('the columns to draw', () => {
  it.each([
    ['all of them where there is no layout', 1, { left: 0, width: Infinity }, [1, 8]],
    ['those in view and one that comes next', 1, { left: 0, width: 600 }, [1, 4]],
    ['those in the middle', 1, { left: 600, width: 400 }, [2, 6]],
    ['the last ones', 1, { left: 1_000, width: 600 }, [4, 8]],
    ['from the first one on where none is pinned', 0, { left: 0, width: 300 }, [0, 3]],
    ['none besides the pinned ones', 8, { left: 0, width: 600 }, [8, 8]],
  ] as const)('are %s', (_, pinned, view, [start, end]) => {
    expect(columnsInView(makeColumns(pinned), view)).toEqual({ start, end });
  });
});
