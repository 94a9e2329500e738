import { renderHook } from '@testing-library/react';
import { expect, test } from 'vitest';
import { useColumnTable } from '../../src/features/grid/useColumnTable.ts';
import { DEFAULT_VIEW } from '../dictionaryFields.ts';

test('columns stay the same until what they are made of changes, so that headers are not drawn anew', () => {
  const widths = { name: 300 };
  const { result, rerender } = renderHook((props) => useColumnTable(props.view, props.widths), {
    initialProps: { view: DEFAULT_VIEW, widths },
  });
  const first = result.current;
  // A key of a search makes another view, with the same columns and order.
  rerender({
    view: { ...DEFAULT_VIEW, query: { ...DEFAULT_VIEW.query, search: 'chrome' } },
    widths,
  });
  expect(result.current).toBe(first);
  rerender({ view: DEFAULT_VIEW, widths: { name: 120 } });
  expect(result.current.find(({ field }) => field.id === 'name')?.width).toBe(120);
  expect(result.current).not.toBe(first);
});
