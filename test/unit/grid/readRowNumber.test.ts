import { expect, test } from 'vitest';
import { readRowNumber } from '../../../src/features/grid/readRowNumber.ts';

test.each([
  ['1', 0],
  [' 12408 ', 12_407],
  ['12,408', 12_407],
  ['12 408', 12_407],
  ['12.408', 12_407],
  ['12\u00a0408', 12_407],
  ['12409', undefined],
  ['0', undefined],
  ['-1', undefined],
  ['1.5', undefined],
  ['ten', undefined],
  ['', undefined],
  ['1e3', undefined],
])('of 12,408 rows, %j means %j', (text, row) => {
  expect(readRowNumber(text, 12_408)).toBe(row);
});
