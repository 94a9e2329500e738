import type { IncomingMessage, ServerResponse } from 'node:http';
import type { DashboardConfig, ProxyProblem } from '../model/loadState.ts';
import { type Access, isShared, LOCAL_ACCESS } from './access.ts';
import { namesManyHosts, refuseCaller, refuseUnmarked } from './checkCaller.ts';
import { noteFailure } from './failureOf.ts';
import { forward } from './forward.ts';
import { createOutcomes, type Outcomes } from './outcomes.ts';
import { notAllowed, sendProblem } from './problem.ts';
import { readBody } from './readBody.ts';
import { requestIdOf } from './requestId.ts';
import { NOT_SIGNED_IN, readJar, readSession, type Session } from './session.ts';
import type { ServiceSettings, Settings } from './settings.ts';
import { createSignInDesk, type SignInDesk } from './signInDesk.ts';

export type Handler = (
  request: IncomingMessage,
  response: ServerResponse,
  next: () => void,
) => void;

const CONFIG_PATH = '/dashboard/config';
/** Below this path, the page asks for the outcome of one of its requests. */
const OUTCOME_PATH = '/dashboard/requests/';
const LONGEST_BODY_BYTES = 1024;
/** Below the endpoint, the service tells the age of its data. */
const AGE_PATH = '/service';
/** Carries the reason why a request was sent without a session although one is configured. */
const SESSION_HEADER = 'x-dashboard-session';

/**
 * Creates a handler for the page's requests to its own origin: the configuration, signing in, the data, its
 * age, and the cause of a broken answer. Any other path below /rest is refused, and all others are passed
 * to `next`.
 */
export function createHandler(
  settings: Settings,
  access: Access = LOCAL_ACCESS,
  outcomes: Outcomes = createOutcomes(),
): Handler {
  const desk = createSignInDesk(settings, access);
  return (request, response, next) => {
    const path = request.url?.split('?', 1)[0] ?? '';
    if (namesManyHosts(request)) {
      const problem = notAllowed('The request names more than one host.');
      sendProblem(response, 400, problem, { connection: 'close' });
      return;
    }
    const isConfig = path === CONFIG_PATH;
    const isRest = path === '/rest' || path.startsWith('/rest/');
    const isOutcome = path.startsWith(OUTCOME_PATH);
    if (!isConfig && !isRest && !isOutcome && !desk.serves(path)) {
      next();
      return;
    }
    const requestId = requestIdOf(response);
    const isReading = request.method === 'GET' || request.method === 'HEAD';
    const refusal =
      refuseCaller(request, access) ?? (isReading ? undefined : refuseUnmarked(request));
    if (refusal !== undefined) {
      sendProblem(response, 403, notAllowed(refusal));
    } else if (isConfig) {
      answerConfig(settings, request, response);
    } else if (isRest) {
      const setup = { settings, access, desk, outcomes, requestId };
      answerRest(setup, path, request, response).catch(() => response.destroy());
    } else if (isOutcome) {
      answerOutcome(outcomes.find(path.slice(OUTCOME_PATH.length)), request, response);
    } else {
      desk.answer(path, request, response);
    }
  };
}

/** Answers with the outcome of a request, given its id; 404 if there is none. */
function answerOutcome(
  problem: ProxyProblem | undefined,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    const detail = `What is below ${OUTCOME_PATH} can only be read.`;
    sendProblem(response, 405, notAllowed(detail), { allow: 'GET, HEAD' });
  } else if (problem === undefined) {
    sendProblem(response, 404, notAllowed('No trouble with a request of this name is known.'));
  } else {
    response.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-store' });
    response.end(JSON.stringify(problem));
  }
}

function answerConfig(
  settings: Settings,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    sendProblem(response, 405, notAllowed(`${CONFIG_PATH} can only be read.`), {
      allow: 'GET, HEAD',
    });
    return;
  }
  const isService = settings.source === 'service';
  const config: DashboardConfig = {
    source: settings.source,
    host: isService ? settings.url.host : undefined,
    endpoint: settings.endpoint,
    scenario: isService ? 'sample' : settings.scenario,
  };
  response.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(JSON.stringify(config));
}

interface Setup {
  readonly settings: Settings;
  readonly access: Access;
  readonly desk: SignInDesk;
  readonly outcomes: Outcomes;
  readonly requestId: string;
}

async function answerRest(
  { settings, access, desk, outcomes, requestId }: Setup,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const isAge = path === settings.endpoint + AGE_PATH;
  if (path !== settings.endpoint && !isAge) {
    const detail = `The dashboard asks the service for ${settings.endpoint} only.`;
    sendProblem(response, 404, notAllowed(detail));
    return;
  }
  if (request.method !== 'POST') {
    sendProblem(response, 405, notAllowed(`${path} takes POST only.`), { allow: 'POST' });
    return;
  }
  if (settings.source === 'sample') {
    const detail = 'No service is set: CYBEREASON_URL would name one.';
    sendProblem(response, 404, notAllowed(detail));
    return;
  }
  if ((await readBody(request, LONGEST_BODY_BYTES)) === undefined) {
    const detail = 'The body of the request is too large; {} is all that the service takes.';
    sendProblem(response, 413, notAllowed(detail), { connection: 'close' });
    return;
  }
  const url = new URL(settings.url);
  if (isAge) url.pathname += AGE_PATH;
  const session = await chooseSession(settings, access, desk, request);
  if (session === NOT_SIGNED_IN) {
    sendProblem(response, 401, {
      problem: 'loginRedirect',
      detail: `The data of ${url.host} is for those who have signed in.`,
    });
    return;
  }
  // A service that requires a session refuses the request; the page can then state why there was none.
  if (session.isAmiss) response.setHeader(SESSION_HEADER, encodeURIComponent(session.state));
  const acceptsGzip = /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
  const onLoginAsked = () => {
    // A refused request for the age does not prove that the session has ended, and neither does one that
    // carried no session.
    if (!isAge && session.cookie !== undefined) desk.endSession(request);
  };
  const onProblem = (problem: ProxyProblem) => {
    outcomes.note(requestId, problem);
    noteFailure(response, problem);
  };
  await forward({ settings, url, session, acceptsGzip, onLoginAsked, onProblem }, response);
}

/**
 * The session of the browser's own sign-in, or else the configured one, if the browser may use it; this
 * includes a sign-in without a cookie for the host of the data.
 */
async function chooseSession(
  settings: ServiceSettings,
  access: Access,
  desk: SignInDesk,
  request: IncomingMessage,
): Promise<Session> {
  const jar = desk.findJar(request);
  const own = jar && (await readJar(jar, settings.url));
  if (own?.cookie !== undefined) return own;
  const mayUseSettings = !isShared(access) || access.token !== undefined;
  if (own !== undefined && (!mayUseSettings || settings.cookie.kind === 'none')) return own;
  return mayUseSettings ? readSession(settings, Date.now()) : NOT_SIGNED_IN;
}
