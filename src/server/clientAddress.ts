import type { IncomingMessage } from 'node:http';
import type { BlockList } from 'node:net';
import { isInList, normalizeAddress } from './ipAddress.ts';

/** The part of an `IncomingMessage` that says from where it comes. */
export type Sender = Pick<IncomingMessage, 'headers'> & {
  readonly socket: { readonly remoteAddress?: string | undefined };
};

/**
 * From where a request comes, as far as one can know: the address of the connection, or where that
 * is of a trusted proxy, the last one before the proxies in `X-Forwarded-For`. `undefined` where it
 * came through a proxy that nobody has named, as anybody can write that header.
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
