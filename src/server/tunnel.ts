import type { ClientRequest } from 'node:http';
import { HttpsProxyAgent } from 'https-proxy-agent';
import type { CompanyProxy } from './companyProxy.ts';
import { describeNetworkError, SilenceError } from './describeNetworkError.ts';
import { ProblemError } from './problemError.ts';
import { shorten } from './shorten.ts';

/** A tunnel through a company's proxy to one host. */
export interface Tunnel {
  /** The agent for the request. */
  readonly agent: HttpsProxyAgent<string>;
  /** Must be called with that request at once. */
  readonly watch: (request: ClientRequest) => void;
  /** Closes the connection, even while it is being opened. */
  readonly close: () => void;
  /** Maps an error of the request to that of the proxy if the tunnel was not open yet. */
  readonly explain: (error: unknown) => unknown;
}

/** The `proxyConnect` event of the agent: the answer of the proxy to CONNECT. */
interface ConnectAnswer {
  readonly statusCode: number;
  readonly statusText: string;
}

/**
 * Creates a tunnel through a proxy to `host`. The agent gets the address without the password, because it
 * logs the address if `DEBUG` is set.
 */
export function createTunnel({ url, authorization }: CompanyProxy, host: string): Tunnel {
  const stop = new AbortController();
  const headers = authorization === undefined ? {} : { 'Proxy-Authorization': authorization };
  let isOpen = false;
  return {
    agent: new HttpsProxyAgent(url, { headers, signal: stop.signal }),
    watch: (request) => {
      request.once('proxyConnect', ({ statusCode, statusText }: ConnectAnswer) => {
        isOpen = statusCode === 200;
        if (!isOpen) request.destroy(findRefusal(url.host, host, statusCode, statusText));
      });
    },
    close: () => stop.abort(),
    explain: (error) =>
      isOpen || error instanceof ProblemError ? error : describeProxyError(error, url.host),
  };
}

/** The status of a proxy that requires authentication (RFC 9110, 15.5.8). */
export const PROXY_LOGIN_STATUS = 407;

function findRefusal(proxy: string, host: string, status: number, reason: string): ProblemError {
  // Some proxies, for example tinyproxy, refuse a wrong password with 401 like a web site.
  if (status === PROXY_LOGIN_STATUS || status === 401) {
    const detail = `The company proxy ${proxy} wants a user and a password, or does not accept those in HTTPS_PROXY.`;
    return new ProblemError('proxyLogin', detail);
  }
  const said = `${shorten(`${status || 'no status'} ${reason}`, 100)}`;
  return status >= 500 && status <= 599
    ? new ProblemError('proxyFailed', `The company proxy ${proxy} cannot reach ${host}: “${said}”.`)
    : new ProblemError(
        'proxyRefused',
        `The company proxy ${proxy} does not let the dashboard through to ${host}: “${said}”.`,
      );
}

function describeProxyError(error: unknown, proxy: string): ProblemError {
  const detail =
    error instanceof SilenceError || (error instanceof Error && error.name === 'TimeoutError')
      ? 'It did not answer in time.'
      : describeNetworkError(error, proxy).detail;
  return new ProblemError(
    'proxyUnreachable',
    `The company proxy ${proxy} in HTTPS_PROXY cannot be used. ${detail}`,
  );
}
