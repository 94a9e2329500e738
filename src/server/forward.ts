import { once } from 'node:events';
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import type { ProxyProblem } from '../model/loadState.ts';
import { askService } from './askService.ts';
import { describeNetworkError } from './describeNetworkError.ts';
import { describeRedirect } from './describeRedirect.ts';
import { noteFailure } from './failureOf.ts';
import { limitAnswer } from './limitAnswer.ts';
import { sendProblem } from './problem.ts';
import { ProblemError } from './problemError.ts';
import { type Coding, readCoding } from './readCoding.ts';
import type { Session } from './session.ts';
import type { ServiceSettings } from './settings.ts';

const PASSED_ON = ['content-type', 'retry-after'] as const;

export interface ForwardOptions {
  readonly settings: ServiceSettings;
  /** The address of the service for the POST request. */
  readonly url: URL;
  readonly session: Session;
  readonly acceptsGzip: boolean;
  /** Called when the service asks for a login. */
  readonly onLoginAsked: () => void;
  /** Called before the page is told that the answer is missing or incomplete. */
  readonly onProblem: (problem: ProxyProblem) => void;
}

/**
 * Sends the request to the service and streams its answer with back-pressure. Resolves when the response
 * has ended in any way: an answer that breaks off also breaks the response off, after all bytes so far. If
 * the response is closed, or the page stops reading, the request to the service is cancelled.
 */
export async function forward(options: ForwardOptions, response: ServerResponse): Promise<void> {
  const { settings, url, session, acceptsGzip } = options;
  if (response.destroyed) return;
  const stop = new AbortController();
  response.once('close', () => stop.abort());
  limitReader(response, settings.idleMs);
  try {
    const answer = await askService({
      url,
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        'accept-encoding': acceptsGzip ? 'gzip' : 'identity',
        ...(session.cookie === undefined ? {} : { cookie: session.cookie }),
      },
      body: '{}',
      idleMs: settings.idleMs,
      findProxy: settings.findProxy,
      signal: stop.signal,
    });
    refuseRedirect(answer, options);
    await passOn(answer, options, response, stop.signal);
  } catch (error) {
    if (stop.signal.aborted) return;
    const problem = describeNetworkError(error, url.host);
    options.onProblem(problem);
    if (response.headersSent) response.socket?.destroySoon();
    else sendProblem(response, problem.problem === 'loginRedirect' ? 401 : 502, problem);
  } finally {
    stop.abort();
  }
}

/**
 * Ends a response of which the page reads no byte within the time limit, since unread bytes keep the
 * connection to the service open. Node counts each part of a chunk that is sent as activity.
 */
function limitReader(response: ServerResponse, idleMs: number): void {
  response.setTimeout(idleMs, () => {
    // Nothing is waiting to be read: the service is silent, which has a limit of its own.
    if (response.writableLength === 0) return;
    const detail = `The page took none of the answer for longer than CYBEREASON_TIMEOUT_SECONDS allows, ${idleMs / 1000} s, so both connections were ended.`;
    noteFailure(response, { problem: 'unread', detail });
    response.destroy();
  });
}

/**
 * Sends the headers with the first chunk. If there is none, or it exceeds the limit, an error response is
 * sent instead.
 */
async function passOn(
  answer: IncomingMessage,
  { settings: { idleMs, maxBytes }, url: { host } }: ForwardOptions,
  response: ServerResponse,
  signal: AbortSignal,
): Promise<void> {
  const coding = readCoding(answer.headers, host);
  const pieces = limitAnswer(answer, { host, coding, idleMs, maxBytes });
  const begin = () => response.writeHead(answer.statusCode ?? 502, headersToPassOn(answer, coding));
  for await (const piece of pieces) {
    if (!response.headersSent) begin();
    if (!response.write(piece)) await once(response, 'drain', { signal });
  }
  if (!response.headersSent) begin();
  response.end();
}

function headersToPassOn({ headers }: IncomingMessage, coding: Coding): OutgoingHttpHeaders {
  const passed: OutgoingHttpHeaders = {
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  };
  for (const name of PASSED_ON) {
    if (headers[name] !== undefined) passed[name] = headers[name];
  }
  const length = headers['content-length'];
  if (coding !== 'identity') passed['content-encoding'] = coding;
  else if (length !== undefined) passed['content-length'] = length;
  return passed;
}

function refuseRedirect(
  { statusCode = 0, headers }: IncomingMessage,
  { settings, url, session, onLoginAsked }: ForwardOptions,
): void {
  if (statusCode < 300 || statusCode >= 400) return;
  const { login } = settings;
  const { problem, detail } = describeRedirect(headers.location, {
    url,
    login,
    state: session.state,
  });
  if (problem === 'loginRedirect') onLoginAsked();
  throw new ProblemError(problem, detail);
}
