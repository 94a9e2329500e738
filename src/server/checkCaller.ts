import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import { isLoopbackName } from '../base/isLoopbackName.ts';
import { type Access, isShared, LOCAL_ACCESS } from './access.ts';

/** The part of an `IncomingMessage` that identifies the client. */
export interface Caller {
  readonly headers: IncomingHttpHeaders;
  readonly socket: { readonly remoteAddress?: string | undefined };
}

/** The headers that a gateway adds to requests that it forwards. */
const GATEWAY_HEADERS = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via'];

/**
 * The reason to refuse a request that does not come from the dashboard's own page; `undefined` if it may.
 * Other sites can make a browser send requests here, and can resolve a name of theirs to this machine (DNS
 * rebinding); neither may use the session that the proxy holds. Unless access is shared, the request must
 * also come from this machine.
 */
export function refuseCaller(
  { headers, socket }: Caller,
  access: Access = LOCAL_ACCESS,
): string | undefined {
  const shared = isShared(access);
  if (!shared && !isLoopbackAddress(socket.remoteAddress)) {
    return 'The session is for this machine only; requests from others are refused.';
  }
  if (!shared && GATEWAY_HEADERS.some((name) => headers[name] !== undefined)) {
    return 'The request was passed on by a gateway; CYBEREASON_DASHBOARD_HOSTS would allow for that.';
  }
  const host = headers.host ?? '';
  if (!isOwnHost(host, access)) {
    return shared
      ? 'The dashboard does not answer to this name; CYBEREASON_DASHBOARD_HOSTS holds those that it does.'
      : 'The dashboard answers to localhost, 127.0.0.1 and [::1] only.';
  }
  const { origin } = headers;
  if (origin !== undefined && !isSameHost(origin, host)) {
    return 'The request comes from another site.';
  }
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') {
    return 'The request comes from another site.';
  }
  return undefined;
}

/**
 * Whether a request has several `Host` headers: Node uses the first, while a server in front of this one
 * may use the last.
 */
export function namesManyHosts({ rawHeaders }: Pick<IncomingMessage, 'rawHeaders'>): boolean {
  const names = rawHeaders.filter((_, index) => index % 2 === 0);
  return names.filter((name) => name.toLowerCase() === 'host').length > 1;
}

/**
 * The reason to refuse a request that changes state or fetches data: it lacks the header that a form or
 * link of another site cannot send, and a script only after a CORS preflight.
 */
export function refuseUnmarked({ headers }: Pick<Caller, 'headers'>): string | undefined {
  return headers['x-dashboard'] === '1' ? undefined : 'The header x-dashboard: 1 is missing.';
}

/** An IP address cannot be rebound as a name can, so it is safe if access is shared. */
function isOwnHost(host: string, { hosts, listensToAll }: Access): boolean {
  const base = `http://${host}`;
  if (!URL.canParse(base)) return false;
  const { hostname, username, password, pathname } = new URL(base);
  if (username !== '' || password !== '' || pathname !== '/') return false;
  if (isLoopbackName(hostname) || hosts.includes(host.toLowerCase())) return true;
  return listensToAll && isIP(hostname.replace(/^\[|\]$/g, '')) !== 0;
}

function isLoopbackAddress(address: string | undefined): boolean {
  return address === '::1' || /^(::ffff:)?127\./.test(address ?? '');
}

function isSameHost(origin: string, host: string): boolean {
  return (
    URL.canParse(origin) &&
    /^https?:\/\//.test(origin) &&
    origin.slice(origin.indexOf('//') + 2).toLowerCase() === host.toLowerCase()
  );
}
