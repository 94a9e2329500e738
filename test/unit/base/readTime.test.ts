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
    ['2023-11-14', 1_699_920_000_000],
    ['2023-11-14T22:13:20Z', 1_700_000_000_000],
    [' 2023-11-14T22:13:20.5z ', 1_700_000_000_500],
    ['2023-11-14 22:13:20', 1_700_000_000_000],
    ['2023-11-14T23:13+01:00', 1_699_999_980_000],
    ['2023-11-14T17:13:20-0500', 1_700_000_000_000],
    ['2023-13-14', undefined],
    ['1969-12-31', undefined],
    ['November 2023', undefined],
    ['12', 12_000],
    [null, undefined],
    [undefined, undefined],
    [true, undefined],
    [[1_700_000_000], undefined],
    [{}, undefined],
  ])('%j', (json, time) => {
    expect(readTime(json)).toBe(time);
  });
});
