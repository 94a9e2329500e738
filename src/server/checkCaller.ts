import type { IncomingHttpHeaders } from 'node:http';
import { isLoopbackName } from './isLoopbackName.ts';

/** The part of an `IncomingMessage` that says who asks. */
export interface Caller {
  readonly headers: IncomingHttpHeaders;
  readonly socket: { readonly remoteAddress?: string | undefined };
}

/**
 * Why a request is not one of the dashboard's own pages on this machine, or `undefined` where it
 * may be. Other sites can make a browser send requests here, and can point a name of theirs at this
 * machine; neither may use the session that the proxy holds.
 */
export function refuseCaller({ headers, socket }: Caller): string | undefined {
  if (!isLoopbackAddress(socket.remoteAddress)) {
    return 'The session is for this machine only; requests from others are refused.';
  }
  const host = headers.host ?? '';
  const base = `http://${host}`;
  if (!URL.canParse(base) || !isLoopbackName(new URL(base).hostname)) {
    return 'The dashboard answers to localhost, 127.0.0.1 and [::1] only.';
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
