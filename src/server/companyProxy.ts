import { getProxyForUrl } from 'proxy-from-env';
import { isLoopbackName } from './isLoopbackName.ts';

/**
 * The company's proxy through which an address is reached, as HTTPS_PROXY, HTTP_PROXY and NO_PROXY in
 * the environment name it: `undefined` where there is none, and for this machine always. It can hold a
 * password.
 */
export function findCompanyProxy(url: URL): URL | undefined {
  if (isLoopbackName(url.hostname)) return undefined;
  const address = getProxyForUrl(url.href);
  return URL.canParse(address) ? new URL(address) : undefined;
}
