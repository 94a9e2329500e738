import type { ClientRequest } from 'node:http';
import { HttpsProxyAgent } from 'https-proxy-agent';
import type { CompanyProxy } from './companyProxy.ts';
import { describeNetworkError, SilenceError } from './describeNetworkError.ts';
import { ProblemError } from './problemError.ts';
import { shorten } from './shorten.ts';

/** A way through a company's proxy to one host. */
export interface Tunnel {
  /** For the request that goes through it. */
  readonly agent: HttpsProxyAgent<string>;
  /** To be called with that request at once. */
  readonly watch: (request: ClientRequest) => void;
  /** Ends the connection, also one that is not open yet. */
  readonly close: () => void;
  /** An error of the request, as that of the proxy where the way was not open yet. */
  readonly explain: (error: unknown) => unknown;
}

/** The `proxyConnect` event of the agent: what the proxy said of the way. */
interface ConnectAnswer {
  readonly statusCode: number;
  readonly statusText: string;
}

/**
 * A way through a proxy to `host`. The agent is told the address without the password, which it
 * would write where `DEBUG` asks for it.
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

/** The status of a proxy that wants to know who asks (RFC 9110, 15.5.8). */
export const PROXY_LOGIN_STATUS = 407;

function findRefusal(proxy: string, host: string, status: number, reason: string): ProblemError {
  // Some proxies, tinyproxy for one, turn down a wrong password as a site would.
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
