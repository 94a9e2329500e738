import type { IncomingMessage } from 'node:http';

const NAME = 'dashboard-session';

/**
 * The name of the cookie with the browser's handle. All ports of a host share their cookies, so the port is
 * part of the name.
 */
function nameOf(request: IncomingMessage): string {
  return `${NAME}-${request.socket.localPort ?? 0}`;
}

/** The handle that a browser sends, if any. */
export function readHandle(request: IncomingMessage): string | undefined {
  const start = `${nameOf(request)}=`;
  const cookies = (request.headers.cookie ?? '').split(/;\s*/);
  return cookies.find((cookie) => cookie.startsWith(start))?.slice(start.length);
}

/** The protocol of the browser's request. Each gateway appends its own value, so the first one counts. */
function readProtocol({ headers }: IncomingMessage): string | undefined {
  return String(headers['x-forwarded-proto'] ?? '')
    .split(',', 1)[0]
    ?.trim()
    .toLowerCase();
}

/**
 * A `Set-Cookie` header that stores a handle for this many seconds, or removes it. Scripts cannot read it,
 * and browsers send it from the dashboard's own pages only.
 */
export function formatHandle(
  request: IncomingMessage,
  handle: string | undefined,
  seconds: number,
): string {
  const isEncrypted = readProtocol(request) === 'https';
  return [
    `${nameOf(request)}=${handle ?? ''}`,
    'Path=/',
    'HttpOnly',
    'SameSite=Strict',
    `Max-Age=${handle === undefined ? 0 : Math.floor(seconds)}`,
    ...(isEncrypted ? ['Secure'] : []),
  ].join('; ');
}
