import {
  type IncomingMessage,
  type OutgoingHttpHeaders,
  request as requestHttp,
  type ServerResponse,
} from 'node:http';
import { request as requestHttps } from 'node:https';
import { pipeline } from 'node:stream/promises';
import { describeNetworkError, SilenceError } from './describeNetworkError.ts';
import { sendProblem } from './problem.ts';
import type { Session } from './session.ts';
import type { ServiceSettings } from './settings.ts';

const BODY = '{}';
const PASSED_ON = ['content-type', 'content-encoding', 'retry-after'] as const;

/**
 * Asks the service and passes its answer on, piece by piece and no faster than it is read. Resolves
 * when the response has ended, whichever way: an answer that breaks off breaks the response off
 * too, and a response that is closed ends the request to the service.
 */
export async function forward(
  settings: ServiceSettings,
  session: Session,
  acceptsGzip: boolean,
  response: ServerResponse,
): Promise<void> {
  if (response.destroyed) return;
  const stop = new AbortController();
  response.once('close', () => stop.abort());
  let answer: IncomingMessage;
  try {
    answer = await askService(settings, session, acceptsGzip, stop.signal);
  } catch (error) {
    if (!stop.signal.aborted) {
      sendProblem(response, 502, describeNetworkError(error, settings.url.host));
    }
    return;
  }
  const status = answer.statusCode ?? 502;
  if (status >= 300 && status < 400) {
    answer.destroy();
    sendRedirectProblem(response, settings, session, answer.headers.location);
    return;
  }
  response.writeHead(status, headersToPassOn(answer));
  response.flushHeaders();
  try {
    await pipeline(answer, (pieces) => limitSilence(pieces, settings.idleMs), response);
  } catch {
    response.destroy();
  }
}

function askService(
  settings: ServiceSettings,
  session: Session,
  acceptsGzip: boolean,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const { url, idleMs } = settings;
  const headers: OutgoingHttpHeaders = {
    'content-type': 'application/json',
    'content-length': BODY.length,
    accept: 'application/json',
    'accept-encoding': acceptsGzip ? 'gzip' : 'identity',
    'user-agent': 'process-classification-dashboard',
    connection: 'close',
    ...(session.cookie === undefined ? {} : { cookie: session.cookie }),
  };
  return new Promise((resolve, reject) => {
    const options = { method: 'POST', headers, signal };
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
    request.end(BODY);
  });
}

function headersToPassOn({ headers }: IncomingMessage): OutgoingHttpHeaders {
  const passed: OutgoingHttpHeaders = {
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  };
  for (const name of PASSED_ON) {
    if (headers[name] !== undefined) passed[name] = headers[name];
  }
  const length = headers['content-length'];
  const isCompressed = headers['content-encoding'] !== undefined;
  if (length !== undefined && !isCompressed) passed['content-length'] = length;
  return passed;
}

/** Passes the pieces on, and throws when the next one is not there in time. */
async function* limitSilence(
  pieces: AsyncIterable<unknown> & { destroy(error: Error): unknown },
  idleMs: number,
): AsyncGenerator<unknown> {
  const wait = () => setTimeout(() => pieces.destroy(new SilenceError()), idleMs);
  let silence = wait();
  try {
    for await (const piece of pieces) {
      clearTimeout(silence);
      yield piece;
      silence = wait();
    }
  } finally {
    clearTimeout(silence);
  }
}

function sendRedirectProblem(
  response: ServerResponse,
  settings: ServiceSettings,
  session: Session,
  location: string | undefined,
): void {
  const { host } = settings.url;
  const goal = location === undefined ? undefined : parseLocation(location, settings.url);
  if (goal !== undefined && /login/i.test(goal.pathname)) {
    const detail = `${host} asks for a login. ${session.state}`;
    sendProblem(response, 401, { problem: 'loginRedirect', detail });
    return;
  }
  const where = goal === undefined ? 'elsewhere' : `to ${goal.origin}${goal.pathname}`;
  sendProblem(response, 502, {
    problem: 'redirect',
    detail: `${host} sent the request on ${where}, where it was not followed.`,
  });
}

function parseLocation(location: string, base: URL): URL | undefined {
  if (!URL.canParse(location, base.href)) return undefined;
  const goal = new URL(location, base);
  goal.pathname = goal.pathname.replace(/;.*$/, '');
  return goal;
}
