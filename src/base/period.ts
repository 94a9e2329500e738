import type { EpochMs } from './units.ts';

/** A period of time: `start` is inclusive, `end` exclusive. */
export interface Period {
  readonly start: EpochMs;
  readonly end: EpochMs;
}

const DATE =
  /^([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2})(?:[T ]([0-9]{2}):([0-9]{2})(?::([0-9]{2})(?:\.([0-9]{3}))?)?Z?)?)?)?$/i;

/**
 * The period that a date names, in UTC: all of 2020, of 2020-01, of 2020-01-31, of 2020-01-31T10:30, or of
 * a second or millisecond; `undefined` if there is no such date.
 */
export function readPeriod(text: string): Period | undefined {
  const parts = DATE.exec(text)
    ?.slice(1)
    .filter((part) => part !== undefined);
  if (parts === undefined) return undefined;
  const numbers = parts.map(Number);
  const start = momentOf(numbers);
  const last = numbers.length - 1;
  const end = momentOf(numbers.with(last, (numbers[last] ?? 0) + 1));
  // `Date` turns a day or an hour that does not exist into another one.
  const isThere = new Date(start).toISOString().replace(/\D/g, '').startsWith(parts.join(''));
  return isThere ? { start, end } : undefined;
}

function momentOf(numbers: readonly number[]): EpochMs {
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0, ms = 0] = numbers;
  const date = new Date(0);
  // `Date.UTC` maps the years 0 to 99 to 1900 to 1999.
  date.setUTCFullYear(year, month - 1, day);
  return date.setUTCHours(hour, minute, second, ms);
}
