import { describe, expect, test } from 'vitest';
import {
  type GridColumn,
  isColumnInView,
  layOutColumns,
  scrollToColumn,
  styleLayout,
} from '../../../src/features/grid/columnLayout.ts';
import type { FieldId } from '../../../src/model/schema.ts';
import { fieldOf } from '../../dictionaryFields.ts';

/** Columns of these widths side by side, after the 36 px in which rows are selected. */
function buildColumns(pinned: number, ...widths: readonly number[]): readonly GridColumn[] {
  const ids: readonly FieldId[] = ['name', 'type', 'signed', 'company', 'path'];
  return widths.map((width, place) => ({
    field: fieldOf(ids[place] ?? 'key'),
    width,
    start: widths.slice(0, place).reduce((sum, one) => sum + one, 36),
    pinned: place < pinned,
    sort: undefined,
    sortRank: undefined,
  }));
}

describe('the layout of columns', () => {
  test.each([
    ['one pinned column', buildColumns(1, 200, 100, 90), { count: 1, end: 236, total: 426 }],
    ['two pinned columns', buildColumns(2, 200, 100, 90), { count: 2, end: 336, total: 426 }],
    ['none pinned', buildColumns(0, 200, 100), { count: 0, end: 36, total: 336 }],
    ['no columns', [], { count: 0, end: 36, total: 36 }],
  ])('%s', (_, columns, { count, end, total }) => {
    const layout = layOutColumns(columns);
    expect(layout.pinnedCount).toBe(count);
    expect(layout.pinnedEnd).toBe(end);
    expect(layout.total).toBe(total);
  });

  test('is handed to the style sheet as variables', () => {
    expect(styleLayout(layOutColumns(buildColumns(2, 200, 100, 90)))).toEqual({
      '--columns': '36px 200px 100px 90px',
      '--pinned-columns': '36px 200px 100px',
      '--pinned-count': '3',
      '--total': '426px',
      '--start-0': '36px',
      '--start-1': '236px',
      scrollPaddingInlineStart: 336,
    });
  });
});

describe('sideways, in a table 600 px wide with a pinned column that ends at 236', () => {
  // From 36, 236, 436, 736 and 936 px.
  const layout = layOutColumns(buildColumns(1, 200, 200, 300, 200, 900));

  test.each([
    ['the pinned column', 0, 500, true],
    ['a column beside it', 1, 0, true],
    ['a column below it', 1, 200, false],
    ['a column half below it', 1, 100, true],
    ['a column beyond the right edge', 3, 0, false],
    ['a column that begins before the right edge', 3, 200, true],
    ['a column that is not there', 9, 0, false],
  ])('%s: place %i at %i px is seen: %s', (_, place, left, seen) => {
    expect(isColumnInView(layout, place, { left, width: 600 })).toBe(seen);
  });

  test.each([
    ['the pinned column needs no scroll', 0, 300, 300],
    ['a column in view needs none', 1, 0, 0],
    ['a column below the pinned one comes to its edge', 1, 150, 0],
    ['a column cut at the right comes in as a whole', 2, 0, 136],
    ['a column beyond the right edge comes to that edge', 3, 0, 336],
    ['a column wider than the table shows its start', 4, 0, 700],
    ['a column that is not there moves nothing', 9, 50, 50],
  ])('%s: place %i from %i to %i px', (_, place, left, to) => {
    expect(scrollToColumn(layout, place, { left, width: 600 })).toBe(to);
  });
});
