import type { EpochMs } from '../base/units.ts';
import { formatAge } from '../ui/formatAge.ts';
import { useNow } from '../ui/useNow.ts';
import { defineChoice, useChoice } from './keep/choice.ts';

/** The ways to write a point in time. */
export type DateFormat = 'age' | 'utc' | 'local';

export const DATE_FORMAT = defineChoice<DateFormat>('dateFormat', [
  { value: 'age', label: 'How long ago' },
  { value: 'utc', label: 'ISO 8601, in UTC' },
  { value: 'local', label: 'As your system writes it' },
]);

const LOCAL = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'medium' });

/**
 * Formats a point in time according to the preference: `2 h ago`, `2026-11-24 10:42:11Z`, `24 Nov 2026,
 * 11:42:11`.
 */
export function formatDate(time: EpochMs, format: DateFormat, now: EpochMs): string {
  switch (format) {
    case 'age':
      return formatAge(time, now);
    case 'utc':
      return new Date(time).toISOString().replace('T', ' ').replace(/\.\d+/, '');
    case 'local':
      return LOCAL.format(time);
  }
}

/** A point in time in the preferred format, kept up to date, and in another format for a tooltip. */
export function useDate(time: EpochMs): { readonly text: string; readonly tip: string } {
  const [format] = useChoice(DATE_FORMAT);
  const now = useNow(20_000);
  return {
    text: formatDate(time, format, now),
    tip: formatDate(time, format === 'utc' ? 'local' : 'utc', now),
  };
}
