import type { LoadFailure } from '../model/loadState.ts';

/** How often a load is tried again before it counts as failed. */
export const MOST_RETRIES = 4;

const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 30_000;

/** Whether a failure can pass without anybody doing something about it. */
export function mayPass(failure: LoadFailure): boolean {
  switch (failure.kind) {
    case 'unreachable':
      return failure.problem !== 'tls';
    case 'rateLimited':
    case 'serverError':
      return true;
    default:
      return false;
  }
}

/** How long to wait before retry number `attempt` (from 1), in ms. It doubles, to half a minute. */
export function waitBefore(failure: LoadFailure, attempt: number): number {
  if (failure.kind === 'rateLimited') return Math.max(failure.retryAfterMs, FIRST_WAIT_MS);
  return Math.min(FIRST_WAIT_MS * 2 ** (attempt - 1), LONGEST_WAIT_MS);
}
