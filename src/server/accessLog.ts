import type { IncomingMessage, ServerResponse } from 'node:http';

/** Paths that are written as they are; all else can hold anything, and is only counted. */
const KNOWN =
  /^\/(?:$|assets\/[\w.-]+$|dashboard\/[a-z/]+$|rest\/[\w./-]+$|[\w-]+\.(?:svg|js|ico)$)/;

/**
 * Writes a line when an answer has ended: time, method, path, status, milliseconds, and whether it
 * broke off. No query, no header, no name of anybody.
 */
export function logAccess(
  request: IncomingMessage,
  response: ServerResponse,
  write: (line: string) => void,
): void {
  const startedAt = performance.now();
  response.once('close', () => {
    const path = request.url?.split('?', 1)[0] ?? '';
    const shown = KNOWN.test(path) ? path : '(other)';
    const ms = Math.round(performance.now() - startedAt);
    const end = response.writableFinished ? '' : ' broken off';
    const time = new Date().toISOString();
    write(`${time} ${request.method} ${shown} ${response.statusCode} ${ms} ms${end}`);
  });
}
