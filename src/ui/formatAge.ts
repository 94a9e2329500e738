import type { EpochMs } from '../base/units.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** A rough age: `just now`, `3 min ago`, `2 h ago`, `4 days ago`; for a time to come `in 2 h`. */
export function formatAge(then: EpochMs, now: EpochMs): string {
  const age = Math.abs(now - then);
  if (age < MINUTE_MS) return 'just now';
  return then > now ? `in ${formatSpan(age)}` : `${formatSpan(age)} ago`;
}

function formatSpan(span: number): string {
  if (span < HOUR_MS) return `${Math.floor(span / MINUTE_MS)} min`;
  if (span < DAY_MS) return `${Math.floor(span / HOUR_MS)} h`;
  const days = Math.floor(span / DAY_MS);
  return days === 1 ? '1 day' : `${days} days`;
}

/** A point in time in full, in the reader's locale and time zone. */
export function formatTime(then: EpochMs): string {
  return new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'long' }).format(
    then,
  );
}
