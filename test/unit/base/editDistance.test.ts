import { expect, test } from 'vitest';
import { editDistance } from '../../../src/base/editDistance.ts';

test.each([
  ['', '', 0],
  ['company', 'company', 0],
  ['compnay', 'company', 1],
  ['compan', 'company', 1],
  ['compaany', 'company', 1],
  ['cumpany', 'company', 1],
  ['abc', '', 3],
  ['ca', 'abc', 3],
])('from %j to %j it takes %d edits', (a, b, edits) => {
  expect(editDistance(a, b)).toBe(edits);
  expect(editDistance(b, a)).toBe(edits);
});
