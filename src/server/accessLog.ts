import type { IncomingMessage, ServerResponse } from 'node:http';
import { failureOf } from './failureOf.ts';

/** Paths that are logged. All other requests are only counted, since their paths may contain anything. */
const KNOWN =
  /^\/(?:$|assets\/[\w.-]+$|dashboard\/[a-z/]+$|rest\/[\w./-]+$|[\w-]+\.(?:svg|js|ico)$)/;
/** The longest path that is logged, in characters; the rest is cut. */
const LONGEST_PATH_CHARS = 120;

/**
 * Logs a line when a response has ended: time, method, path, status, milliseconds, whether it broke off,
 * the kind and cause of a failure, and the request's id if it has one. No query, no header and no user name
 * is logged.
 */
export function logAccess(
  request: IncomingMessage,
  response: ServerResponse,
  write: (line: string) => void,
): void {
  const startedAt = performance.now();
  response.once('close', () => {
    const ms = Math.round(performance.now() - startedAt);
    const failure = failureOf(response);
    const id = response.getHeader('x-request-id');
    const parts = [
      new Date().toISOString(),
      request.method,
      nameOf(request),
      response.statusCode,
      `${ms} ms`,
      ...(response.writableFinished ? [] : ['broken off']),
      ...(failure === undefined ? [] : [`${failure.problem}: ${toOneLine(failure.detail)}`]),
      ...(id === undefined ? [] : [`id=${id}`]),
    ];
    write(parts.join(' '));
  });
}

function nameOf({ url = '' }: IncomingMessage): string {
  const path = url.split('?', 1)[0] ?? '';
  if (!KNOWN.test(path)) return '(other)';
  return path.length > LONGEST_PATH_CHARS ? `${path.slice(0, LONGEST_PATH_CHARS)}...` : path;
}

/** Removes line breaks, so that a text of the service cannot forge a line of the log. */
function toOneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ');
}
