import { randomBytes } from 'node:crypto';
import type { ServerResponse } from 'node:http';

const HEADER = 'x-request-id';

/**
 * The id of the request of a response: it is sent in a header, and shown in the access log and with a
 * failure on the page. It is generated on first use, and never taken from the browser.
 */
export function requestIdOf(response: ServerResponse): string {
  const known = response.getHeader(HEADER);
  if (typeof known === 'string') return known;
  const id = randomBytes(8).toString('hex');
  if (!response.headersSent) response.setHeader(HEADER, id);
  return id;
}
