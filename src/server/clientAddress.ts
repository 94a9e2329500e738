import type { IncomingMessage } from 'node:http';
import type { BlockList } from 'node:net';
import { isInList, normalizeAddress } from './ipAddress.ts';

/** The part of an `IncomingMessage` that tells its origin. */
export type Sender = Pick<IncomingMessage, 'headers'> & {
  readonly socket: { readonly remoteAddress?: string | undefined };
};

/**
 * The address of the client: that of the connection or, if that belongs to a trusted proxy, the last one
 * before the trusted proxies in `X-Forwarded-For`. `undefined` if the request came through a proxy that is
 * not configured, since any client can send that header.
 */
export function findClientAddress(
  { headers, socket }: Sender,
  trusted: BlockList | undefined,
): string | undefined {
  const peer = readAddress(socket.remoteAddress);
  if (peer === undefined) return undefined;
  const header = headers['x-forwarded-for'];
  if (header === undefined) return peer;
  if (!isTrusted(trusted, peer)) return undefined;
  for (const part of String(header).split(',').toReversed()) {
    const address = readAddress(part.trim());
    if (address === undefined) return undefined;
    if (!isTrusted(trusted, address)) return address;
  }
  return undefined;
}

function isTrusted(trusted: BlockList | undefined, address: string): boolean {
  return trusted !== undefined && isInList(trusted, address);
}

/** The address in a text, without port or brackets. */
function readAddress(text: string | undefined): string | undefined {
  const address = (text ?? '')
    .replace(/^\[([^\]]*)\](?::\d+)?$/, '$1')
    .replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, '$1');
  return normalizeAddress(address);
}
