import { BlockList } from 'node:net';
import { addToList, isInList, normalizeAddress } from './ipAddress.ts';

/** A forward proxy, through which requests leave a company's network. */
export interface CompanyProxy {
  /** Its address, without user and password. */
  readonly url: URL;
  /** The `Proxy-Authorization` header; a secret. `undefined` if there are no credentials. */
  readonly authorization: string | undefined;
}

/** Finds the proxy for an address; `undefined` for a direct connection. */
export type FindProxy = (target: URL) => CompanyProxy | undefined;

/** The usual environment variables for forward proxies. */
export const PROXY_VARIABLES = [
  'HTTPS_PROXY',
  'https_proxy',
  'HTTP_PROXY',
  'http_proxy',
  'NO_PROXY',
  'no_proxy',
];

/** A proxy address that cannot be used. The message is one sentence, without the address. */
export class ProxyAddressError extends Error {
  override readonly name = 'ProxyAddressError';
}

/**
 * Finds the proxy for an address by its scheme: `HTTPS_PROXY` or `HTTP_PROXY`, except for the hosts of
 * `NO_PROXY`; also in lower case. This machine is always reached directly.
 *
 * @param setting returns the text of a variable, `undefined` if it is not set or empty
 * @returns a function that throws ProxyAddressError for an invalid proxy address
 */
export function readCompanyProxies(setting: (name: string) => string | undefined): FindProxy {
  const read = (name: string) => setting(name.toLowerCase()) ?? setting(name);
  const exceptions = (read('NO_PROXY') ?? '').split(/[\s,]+/).filter((entry) => entry !== '');
  return (target) => {
    const name = target.protocol === 'https:' ? 'HTTPS_PROXY' : 'HTTP_PROXY';
    const text = read(name);
    if (text === undefined || isThisMachine(target)) return undefined;
    if (exceptions.some((entry) => matches(entry, target))) return undefined;
    return parseProxy(name, text);
  };
}

function parseProxy(name: string, text: string): CompanyProxy {
  const address = /^[a-z][\w+.-]*:\/\//i.test(text) ? text : `http://${text}`;
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const isPlain = url !== undefined && ['http:', 'https:'].includes(url.protocol);
  const credentials = url && readCredentials(url);
  if (!isPlain || credentials === undefined || !['', '/'].includes(url.pathname + url.search)) {
    throw new ProxyAddressError(
      `${name} must be an address such as http://proxy.example.com:8080, with user:password@ before the name where the proxy wants them (special signs as %40).`,
    );
  }
  url.username = '';
  url.password = '';
  const isKnown = credentials !== ':';
  const authorization = isKnown
    ? `Basic ${Buffer.from(credentials).toString('base64')}`
    : undefined;
  return { url, authorization };
}

/** `user:password`, unescaped; `undefined` if an escape is invalid. */
function readCredentials({ username, password }: URL): string | undefined {
  try {
    return `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  } catch {
    return undefined;
  }
}

const THIS_MACHINE = new BlockList();
THIS_MACHINE.addSubnet('127.0.0.0', 8, 'ipv4');
THIS_MACHINE.addAddress('0.0.0.0', 'ipv4');
THIS_MACHINE.addAddress('::1', 'ipv6');
THIS_MACHINE.addAddress('::', 'ipv6');

function isThisMachine({ hostname }: URL): boolean {
  return /^(.*\.)?localhost\.?$/.test(hostname) || isListed(THIS_MACHINE, hostname);
}

function isListed(list: BlockList, hostname: string): boolean {
  const address = normalizeAddress(bare(hostname));
  return address !== undefined && isInList(list, address);
}

/** A host without brackets and without a trailing dot. */
function bare(hostname: string): string {
  return hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
}

/** A host in normal form, for comparison. */
function spell(hostname: string): string {
  return normalizeAddress(bare(hostname)) ?? bare(hostname);
}

/**
 * Whether an entry of `NO_PROXY` covers an address: `*`, a name including all names below it (optionally
 * with a leading dot or `*.`, or a trailing dot), an IP address, or a subnet such as 10.0.0.0/8. A name or
 * an address can have a port.
 */
function matches(entry: string, target: URL): boolean {
  if (entry === '*') return true;
  const subnet = new BlockList();
  if (addToList(subnet, entry)) return isListed(subnet, target.hostname);
  const [, name = '', port] = /^(.*?)(?::(\d+))?$/.exec(entry) ?? [];
  const ownPort = target.port || (target.protocol === 'https:' ? '443' : '80');
  if (port !== undefined && port !== ownPort) return false;
  const domain = readName(name.replace(/^\*?\./, ''));
  const host = spell(target.hostname);
  return domain !== '' && (host === domain || host.endsWith(`.${domain}`));
}

/** A host in the normal form of URLs; '' if it is invalid. */
function readName(text: string): string {
  const address = `http://${text}/`;
  const url = URL.canParse(address) ? new URL(address) : undefined;
  return url?.pathname === '/' ? spell(url.hostname) : '';
}
