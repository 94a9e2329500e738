declare module 'proxy-from-env' {
  /** The address of the proxy that the environment names for an address, or an empty text. */
  export function getProxyForUrl(url: string | URL): string;
}
