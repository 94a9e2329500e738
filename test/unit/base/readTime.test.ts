import { describe, expect, test } from 'vitest';
import { readTime } from '../../../src/base/readTime.ts';

describe('a time of the service', () => {
  test.each([
    [1_700_000_000, 1_700_000_000_000],
    [1_700_000_000_000, 1_700_000_000_000],
    ['1700000000', 1_700_000_000_000],
    [' 1700000000000 ', 1_700_000_000_000],
    [0.5, 500],
    [1, 1_000],
    [1e11, 1e14],
    [1e11 + 1, 1e11 + 1],
    [8.64e15, 8.64e15],
    [8.64e15 + 2, undefined],
    [0, undefined],
    [-0, undefined],
    [-1, undefined],
    [Number.NaN, undefined],
    [Number.POSITIVE_INFINITY, undefined],
    ['Infinity', undefined],
    ['', undefined],
    [' ', undefined],
    ['soon', undefined],
    ['2023-11-14', undefined],
    [null, undefined],
    [undefined, undefined],
    [true, undefined],
    [[1_700_000_000], undefined],
    [{}, undefined],
  ])('%j', (json, time) => {
    expect(readTime(json)).toBe(time);
  });
});
