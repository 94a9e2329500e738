import { isIP } from 'node:net';
import { getPublicSuffix } from 'tough-cookie';

/**
 * Whether a cookie that one host gives can go to another: surely (the same host), if it is made out
 * to the domain that both are in, or never.
 */
export function findCookieReach(from: URL, to: URL): 'same' | 'possible' | 'never' {
  if (from.hostname === to.hostname) return 'same';
  const domain = findDomain(from.hostname);
  return domain !== undefined && domain === findDomain(to.hostname) ? 'possible' : 'never';
}

/** The widest domain for which a host may give cookies; an address is in none. */
function findDomain(hostname: string): string | undefined {
  if (isIP(hostname.replace(/^\[|\]$/g, '')) !== 0) return undefined;
  return getPublicSuffix(hostname, { allowSpecialUseDomain: true }) ?? undefined;
}
