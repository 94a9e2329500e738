import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lowerBound } from '../../../src/base/lowerBound.ts';

test('it is the first position that is not before, as by looking at all of them', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 9 })),
      fc.integer({ min: 0, max: 9 }),
      (numbers, wanted) => {
        const sorted = numbers.toSorted((a, b) => a - b);
        const found = lowerBound(sorted.length, (at) => (sorted[at] ?? 0) < wanted);
        expect(found).toBe(sorted.filter((number) => number < wanted).length);
      },
    ),
  );
});
