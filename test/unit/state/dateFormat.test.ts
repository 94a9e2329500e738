import { expect, test } from 'vitest';
import { formatDate } from '../../../src/state/dateFormat.ts';

const TIME = Date.UTC(2026, 10, 24, 10, 42, 11);
const NOW = TIME + 3 * 3_600_000;

test('a date is written in the preferred format', () => {
  expect(formatDate(TIME, 'age', NOW)).toBe('3 h ago');
  expect(formatDate(TIME, 'utc', NOW)).toBe('2026-11-24 10:42:11Z');
  expect(formatDate(TIME + 5, 'utc', NOW)).toBe('2026-11-24 10:42:11Z');
  expect(formatDate(TIME, 'local', NOW)).toContain('2026');
});
