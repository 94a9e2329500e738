import type { EpochMs } from '../../base/units.ts';

const MINUTE = 60_000;
const WORTH_SAYING_MIN = 30;

/** The remaining minutes of a session, rounded up, in its last half hour; otherwise `undefined`. */
export function findMinutesLeft(expiresAt: EpochMs | undefined, now: EpochMs): number | undefined {
  if (expiresAt === undefined) return undefined;
  const left = Math.ceil((expiresAt - now) / MINUTE);
  return left > 0 && left <= WORTH_SAYING_MIN ? left : undefined;
}
