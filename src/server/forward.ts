import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { askService } from './askService.ts';
import { describeNetworkError } from './describeNetworkError.ts';
import { describeRedirect } from './describeRedirect.ts';
import { limitAnswer } from './limitAnswer.ts';
import { sendProblem } from './problem.ts';
import type { Session } from './session.ts';
import type { ServiceSettings } from './settings.ts';

const PASSED_ON = ['content-type', 'content-encoding', 'retry-after'] as const;

export interface ForwardOptions {
  readonly settings: ServiceSettings;
  /** The whole address to post to, at the service. */
  readonly url: URL;
  readonly session: Session;
  readonly acceptsGzip: boolean;
  /** Called when the service asks for a login. */
  readonly onLoginAsked: () => void;
}

/**
 * Asks the service and passes its answer on, piece by piece and no faster than it is read. Resolves
 * when the response has ended, whichever way: an answer that breaks off breaks the response off
 * too, and a response that is closed ends the request to the service.
 */
export async function forward(options: ForwardOptions, response: ServerResponse): Promise<void> {
  const { settings, url, session, acceptsGzip } = options;
  if (response.destroyed) return;
  const stop = new AbortController();
  response.once('close', () => stop.abort());
  let answer: IncomingMessage;
  try {
    answer = await askService({
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
      signal: stop.signal,
    });
  } catch (error) {
    if (!stop.signal.aborted) sendProblem(response, 502, describeNetworkError(error, url.host));
    return;
  }
  const status = answer.statusCode ?? 502;
  if (status >= 300 && status < 400) {
    answer.destroy();
    sendRedirectProblem(response, options, answer.headers.location);
    return;
  }
  const { maxBytes } = settings;
  if (Number(answer.headers['content-length'] ?? 0) > maxBytes) {
    answer.destroy();
    sendProblem(response, 502, {
      problem: 'broken',
      detail: `The answer of ${url.host} is longer than CYBEREASON_MAX_MEGABYTES allows.`,
    });
    return;
  }
  response.writeHead(status, headersToPassOn(answer));
  response.flushHeaders();
  try {
    await pipeline(answer, (pieces) => limitAnswer(pieces, settings), response);
  } catch {
    response.destroy();
  }
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

function sendRedirectProblem(
  response: ServerResponse,
  { settings, url, session, onLoginAsked }: ForwardOptions,
  location: string | undefined,
): void {
  const { login } = settings;
  const problem = describeRedirect(location, { url, login, state: session.state });
  const asksForLogin = problem.problem === 'loginRedirect';
  if (asksForLogin) onLoginAsked();
  sendProblem(response, asksForLogin ? 401 : 502, problem);
}
