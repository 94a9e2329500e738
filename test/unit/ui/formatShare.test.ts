import { expect, test } from 'vitest';
import { formatShare } from '../../../src/ui/formatShare.ts';

test.each([
  [0, '0%'],
  [0.0001, '<1%'],
  [0.01, '1%'],
  [0.5, '50%'],
  [2 / 3, '67%'],
  [0.99, '99%'],
  [0.9999, '>99%'],
  [1, '100%'],
])('%d reads as %s', (share, text) => {
  expect(formatShare(share)).toBe(text);
});
