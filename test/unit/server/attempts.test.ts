import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createAttempts } from '../../../src/server/attempts.ts';

const LIMITS = { limit: 3, total: 10, windowMs: 1000 };

test('a key has so many tries in each window, then it has to wait', () => {
  const { take } = createAttempts(LIMITS);
  expect([0, 10, 20].map((now) => take('a', now))).toEqual([0, 0, 0]);
  expect(take('a', 400)).toBe(600);
  expect(take('b', 400)).toBe(0);
  expect(take('a', 1000)).toBe(0);
});

test('all keys have so many tries together', () => {
  const { take } = createAttempts(LIMITS);
  for (let key = 0; key < LIMITS.total; key++) expect(take(String(key), 0)).toBe(0);
  expect(take('one more', 250)).toBe(750);
  expect(take('one more', 1000)).toBe(0);
});

test('good tries do not count', () => {
  const { take, forget } = createAttempts(LIMITS);
  for (let key = 0; key < 100; key++) {
    expect(take(String(key), 0)).toBe(0);
    forget(String(key));
  }
});

test('the oldest keys are forgotten where there are too many', () => {
  const { take } = createAttempts({ limit: 1, total: Infinity, windowMs: 1000 });
  for (const key of ['old', 'young']) expect(take(key, 0)).toBe(0);
  for (let key = 0; key < 9_999; key++) expect(take(String(key), 0)).toBe(0);
  expect(take('young', 0)).toBeGreaterThan(0);
  expect(take('old', 0)).toBe(0);
});

test('no order of tries lets more through than the limits', () => {
  const tries = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd', 'e'), fc.nat(300)));
  fc.assert(
    fc.property(tries, (list) => {
      const { take } = createAttempts(LIMITS);
      let now = 0;
      const passed: [key: string, now: number][] = [];
      for (const [key, pause] of list) {
        now += pause;
        if (take(key, now) === 0) passed.push([key, now]);
      }
      for (const [key, start] of passed) {
        const near = passed.filter(([, at]) => at >= start && at < start + LIMITS.windowMs);
        const own = near.filter(([name]) => name === key);
        // Windows stand next to each other, so two of them can be near.
        expect(own.length).toBeLessThanOrEqual(2 * LIMITS.limit);
        expect(near.length).toBeLessThanOrEqual(2 * LIMITS.total);
      }
    }),
  );
});
