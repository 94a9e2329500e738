import type { EpochMs } from './units.ts';

/** Seconds above this would be in the year 5138; such numbers are milliseconds. */
const LARGEST_SECONDS = 1e11;
/** The last moment that a `Date` can hold. */
const LARGEST_TIME: EpochMs = 8.64e15;

/**
 * A time of the service, in seconds or milliseconds, as a number or as text.
 * @returns `undefined` for anything that is no time after 1970-01-01.
 */
export function readTime(json: unknown): EpochMs | undefined {
  const time = typeof json === 'string' && json.trim() !== '' ? Number(json) : json;
  if (typeof time !== 'number' || !(time > 0)) return undefined;
  const ms = time > LARGEST_SECONDS ? time : time * 1000;
  return ms <= LARGEST_TIME ? ms : undefined;
}
