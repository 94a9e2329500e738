import { expect, test } from 'vitest';
import { formatAge } from '../../../src/ui/formatAge.ts';
import { formatBytes } from '../../../src/ui/formatBytes.ts';
import { formatCount, formatNumber } from '../../../src/ui/formatNumber.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

test.each([
  [0, 'just now'],
  [-5 * SECOND, 'just now'],
  [-3 * 60 * SECOND, 'in 3 min'],
  [-25 * 3600 * SECOND, 'in 1 day'],
  [59 * SECOND, 'just now'],
  [MINUTE, '1 min ago'],
  [59 * MINUTE, '59 min ago'],
  [HOUR, '1 h ago'],
  [23 * HOUR, '23 h ago'],
  [DAY, '1 day ago'],
  [9 * DAY, '9 days ago'],
])('an age of %i ms reads %s', (age, text) => {
  expect(formatAge(1_000_000_000_000 - age, 1_000_000_000_000)).toBe(text);
});

test('sizes have the unit that keeps them short', () => {
  const decimal = (value: number) => new Intl.NumberFormat().format(value);
  expect(formatBytes(0)).toBe('0 B');
  expect(formatBytes(999)).toBe('999 B');
  expect(formatBytes(1000)).toBe('1 kB');
  expect(formatBytes(4_230_000)).toBe(`${decimal(4.2)} MB`);
  expect(formatBytes(999_950)).toBe('1 MB');
  expect(formatBytes(376_800_000)).toBe('377 MB');
});

test('counts have their noun in the right number', () => {
  expect(formatCount(1, 'row')).toBe('1 row');
  expect(formatCount(0, 'row')).toBe('0 rows');
  expect(formatCount(2, 'entry', 'entries')).toBe('2 entries');
  expect(formatCount(12_408, 'row')).toBe(`${formatNumber(12_408)} rows`);
});
