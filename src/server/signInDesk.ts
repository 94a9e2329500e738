import type { IncomingMessage, ServerResponse } from 'node:http';
import { CookieJar } from 'tough-cookie';
import type { SessionStatus, SignInAnswer, SignInOutcome } from '../model/session.ts';
import { type Access, LOCAL_ACCESS } from './access.ts';
import { createAttempts } from './attempts.ts';
import { noteFailure } from './failureOf.ts';
import { formatHandle, readHandle } from './handleCookie.ts';
import { notAllowed, sendProblem } from './problem.ts';
import { readFields } from './readFields.ts';
import { requestIdOf } from './requestId.ts';
import { readJar } from './session.ts';
import { createSessionStore, type HeldSession, nameUser } from './sessionStore.ts';
import type { ServiceSettings, Settings } from './settings.ts';
import {
  type LoginPlace,
  type LoginStep,
  submitCode,
  submitLogout,
  submitPassword,
} from './signIn.ts';
import { createSignInLimits } from './signInLimits.ts';

/** Handles the sessions of all browsers. */
export interface SignInDesk {
  /** Whether a path belongs to the desk. */
  readonly serves: (path: string) => boolean;
  readonly answer: (path: string, request: IncomingMessage, response: ServerResponse) => void;
  /** The jar of the requesting browser, if it has signed in. */
  readonly findJar: (request: IncomingMessage) => CookieJar | undefined;
  /** Removes the session of the requesting browser after the service has ended it. */
  readonly endSession: (request: IncomingMessage) => void;
}

const SESSION_PATH = '/dashboard/session';
const CODE_PATH = '/dashboard/session/code';
/** The lifetime of the service's own sessions. */
const SESSION_LIFETIME_MS = 8 * 3_600_000;
const CODE_LIFETIME_MS = 5 * 60_000;
const MOST_SESSIONS = 1000;
/** The number of browsers of one person. */
const MOST_SESSIONS_PER_USER = 10;

const STATUS: Readonly<Record<SignInOutcome, number>> = {
  signedIn: 200,
  codeNeeded: 200,
  wrongPassword: 401,
  expiredPassword: 401,
  lockedAccount: 401,
  wrongCode: 401,
  startOver: 409,
  tooManyAttempts: 429,
  unreachable: 502,
  unexpected: 502,
};

