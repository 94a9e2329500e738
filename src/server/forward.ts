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
  /** The whole address to post to, at the service. */
  readonly url: URL;
  readonly session: Session;
  readonly acceptsGzip: boolean;
  /** Called when the service asks for a login. */
  readonly onLoginAsked: () => void;
  /** Called when there is no answer, or not all of it, before the page is told. */
  readonly onProblem: (problem: ProxyProblem) => void;
}

/**
 * Asks the service and passes its answer on, piece by piece and no faster than it is read. Resolves
 * when the response has ended, whichever way: an answer that breaks off breaks the response off
 * too, behind all that came. A response that is closed, or that the page has stopped to read, ends
 * the request to the service.
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
 * Ends a response of which the page takes no byte for the time limit, since what it does not take
 * holds the connection to the service. Node counts each part of a piece that goes out as activity.
 */
function limitReader(response: ServerResponse, idleMs: number): void {
  response.setTimeout(idleMs, () => {
    // With nothing to take, it is the service that is silent, for which there is a limit of its own.
    if (response.writableLength === 0) return;
    const detail = `The page took none of the answer for longer than CYBEREASON_TIMEOUT_SECONDS allows, ${idleMs / 1000} s, so both connections were ended.`;
    noteFailure(response, { problem: 'unread', detail });
    response.destroy();
  });
}

/**
 * The headers go out with the first piece: where there is none, or it is one too many, the page is
 * told why instead.
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
