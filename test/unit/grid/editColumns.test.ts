import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Columns,
  clampWidth,
  hideColumn,
  moveColumn,
  pinUpTo,
  resetColumns,
  showAllColumns,
  showColumn,
  unpinAll,
} from '../../../src/features/grid/editColumns.ts';
import { DICTIONARY } from '../../../src/model/dictionary.ts';
import { DEFAULT_COLUMNS, FIELDS } from '../../dictionaryFields.ts';

const THREE: Columns = { columns: ['name', 'type', 'company'], pinned: 1 };

describe('columns', () => {
  test('hides one, and counts it out of the pinned ones', () => {
    expect(hideColumn(THREE, 'type')).toEqual({ columns: ['name', 'company'], pinned: 1 });
    expect(hideColumn(THREE, 'name')).toEqual({ columns: ['type', 'company'], pinned: 0 });
  });

  test('never hides the last', () => {
    const one: Columns = { columns: ['path'], pinned: 0 };
    expect(hideColumn(one, 'path')).toEqual(one);
  });

  test('shows one at the end, once', () => {
    const more = showColumn(THREE, 'key');
    expect(more.columns).toEqual(['name', 'type', 'company', 'key']);
    expect(showColumn(more, 'key')).toEqual(more);
  });

  test('shows all, those that were hidden in the order of the fields', () => {
    const all = showAllColumns({ columns: ['path', 'name'], pinned: 2 }, DICTIONARY);
    expect(all.columns.slice(0, 3)).toEqual(['path', 'name', 'type']);
    expect(all.columns).toHaveLength(FIELDS.length);
    expect(all.pinned).toBe(2);
  });

  test.each([
    ['type', 0, ['type', 'name', 'company']],
    ['type', 2, ['name', 'company', 'type']],
    ['name', 9, ['type', 'company', 'name']],
    ['company', -3, ['company', 'name', 'type']],
    ['key', 0, ['name', 'type', 'company']],
  ] as const)('moves %s to %i', (field, to, columns) => {
    expect(moveColumn(THREE, field, to)).toEqual({ columns, pinned: 1 });
  });

  test('pins up to one, and none', () => {
    expect(pinUpTo(THREE, 'type').pinned).toBe(2);
    expect(pinUpTo(THREE, 'key').pinned).toBe(1);
    expect(unpinAll(THREE).pinned).toBe(0);
  });

  test('goes back to how it was', () => {
    expect(resetColumns(DEFAULT_COLUMNS)).toEqual({ columns: DEFAULT_COLUMNS, pinned: 1 });
  });

  test('keeps every column once, whatever is done', () => {
    const field = fc.constantFrom(...FIELDS.map(({ id }) => id));
    const edit = fc.oneof(
      field.map((id) => (columns: Columns) => hideColumn(columns, id)),
      field.map((id) => (columns: Columns) => showColumn(columns, id)),
      field.map((id) => (columns: Columns) => pinUpTo(columns, id)),
      fc.tuple(field, fc.integer({ min: -2, max: 14 })).map(
        ([id, to]) =>
          (columns: Columns) =>
            moveColumn(columns, id, to),
      ),
    );
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 30 }), (edits) => {
        const { columns, pinned } = edits.reduce(
          (so, change) => change(so),
          resetColumns(DEFAULT_COLUMNS),
        );
        expect(new Set(columns).size).toBe(columns.length);
        expect(columns.length).toBeGreaterThan(0);
        expect(pinned).toBeGreaterThanOrEqual(0);
        expect(pinned).toBeLessThanOrEqual(columns.length);
      }),
    );
  });
});

describe('clampWidth', () => {
  test.each([
    [1, 56],
    [120.6, 121],
    [99_999, 1200],
  ])('makes %d px %d px', (width, clamped) => {
    expect(clampWidth(width)).toBe(clamped);
  });
});
