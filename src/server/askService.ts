import { type IncomingMessage, type OutgoingHttpHeaders, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { SilenceError } from './describeNetworkError.ts';

/** One request to the service. */
export interface ServiceQuestion {
  readonly url: URL;
  readonly method: 'GET' | 'POST';
  readonly headers: OutgoingHttpHeaders;
  /** The whole body; `undefined` sends none. */
  readonly body: string | undefined;
  /** How long the service may take until its headers are there, in ms. */
  readonly idleMs: number;
  readonly signal: AbortSignal;
}

/**
 * Sends one request on a connection of its own, and resolves with the answer when its headers are
 * there. Redirects are answers like any other. Certificates are always checked.
 *
 * @throws SilenceError when no headers came in time; else what Node says of the connection.
 */
export function askService(question: ServiceQuestion): Promise<IncomingMessage> {
  const { url, method, body, idleMs, signal } = question;
  const headers: OutgoingHttpHeaders = {
    ...question.headers,
    ...(body === undefined ? {} : { 'content-length': Buffer.byteLength(body) }),
    'user-agent': 'process-classification-dashboard',
    connection: 'close',
  };
  return new Promise((resolve, reject) => {
    const options = { method, headers, signal };
    const request =
      url.protocol === 'https:'
        ? requestHttps(url, { ...options, rejectUnauthorized: true })
        : requestHttp(url, options);
    const silence = setTimeout(() => request.destroy(new SilenceError()), idleMs);
    request.once('response', (answer) => {
      clearTimeout(silence);
      resolve(answer);
    });
    request.on('error', (error) => {
      clearTimeout(silence);
      reject(error);
    });
    request.end(body);
  });
}
