import { type IncomingMessage, type OutgoingHttpHeaders, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { checkServerIdentity } from 'node:tls';
import type { FindProxy } from './companyProxy.ts';
import { SilenceError } from './describeNetworkError.ts';
import { ProblemError } from './problemError.ts';
import { createTunnel, PROXY_LOGIN_STATUS } from './tunnel.ts';

const SWITCHING_PROTOCOLS = 101;

/** A request to the service. */
export interface ServiceQuestion {
  readonly url: URL;
  readonly method: 'GET' | 'POST';
  readonly headers: OutgoingHttpHeaders;
  /** The whole body; `undefined` sends none. */
  readonly body: string | undefined;
  /** The time limit for the headers of the answer, in ms. */
  readonly idleMs: number;
  readonly findProxy: FindProxy;
  /** Cancels the request and closes its connection. */
  readonly signal: AbortSignal;
}

/**
 * Sends a request on a connection of its own, and resolves with the answer when its headers have arrived.
 * Redirects are not followed. Certificates are always checked. It always ends within the time limit.
 *
 * @throws SilenceError if no headers arrive in time
 * @throws ProblemError if the answer is unusable, or comes from a proxy on the way
 * @throws otherwise the error of the connection
 */
export function askService(question: ServiceQuestion): Promise<IncomingMessage> {
  const { url, method, body, idleMs, findProxy, signal } = question;
  const headers: OutgoingHttpHeaders = {
    ...question.headers,
    ...(body === undefined ? {} : { 'content-length': Buffer.byteLength(body) }),
    'user-agent': 'process-classification-dashboard',
    connection: 'close',
  };
  const proxy = findProxy(url);
  const tunnel = proxy && createTunnel(proxy, url.host);
  return new Promise((resolve, reject) => {
    const options = { method, headers, signal, ...(tunnel && { agent: tunnel.agent }) };
    const request =
      url.protocol === 'https:'
        ? requestHttps(url, { ...options, ...checkingCertificate(url) })
        : requestHttp(url, options);
    const fail = (error: unknown) => {
      clearTimeout(silence);
      reject(tunnel ? tunnel.explain(error) : error);
    };
    const silence = setTimeout(() => {
      // A request without a connection emits no event when it is destroyed.
      fail(new SilenceError());
      tunnel?.close();
      request.destroy();
    }, idleMs);
    tunnel?.watch(request);
    signal.addEventListener('abort', () => {
      fail(signal.reason);
      tunnel?.close();
    });
    request.once('response', (answer) => {
      clearTimeout(silence);
      const fault = findFault(answer, url.host);
      if (fault === undefined) {
        // A malformed chunk is an error of the request, which must reach the reader of the answer. Bytes
        // after the end of an answer are not part of it.
        request.on('error', (error) => {
          if (!answer.complete) answer.destroy(error);
        });
        resolve(answer);
        return;
      }
      answer.destroy();
      reject(fault);
    });
    request.once('upgrade', (_answer, socket) => {
      socket.destroy();
      fail(upgradeOf(url.host));
    });
    request.on('error', fail);
    // Any other end of a request is an end without an answer.
    request.once('close', () => fail(new Error('closed')));
    request.end(body);
  });
}

/** The certificate must match the host of the URL, also behind a proxy and if the host is an IP address. */
function checkingCertificate({ hostname }: URL) {
  const name = hostname.replace(/^\[|\]$/g, '');
  const check: typeof checkServerIdentity = (_, certificate) =>
    checkServerIdentity(name, certificate);
  return { rejectUnauthorized: true, checkServerIdentity: check };
}

function upgradeOf(host: string): ProblemError {
  const detail = `${host} wants to go on in another protocol than HTTP, instead of answering.`;
  return new ProblemError('upgrade', detail);
}

/** The reason why an answer is not one of the service, by its status. */
function findFault({ statusCode = 0 }: IncomingMessage, host: string): ProblemError | undefined {
  if (statusCode === PROXY_LOGIN_STATUS) {
    const detail = `Something on the way to ${host}, such as a company proxy, wants a login of its own.`;
    return new ProblemError('proxyLogin', detail);
  }
  if (statusCode === SWITCHING_PROTOCOLS) return upgradeOf(host);
  if (statusCode < 200 || statusCode > 599) {
    const detail = `${host} answered with the status ${statusCode}, which HTTP does not have.`;
    return new ProblemError('notHttp', detail);
  }
  return undefined;
}
