import { expect, test } from 'vitest';
import { readPeriod } from '../../../src/base/period.ts';

test.each([
  ['2020', '2020-01-01T00:00:00.000Z', '2021-01-01T00:00:00.000Z'],
  ['0050', '0050-01-01T00:00:00.000Z', '0051-01-01T00:00:00.000Z'],
  ['2020-12', '2020-12-01T00:00:00.000Z', '2021-01-01T00:00:00.000Z'],
  ['2020-02-29', '2020-02-29T00:00:00.000Z', '2020-03-01T00:00:00.000Z'],
  ['2020-02-29T23:59', '2020-02-29T23:59:00.000Z', '2020-03-01T00:00:00.000Z'],
  ['2020-02-29 23:59:59z', '2020-02-29T23:59:59.000Z', '2020-03-01T00:00:00.000Z'],
  ['2020-02-29T23:59:59.999Z', '2020-02-29T23:59:59.999Z', '2020-03-01T00:00:00.000Z'],
])('%s lasts from %s to %s', (text, start, end) => {
  const period = readPeriod(text);
  expect(new Date(period?.start ?? 0).toISOString()).toBe(start);
  expect(new Date(period?.end ?? 0).toISOString()).toBe(end);
});

test.each([
  '',
  '20',
  '2020-',
  '2020-13',
  '2020-00',
  '2021-02-29',
  '2020-01-32',
  '2020-01-01T24:00',
  '1.1.2020',
])('%j is no date', (text) => {
  expect(readPeriod(text)).toBeUndefined();
});
