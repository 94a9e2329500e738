import { type IncomingMessage, type OutgoingHttpHeaders, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { checkServerIdentity } from 'node:tls';
import type { FindProxy } from './companyProxy.ts';
import { SilenceError } from './describeNetworkError.ts';
import { ProblemError } from './problemError.ts';
import { createTunnel, PROXY_LOGIN_STATUS } from './tunnel.ts';

const SWITCHING_PROTOCOLS = 101;

/** One request to the service. */
export interface ServiceQuestion {
  readonly url: URL;
  readonly method: 'GET' | 'POST';
  readonly headers: OutgoingHttpHeaders;
  /** The whole body; `undefined` sends none. */
  readonly body: string | undefined;
  /** How long the service may take until its headers are there, in ms. */
  readonly idleMs: number;
  readonly findProxy: FindProxy;
  /** Ends the request, and its connection. */
  readonly signal: AbortSignal;
}

/**
 * Sends one request on a connection of its own, and resolves with the answer when its headers are
 * there. Redirects are answers like any other. Certificates are always checked. It ends in time
 * whatever the service does.
 *
 * @throws SilenceError when no headers came in time.
 * @throws ProblemError when the answer is none, or comes from a proxy on the way.
 * @throws else what Node says of the connection.
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
      // Without a connection, a request that is destroyed says nothing.
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
        // A piece that breaks the rules is an error of the request; its reader shall know it. What
        // comes behind the end of an answer is not part of it.
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
    // Whatever else ends a request ends it without an answer.
    request.once('close', () => fail(new Error('closed')));
    request.end(body);
  });
}

/** The name in the address is the one that counts, also behind a proxy and where it is an IP. */
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

/** Why an answer is not one of the service, by its status. */
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
