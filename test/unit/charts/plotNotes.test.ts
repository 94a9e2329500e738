import { expect, test } from 'vitest';
import { buildBars } from '../../../src/features/charts/chartBars.ts';
import { listNotes, listTexts } from '../../../src/features/charts/plotNotes.ts';
import { split } from './valueCounts.ts';

const BARS = buildBars(
  {
    counts: [
      { value: 'MAIL\u202e', view: split(3, 1, 0), all: split(8, 1, 1) },
      { value: 'TOR', view: split(0, 0, 0), all: split(0, 2, 0) },
    ],
  },
  {},
);

test('behind a bar of counts stands its count, beside all rows where those are drawn', () => {
  expect(listNotes('bars', BARS, 600, false)).toEqual(['4', '0']);
  expect(listNotes('bars', BARS, 600, true)).toEqual(['4 of 10', '0 of 2']);
  expect(listNotes('bars', BARS, 600, false, 16)).toEqual(['4 (25%)', '0 (0%)']);
});

test('behind a bar of shares stands the share of unsigned rows with n, without words where it is narrow', () => {
  expect(listNotes('shares', BARS, 600, false)).toEqual(['25% unsigned n 4', '– n 0']);
  expect(listNotes('shares', BARS, 360, false)).toEqual(['25% n 4', '– n 0']);
});

test('labels show what could not be seen, and the widest tick is the largest count', () => {
  const texts = (ofAll: boolean) => listTexts(BARS, [], ofAll);
  expect(texts(false)).toEqual({ labels: ['MAIL[U+202E]', 'TOR'], notes: [], tick: '4' });
  expect(texts(true).tick).toBe('10');
});
