import { describe, expect, test } from 'vitest';
import { pageOf, pagesAround, windowOf } from '../../../src/features/grid/pagesInView.ts';

describe('pages', () => {
  test.each([
    [{ start: 0, end: 40 }, 10_000, [0]],
    [{ start: 0, end: 41 }, 10_000, [0, 1]],
    [{ start: 0, end: 0 }, 0, [0]],
    [{ start: 0, end: 30 }, 0, [0]],
    [{ start: 1, end: 2 }, 10_000, [0, 1]],
    [{ start: 90, end: 120 }, 10_000, [0, 1, 2]],
    [{ start: 5020, end: 5050 }, 10_000, [49, 50, 51]],
    [{ start: 70, end: 99 }, 100, [0]],
    [{ start: 999_980, end: 1_000_000 }, 1_000_000, [9998, 9999]],
  ])('around %o of %i rows are %o', (range, count, pages) => {
    expect(pagesAround(range, count)).toEqual(pages);
  });

  test('hold a hundred rows each', () => {
    expect(pageOf(99)).toBe(0);
    expect(pageOf(100)).toBe(1);
    expect(windowOf(7)).toEqual({ offset: 700, limit: 100 });
  });
});
