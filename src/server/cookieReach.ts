import { isIP } from 'node:net';
import { getPublicSuffix } from 'tough-cookie';

/**
 * Whether a cookie of one host is sent to another: `same` host, `possible` if it is set for the domain that
 * both share, or `never`.
 */
export function findCookieReach(from: URL, to: URL): 'same' | 'possible' | 'never' {
  if (from.hostname === to.hostname) return 'same';
  const domain = findDomain(from.hostname);
  return domain !== undefined && domain === findDomain(to.hostname) ? 'possible' : 'never';
}

/** The widest domain for which a host may set cookies; `undefined` for an IP address. */
function findDomain(hostname: string): string | undefined {
  if (isIP(hostname.replace(/^\[|\]$/g, '')) !== 0) return undefined;
  return getPublicSuffix(hostname, { allowSpecialUseDomain: true }) ?? undefined;
}
