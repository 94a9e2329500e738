import { type BlockList, isIP, isIPv6 } from 'node:net';

/** The length of the prefix of IPv4-mapped IPv6 addresses (RFC 4291, 2.5.5.2). */
const MAPPED_BITS = 96;

/**
 * The normal form of an IP address, without a zone: `::ffff:10.0.0.1` is `10.0.0.1`. `undefined` if the
 * text is no address.
 */
export function normalizeAddress(text: string): string | undefined {
  const address = text.replace(/%.*$/, '');
  const version = isIP(address);
  if (version !== 6) return version === 4 ? address : undefined;
  const spelling = new URL(`http://[${address}]`).hostname.slice(1, -1);
  const [, high, low] = /^::ffff:([\da-f]+):([\da-f]+)$/.exec(spelling) ?? [];
  if (high === undefined || low === undefined) return spelling;
  return [high, low]
    .map((group) => Number.parseInt(group, 16))
    .flatMap((group) => [group >> 8, group & 255])
    .join('.');
}

/** Whether a list contains an address in the form of `normalizeAddress`. */
export function isInList(list: BlockList, address: string): boolean {
  return list.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');
}

/**
 * Adds an address, or a subnet such as 10.0.0.0/8, to a list of normalised addresses. Returns whether the
 * text is valid.
 */
export function addToList(list: BlockList, text: string): boolean {
  const [, written = '', length] = /^([\da-f.:]+)(?:\/(\d{1,3}))?$/i.exec(text) ?? [];
  const address = normalizeAddress(written);
  if (address === undefined) return false;
  const most = isIPv6(written) ? 128 : 32;
  const bits = Number(length ?? most);
  if (bits > most) return false;
  const isMapped = isIPv6(written) && !isIPv6(address);
  if (!isMapped) list.addSubnet(address, bits, isIPv6(address) ? 'ipv6' : 'ipv4');
  else if (bits >= MAPPED_BITS) list.addSubnet(address, bits - MAPPED_BITS, 'ipv4');
  else list.addSubnet(written, bits, 'ipv6');
  return true;
}
