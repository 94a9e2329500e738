import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chooseTicks } from '../../../src/features/charts/axisTicks.ts';

describe('ticks of a linear axis', () => {
  test.each([
    [89, 6, [0, 20, 40, 60, 80]],
    [50, 6, [0, 10, 20, 30, 40, 50]],
    [1, 6, [0, 1]],
    [3, 10, [0, 1, 2, 3]],
    [1_000_000, 3, [0, 500_000, 1_000_000]],
    [7, 2, [0]],
  ])('up to %d, at most %d', (most, room, ticks) => {
    expect(chooseTicks(most, 'linear', room)).toEqual(ticks);
  });
});

describe('ticks of a log axis', () => {
  test.each([
    [89, 6, [0, 1, 10]],
    [1_000, 6, [0, 1, 10, 100, 1_000]],
    [1_000_000, 4, [0, 1, 1_000, 1_000_000]],
    [1, 6, [0, 1]],
  ])('up to %d, at most %d', (most, room, ticks) => {
    expect(chooseTicks(most, 'log', room)).toEqual(ticks);
  });
});

test('ticks are whole, grow, and never pass the end of the axis or the room for them', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 10_000_000 }),
      fc.constantFrom('linear' as const, 'log' as const),
      fc.integer({ min: 2, max: 12 }),
      (most, scale, room) => {
        const ticks = chooseTicks(most, scale, room);
        expect(ticks[0]).toBe(0);
        expect(ticks.length).toBeLessThanOrEqual(room);
        expect(ticks.at(-1)).toBeLessThanOrEqual(most);
        expect(ticks.every(Number.isInteger)).toBe(true);
        expect(ticks).toEqual([...new Set(ticks)].sort((a, b) => a - b));
      },
    ),
  );
});
