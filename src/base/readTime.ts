import type { EpochMs } from './units.ts';

/** Seconds above this would be in the year 5138; larger numbers are milliseconds. */
const LARGEST_SECONDS = 1e11;
/** The largest time of a `Date`. */
const LARGEST_TIME: EpochMs = 8.64e15;
/** Date and time of ISO 8601; UTC if there is no time zone. */
const ISO = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d+)?)?)(?:Z|([+-]\d\d):?(\d\d))?)?$/i;

/**
 * Reads a time of the service: seconds or milliseconds, as a number or as text, or text of ISO 8601.
 * @returns `undefined` unless it is a time after 1970-01-01
 */
export function readTime(json: unknown): EpochMs | undefined {
  const text = typeof json === 'string' ? json.trim() : '';
  const iso = ISO.exec(text);
  if (iso !== null) return checkTime(readIso(iso));
  const time = text === '' ? json : Number(text);
  if (typeof time !== 'number') return undefined;
  return checkTime(time > LARGEST_SECONDS ? time : time * 1000);
}

function readIso([, day, time = '00:00', hours, minutes = '00']: RegExpExecArray): EpochMs {
  return Date.parse(`${day}T${time}${hours === undefined ? 'Z' : `${hours}:${minutes}`}`);
}

function checkTime(ms: EpochMs): EpochMs | undefined {
  return ms > 0 && ms <= LARGEST_TIME ? ms : undefined;
}
