import type { ProxyProblem } from '../model/loadState.ts';
import { describeTlsError } from './describeTlsError.ts';
import { ProblemError } from './problemError.ts';

/** The service was silent for longer than the settings allow. */
export class SilenceError extends Error {
  override readonly name = 'SilenceError';
}

type Describe = (host: string) => ProxyProblem;

const noRoute: Describe = (host) => ({
  problem: 'noRoute',
  detail: `There is no way to ${host} from this network.`,
});

const silent: Describe = (host) => ({
  problem: 'timeout',
  detail: `${host} did not answer in time.`,
});

const BY_CODE: Readonly<Record<string, Describe>> = {
  ENOTFOUND: (host) => ({ problem: 'dns', detail: `There is no machine with the name ${host}.` }),
  EAI_AGAIN: (host) => ({
    problem: 'dns',
    detail: `The name ${host} could not be looked up just now.`,
  }),
  ECONNREFUSED: (host) => ({ problem: 'refused', detail: `${host} refuses connections.` }),
  EHOSTUNREACH: noRoute,
  ENETUNREACH: noRoute,
  EADDRNOTAVAIL: noRoute,
  ETIMEDOUT: silent,
  HPE_HEADER_OVERFLOW: (host) => ({
    problem: 'notHttp',
    detail: `The headers of the answer of ${host} are too large.`,
  }),
};

/** Describes in one sentence at which step a request to `host` (with its port, if any) failed. */
export function describeNetworkError(error: unknown, host: string): ProxyProblem {
  if (error instanceof ProblemError) return error.problem;
  if (error instanceof SilenceError) return silent(host);
  const code = codeOf(error);
  const known = BY_CODE[code]?.(host) ?? describeTlsError(code, error, host);
  if (known !== undefined) return known;
  return isBadHttp(error)
    ? { problem: 'notHttp', detail: `${host} answered with something that is not HTTP.` }
    : { problem: 'broken', detail: `The connection to ${host} broke before an answer came.` };
}

/** Whether Node's parser rejected an answer. An answer that ends early does not count. */
export function isBadHttp(error: unknown): boolean {
  return codeOf(error).startsWith('HPE_') && codeOf(error) !== 'HPE_INVALID_EOF_STATE';
}

/** The code of a Node error; '' if it has none. */
function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('code' in error)) return '';
  return typeof error.code === 'string' ? error.code : '';
}
