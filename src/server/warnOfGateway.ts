import type { IncomingMessage } from 'node:http';
import type { Access } from './access.ts';

const WARNING =
  'Warning: a request came with X-Forwarded headers, as a gateway adds them, and CYBEREASON_TRUSTED_PROXIES names no gateway. The dashboard does not believe the addresses in them: all who come through the gateway count as one address, so that somebody whose sign-ins fail again and again can use up the attempts of the others. Set CYBEREASON_TRUSTED_PROXIES to the address of the gateway, such as 127.0.0.1 for one on this machine, and restart the dashboard. If there is no gateway, somebody made the headers up, and there is nothing to do.';

/**
 * Creates a check that warns once, at the first request with the headers of a gateway, if no gateway is
 * configured. The warning contains no address, since the client chooses the headers.
 */
export function createGatewayWarning(
  { trustedProxies }: Access,
  write: (line: string) => void,
): (request: Pick<IncomingMessage, 'headers'>) => void {
  let isDone = trustedProxies !== undefined;
  return ({ headers }) => {
    if (isDone || !Object.keys(headers).some((name) => name.startsWith('x-forwarded-'))) return;
    isDone = true;
    write(WARNING);
  };
}
