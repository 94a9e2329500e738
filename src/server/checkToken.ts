import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import { notAllowed, sendProblem } from './problem.ts';

/**
 * Whether a request carries the token, either as the password of HTTP Basic authentication or as `Bearer`.
 * Compares in constant time.
 */
export function showsToken({ authorization }: IncomingHttpHeaders, token: string): boolean {
  const [, scheme, text = ''] = /^(basic|bearer) +(\S+)$/i.exec(authorization ?? '') ?? [];
  if (scheme === undefined) return false;
  const shown = scheme.toLowerCase() === 'bearer' ? text : readPassword(text);
  return timingSafeEqual(hash(shown), hash(token));
}

function readPassword(basic: string): string {
  const text = Buffer.from(basic, 'base64').toString('utf8');
  return text.slice(text.indexOf(':') + 1);
}

function hash(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

/** Answers 401 with a request for the token. */
export function askForToken(response: ServerResponse): void {
  const detail = 'This dashboard asks for its token, as the password of any user name.';
  sendProblem(response, 401, notAllowed(detail), {
    'www-authenticate': 'Basic realm="Process classifications", charset="UTF-8"',
  });
}
