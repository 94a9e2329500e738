import { expect, test } from 'vitest';
import { moveIndex } from '../../../src/ui/moveIndex.ts';

test.each([
  ['down', 0, 'ArrowDown', 3, 1],
  ['down at the end', 2, 'ArrowDown', 3, 2],
  ['up', 2, 'ArrowUp', 3, 1],
  ['up at the start', 0, 'ArrowUp', 3, 0],
  ['to the start', 2, 'Home', 3, 0],
  ['to the end', 0, 'End', 3, 2],
  ['another key', 0, 'a', 3, undefined],
  ['nothing to move in', 0, 'End', 0, undefined],
])('%s', (_, index, key, count, next) => {
  expect(moveIndex(index, key, count)).toBe(next);
});
