import type { EpochMs } from '../../base/units.ts';

/** A point in time in short form: `10:42` today, otherwise with its date. In the reader's locale. */
export function formatMoment(then: EpochMs, now: EpochMs): string {
  const isToday = new Date(then).toDateString() === new Date(now).toDateString();
  return new Intl.DateTimeFormat(undefined, {
    timeStyle: 'short',
    ...(isToday ? {} : { dateStyle: 'medium' }),
  }).format(then);
}
