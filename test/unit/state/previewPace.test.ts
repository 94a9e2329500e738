import { expect, test } from 'vitest';
import { createPreviewPace } from '../../../src/state/previewPace.ts';

function setup() {
  let answering = false;
  const pace = createPreviewPace(() => answering);
  return {
    pace,
    /** What is found at a time: whether answers are still on their way, and whether to go on. */
    lookAt: (now: number, rows: number, isAnswering = false) => {
      answering = isAnswering;
      return pace.isDue(rows, now);
    },
  };
}

test('the first rows are shown at once, and nothing before them', () => {
  const { pace, lookAt } = setup();
  expect(lookAt(0, 0)).toBe(false);
  expect(pace.hasBegun).toBe(false);
  expect(lookAt(10, 1)).toBe(true);
  expect(pace.hasBegun).toBe(true);
});

test('quick answers let more rows follow twice a second', () => {
  const { lookAt } = setup();
  expect(lookAt(0, 100)).toBe(true);
  expect(lookAt(50, 200)).toBe(false);
  expect(lookAt(499, 300)).toBe(false);
  expect(lookAt(500, 300)).toBe(true);
  expect(lookAt(600, 300)).toBe(false);
  expect(lookAt(1000, 300)).toBe(false);
  expect(lookAt(1001, 301)).toBe(true);
});

test('slow answers are waited for, and then three times as long again', () => {
  const { lookAt } = setup();
  expect(lookAt(0, 100)).toBe(true);
  expect(lookAt(900, 200, true)).toBe(false);
  expect(lookAt(1000, 200)).toBe(false);
  expect(lookAt(3999, 300)).toBe(false);
  expect(lookAt(4000, 300)).toBe(true);
});

test('the rest after answers is never longer than five seconds', () => {
  const { lookAt } = setup();
  expect(lookAt(0, 100)).toBe(true);
  expect(lookAt(19_000, 200, true)).toBe(false);
  expect(lookAt(20_000, 200)).toBe(false);
  expect(lookAt(24_999, 300)).toBe(false);
  expect(lookAt(25_000, 300)).toBe(true);
});

test('answers that are asked for late, or one after the other, are waited for, too', () => {
  const { lookAt } = setup();
  expect(lookAt(0, 100)).toBe(true);
  expect(lookAt(100, 200)).toBe(false);
  expect(lookAt(200, 200, true)).toBe(false);
  expect(lookAt(600, 300)).toBe(false);
  expect(lookAt(700, 300, true)).toBe(false);
  expect(lookAt(1000, 300)).toBe(false);
  expect(lookAt(3999, 300)).toBe(false);
  expect(lookAt(4000, 300)).toBe(true);
});
