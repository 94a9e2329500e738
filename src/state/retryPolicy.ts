import { isLoopbackName } from '../base/isLoopbackName.ts';
import type { LoadFailure, NetworkProblem } from '../model/loadState.ts';

/** The number of retries before a load counts as failed. */
const MOST_RETRIES = 4;
/** The same for a service on this machine where nothing listens yet: it may be about to start. */
const MOST_LOCAL_RETRIES = 60;

const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 30_000;
const LONGEST_LOCAL_WAIT_MS = 2_000;

/** Whether a network problem can be temporary. */
const PASSES: Readonly<Record<NetworkProblem, boolean>> = {
  dashboard: true,
  lost: true,
  dns: true,
  refused: true,
  noRoute: true,
  certificateName: false,
  certificateExpired: false,
  certificateIssuer: false,
  clientCertificate: false,
  notEncrypted: false,
  tls: false,
  timeout: true,
  broken: true,
  silence: true,
  unread: true,
  cutOff: true,
  tooLong: false,
  encoding: false,
  damaged: false,
  notHttp: false,
  upgrade: false,
  proxyLogin: false,
  proxyUnreachable: true,
  proxyRefused: false,
  proxyFailed: true,
};

/**
 * Whether a failure can be temporary. Only then is a load retried automatically, and only then is it useful
 * to load the rest.
 */
export function mayPass(failure: LoadFailure): boolean {
  switch (failure.kind) {
    case 'unreachable':
      return PASSES[failure.problem];
    case 'rateLimited':
    case 'serverError':
    case 'endedEarly':
      return true;
    default:
      return false;
  }
}

function mayStart(failure: LoadFailure, host: string | undefined): boolean {
  if (failure.kind !== 'unreachable' || failure.problem !== 'refused') return false;
  return host !== undefined && isLoopbackName(host.replace(/:\d+$/, ''));
}

/** The number of retries before a load from this host counts as failed. */
export function mostRetries(failure: LoadFailure, host: string | undefined): number {
  if (!mayPass(failure)) return 0;
  return mayStart(failure, host) ? MOST_LOCAL_RETRIES : MOST_RETRIES;
}

/**
 * The wait before retry number `attempt` (from 1), in ms. It doubles with each retry, up to half a minute;
 * a wait that the service states is the minimum. A service on this machine that may be about to start is asked
 * every two seconds.
 */
export function waitBefore(
  failure: LoadFailure,
  attempt: number,
  host: string | undefined,
): number {
  const longest = mayStart(failure, host) ? LONGEST_LOCAL_WAIT_MS : LONGEST_WAIT_MS;
  const wait = Math.min(FIRST_WAIT_MS * 2 ** (attempt - 1), longest);
  if (failure.kind === 'rateLimited') return Math.max(failure.retryAfterMs, FIRST_WAIT_MS);
  return failure.kind === 'serverError' ? Math.max(failure.retryAfterMs ?? 0, wait) : wait;
}
