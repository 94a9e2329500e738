import type { IncomingMessage, ServerResponse } from 'node:http';
import { failureOf } from './failureOf.ts';

/** Paths that are written as they are; all else can hold anything, and is only counted. */
const KNOWN =
  /^\/(?:$|assets\/[\w.-]+$|dashboard\/[a-z/]+$|rest\/[\w./-]+$|[\w-]+\.(?:svg|js|ico)$)/;
/** A longer path is cut: nobody needs all of what somebody made up. */
const LONGEST_PATH = 120;

/**
 * Writes a line when an answer has ended: time, method, path, status, milliseconds, whether it broke
 * off, the kind and cause of a failure, and the request's id where it has one. No query, no header,
 * no name of anybody.
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
  return path.length > LONGEST_PATH ? `${path.slice(0, LONGEST_PATH)}...` : path;
}

/** A line of the log stays one, whatever the service sends. */
function toOneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ');
}
