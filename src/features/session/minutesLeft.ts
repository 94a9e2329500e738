import type { EpochMs } from '../../base/units.ts';

const MINUTE_MS = 60_000;
const SHOWN_FROM_MINUTES = 30;

/** The remaining minutes of a session, rounded up, in its last half hour; otherwise `undefined`. */
export function findMinutesLeft(expiresAt: EpochMs | undefined, now: EpochMs): number | undefined {
  if (expiresAt === undefined) return undefined;
  const left = Math.ceil((expiresAt - now) / MINUTE_MS);
  return left > 0 && left <= SHOWN_FROM_MINUTES ? left : undefined;
}
