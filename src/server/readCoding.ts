import type { IncomingHttpHeaders } from 'node:http';
import { ProblemError } from './problemError.ts';
import { shorten } from './shorten.ts';

/** The content codings that the proxy accepts. */
export type Coding = 'identity' | 'gzip';

/**
 * The content coding of an answer of `host`, by its headers (RFC 9110, 8.4): in any case, `x-gzip` as
 * `gzip`, `identity` as none.
 *
 * @throws ProblemError for any other coding, and for more than one
 */
export function readCoding(headers: IncomingHttpHeaders, host: string): Coding {
  const contents = listCodings(headers['content-encoding']);
  const transfers = listCodings(headers['transfer-encoding']).filter((name) => name !== 'chunked');
  const [coding, ...others] = [...contents, ...transfers];
  if (coding === undefined) return 'identity';
  const isGzip = coding === 'gzip' || coding === 'x-gzip';
  if (isGzip && others.length === 0 && transfers.length === 0) return 'gzip';
  const names = shorten([coding, ...others].join(', '), 60);
  throw new ProblemError(
    'encoding',
    `The answer of ${host} is encoded as “${names}”, which was not asked for: gzip is the only coding that the dashboard takes.`,
  );
}

function listCodings(header: string | undefined): string[] {
  return (header ?? '')
    .split(',')
    .map((name) => name.replace(/;.*$/, '').trim().toLowerCase())
    .filter((name) => name !== '' && name !== 'identity');
}
