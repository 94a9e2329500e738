import type { EpochMs } from '../../base/units.ts';

/** A point in time as short as it can be: `10:42` today, with its date else. In the reader's locale. */
export function formatMoment(then: EpochMs, now: EpochMs): string {
  const isToday = new Date(then).toDateString() === new Date(now).toDateString();
  return new Intl.DateTimeFormat(undefined, {
    timeStyle: 'short',
    ...(isToday ? {} : { dateStyle: 'medium' }),
  }).format(then);
}
