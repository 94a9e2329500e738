import { randomBytes } from 'node:crypto';
import type { ServerResponse } from 'node:http';

const HEADER = 'x-request-id';

/**
 * The name of the request that a response is for: in its header, in the access log, and on the page
 * where something fails. It is drawn when it is first asked for, and is never one that the browser sent.
 */
export function requestIdOf(response: ServerResponse): string {
  const known = response.getHeader(HEADER);
  if (typeof known === 'string') return known;
  const id = randomBytes(8).toString('hex');
  if (!response.headersSent) response.setHeader(HEADER, id);
  return id;
}