/** Creates a desk without sessions. */
export function createSignInDesk(settings: Settings, access: Access = LOCAL_ACCESS): SignInDesk {
  const store = createSessionStore({ capacity: MOST_SESSIONS, perUser: MOST_SESSIONS_PER_USER });
  const limits = createSignInLimits(access.trustedProxies);
  const perHandle = createAttempts({ limit: 5, total: Infinity, windowMs: CODE_LIFETIME_MS });
  const perUser = createAttempts({ limit: 10, total: Infinity, windowMs: CODE_LIFETIME_MS });

  const findSignedIn = (request: IncomingMessage): HeldSession | undefined => {
    const now = Date.now();
    const session = store.find(readHandle(request), now);
    if (session?.waitsForCode !== true) return session;
    return session.before && session.before.expiresAt > now ? session.before : undefined;
  };

  const describe = async (session: HeldSession | undefined): Promise<SessionStatus> => {
    const isService = settings.source === 'service';
    const isConfigured = isService && settings.cookie.kind !== 'none';
    const isAmiss = isService && session && (await readJar(session.jar, settings.url)).isAmiss;
    return {
      state: session ? 'signedIn' : isConfigured ? 'configured' : 'none',
      loginHost: isService ? settings.login?.host : undefined,
      since: session?.since,
      expiresAt: session?.expiresAt,
      user: session?.user,
      unreached: isAmiss ? settings.url.host : undefined,
    };
  };

  const send = async (
    { request, response }: Exchange,
    { outcome, detail }: LoginStep,
    headers: Readonly<Record<string, string>> = {},
  ) => {
    const session = await describe(findSignedIn(request));
    sendStep(response, { outcome, detail, session }, headers);
  };

  /** Stores a session, and sends the browser a new handle. Resolves to whether there was room. */
  const keep = async (
    { request, response }: Exchange,
    session: HeldSession,
    { outcome, detail }: LoginStep,
  ): Promise<boolean> => {
    const { since, waitsForCode, before } = session;
    const old = readHandle(request);
    const handle = store.add(session, since);
    if (handle === undefined) {
      const problem = notAllowed('Too many people are signed in at this dashboard.');
      sendProblem(response, 503, problem, { 'retry-after': '300' });
      return false;
    }
    if (old !== undefined) store.replace(old, undefined);
    const seconds = (Math.max(session.expiresAt, before?.expiresAt ?? 0) - since) / 1000;
    sendStep(
      response,
      { outcome, detail, session: await describe(waitsForCode ? before : session) },
      { 'set-cookie': formatHandle(request, handle, seconds) },
    );
    return true;
  };

  const isOneTooMany = async (exchange: Exchange, wait: number): Promise<boolean> => {
    if (wait === 0) return false;
    const seconds = Math.ceil(wait / 1000);
    const detail = `There were too many attempts: the next one is possible in ${seconds} s.`;
    const headers = { 'retry-after': String(seconds) };
    await send(exchange, { outcome: 'tooManyAttempts', detail }, headers);
    return true;
  };

  const signIn = async (exchange: Exchange, place: LoginPlace) => {
    const { request, response } = exchange;
    const fields = await readFields(request, response, ['user', 'password']);
    if (fields === undefined) return;
    const { user = '', password = '' } = fields;
    if (await isOneTooMany(exchange, limits.take(request, user, Date.now()))) return;
    const jar = new CookieJar();
    const step = await submitPassword(place, jar, { user, password });
    if (step.outcome !== 'signedIn' && step.outcome !== 'codeNeeded') {
      await send(exchange, step);
      return;
    }
    limits.forget(request, user);
    const waitsForCode = step.outcome === 'codeNeeded';
    const since = Date.now();
    const held = store.find(readHandle(request), since);
    const before = findSignedIn(request);
    const expiresAt = since + (waitsForCode ? CODE_LIFETIME_MS : SESSION_LIFETIME_MS);
    const session = { user, jar, waitsForCode, since, expiresAt };
    const isKept = await keep(exchange, waitsForCode ? { ...session, before } : session, step);
    if (!isKept) return;
    if (held?.waitsForCode) await submitLogout(place, held.jar);
    if (before && !waitsForCode) await submitLogout(place, before.jar);
  };

  const sendCode = async (exchange: Exchange, place: LoginPlace) => {
    const { request, response } = exchange;
    const fields = await readFields(request, response, ['code']);
    if (fields === undefined) return;
    const handle = readHandle(request);
    const waiting = store.find(handle, Date.now());
    if (handle === undefined || !waiting?.waitsForCode) {
      const detail = 'No sign-in waits for a code here, or it has waited for too long.';
      await send(exchange, { outcome: 'startOver', detail });
      return;
    }
    const { user, jar, before } = waiting;
    const now = Date.now();
    const wait = perHandle.take(handle, now) || perUser.take(nameUser(user), now);
    if (wait > 0) store.replace(handle, before);
    if (await isOneTooMany(exchange, wait)) return;
    const step = await submitCode(place, jar, fields.code ?? '');
    if (step.outcome !== 'signedIn') {
      if (step.outcome === 'startOver') store.replace(handle, before);
      await send(exchange, step);
      return;
    }
    perUser.forget(nameUser(user));
    const since = Date.now();
    const session = {
      user,
      jar,
      waitsForCode: false,
      since,
      expiresAt: since + SESSION_LIFETIME_MS,
    };
    if ((await keep(exchange, session, step)) && before) await submitLogout(place, before.jar);
  };

  const signOut = async ({ request, response }: Exchange, place: LoginPlace) => {
    const handle = readHandle(request);
    const old = store.find(handle, Date.now());
    if (handle !== undefined) store.replace(handle, undefined);
    for (let session = old; session; session = session.before) {
      await submitLogout(place, session.jar);
    }
    const body = JSON.stringify(await describe(undefined));
    response.writeHead(200, {
      ...JSON_HEADERS,
      'set-cookie': formatHandle(request, undefined, 0),
    });
    response.end(body);
  };

  const route = async (path: string, exchange: Exchange) => {
    const { request, response } = exchange;
    const { method = '' } = request;
    if (path === SESSION_PATH && (method === 'GET' || method === 'HEAD')) {
      const status = await describe(findSignedIn(request));
      response.writeHead(200, JSON_HEADERS);
      response.end(JSON.stringify(status));
      return;
    }
    const task =
      path === CODE_PATH ? { POST: sendCode }[method] : { POST: signIn, DELETE: signOut }[method];
    if (task === undefined) {
      const allow = path === CODE_PATH ? 'POST' : 'GET, HEAD, POST, DELETE';
      sendProblem(response, 405, notAllowed(`${path} takes ${allow} only.`), { allow });
      return;
    }
    const place = findPlace(settings);
    if (place === undefined) {
      const detail = 'Signing in is not set up: CYBEREASON_LOGIN_URL would name the place for it.';
      sendProblem(response, 404, notAllowed(detail));
      return;
    }
    await task(exchange, place);
  };

  return {
    serves: (path) => path === SESSION_PATH || path === CODE_PATH,
    answer: (path, request, response) => {
      route(path, { request, response }).catch(() => response.destroy());
    },
    findJar: (request) => findSignedIn(request)?.jar,
    endSession: (request) => {
      const handle = readHandle(request);
      const session = store.find(handle, Date.now());
      if (handle === undefined || session === undefined) return;
      store.replace(handle, session.waitsForCode ? { ...session, before: undefined } : undefined);
    },
  };
}

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

const JSON_HEADERS = {
  'content-type': 'application/json',
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
};

function findPlace(settings: Settings): LoginPlace | undefined {
  if (settings.source !== 'service') return undefined;
  const { login, idleMs, findProxy }: ServiceSettings = settings;
  return login && { login, idleMs, findProxy };
}

function sendStep(
  response: ServerResponse,
  answer: SignInAnswer,
  headers: Readonly<Record<string, string>> = {},
): void {
  const { outcome, detail } = answer;
  if (outcome !== 'signedIn' && outcome !== 'codeNeeded') {
    noteFailure(response, { problem: outcome, detail });
    requestIdOf(response);
  }
  response.writeHead(STATUS[outcome], { ...JSON_HEADERS, ...headers });
  response.end(JSON.stringify(answer));
}
