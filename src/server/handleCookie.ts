import type { IncomingMessage } from 'node:http';

const NAME = 'dashboard-session';

/**
 * The name of the cookie that holds the browser's handle. All ports of a machine share their
 * cookies, so the port is part of it.
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

/** How the browser asked. Of several gateways, the first one knows: each adds its own word behind. */
function readProtocol({ headers }: IncomingMessage): string | undefined {
  return String(headers['x-forwarded-proto'] ?? '')
    .split(',', 1)[0]
    ?.trim()
    .toLowerCase();
}

/**
 * A `Set-Cookie` header that gives the browser a handle for so many seconds, or takes it away: out
 * of reach for scripts, and sent by the dashboard's own pages only.
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
