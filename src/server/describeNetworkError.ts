import type { ProxyProblem } from '../model/loadState.ts';

/** The service was silent for longer than the settings allow. */
export class SilenceError extends Error {
  override readonly name = 'SilenceError';
}

/** At which step a request to `host` (with its port, if any) ended, in one sentence. */
export function describeNetworkError(error: unknown, host: string): ProxyProblem {
  if (error instanceof SilenceError) {
    return { problem: 'timeout', detail: `${host} did not answer in time.` };
  }
  const code = codeOf(error);
  switch (code) {
    case 'ENOTFOUND':
      return { problem: 'dns', detail: `There is no machine with the name ${host}.` };
    case 'EAI_AGAIN':
      return { problem: 'dns', detail: `The name ${host} could not be looked up just now.` };
    case 'ECONNREFUSED':
      return { problem: 'refused', detail: `${host} refuses connections.` };
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
      return { problem: 'refused', detail: `There is no way to ${host} from this network.` };
    case 'ETIMEDOUT':
      return { problem: 'timeout', detail: `${host} did not answer in time.` };
    case 'ERR_TLS_CERT_ALTNAME_INVALID':
      return { problem: 'tls', detail: `The certificate of ${host} is made out to another name.` };
    case 'CERT_HAS_EXPIRED':
      return { problem: 'tls', detail: `The certificate of ${host} has expired.` };
    case 'HPE_HEADER_OVERFLOW':
      return { problem: 'broken', detail: `The headers of the answer of ${host} are too large.` };
  }
  if (UNKNOWN_ISSUER.has(code)) {
    return {
      problem: 'tls',
      detail: `The certificate of ${host} was issued by nobody this machine knows: NODE_EXTRA_CA_CERTS can name a file with your own authority.`,
    };
  }
  if (/^(ERR_SSL|ERR_TLS|CERT_|EPROTO)/.test(code)) {
    return { problem: 'tls', detail: `No encrypted connection to ${host} came about (${code}).` };
  }
  return { problem: 'broken', detail: `The connection to ${host} broke before an answer came.` };
}

const UNKNOWN_ISSUER: ReadonlySet<string> = new Set([
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
]);

function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('code' in error)) return '';
  return typeof error.code === 'string' ? error.code : '';
}
