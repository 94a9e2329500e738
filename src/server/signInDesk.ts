import type { IncomingMessage, ServerResponse } from 'node:http';
import { CookieJar } from 'tough-cookie';
import type { EpochMs } from '../base/units.ts';
import type { SessionStatus, SignInAnswer, SignInOutcome } from '../model/session.ts';
import { type Attempts, createAttempts } from './attempts.ts';
import { formatHandle, readHandle } from './handleCookie.ts';
import { notAllowed, sendProblem } from './problem.ts';
import { readBody } from './readBody.ts';
import { createSessionStore, type HeldSession } from './sessionStore.ts';
import type { ServiceSettings, Settings } from './settings.ts';
import {
  type LoginPlace,
  type LoginStep,
  submitCode,
  submitLogout,
  submitPassword,
} from './signIn.ts';

/** Answers for the sessions of all browsers. */
export interface SignInDesk {
  /** Whether a path is one of the desk's. */
  readonly serves: (path: string) => boolean;
  readonly answer: (path: string, request: IncomingMessage, response: ServerResponse) => void;
  /** The jar of the browser that asks, once it has signed in. */
  readonly findJar: (request: IncomingMessage) => CookieJar | undefined;
  /** Forgets the session of the browser that asks: the service has ended it. */
  readonly endSession: (request: IncomingMessage) => void;
}

const SESSION_PATH = '/dashboard/session';
const CODE_PATH = '/dashboard/session/code';
const BODY_LIMIT = 4096;
const TEXT_LIMIT = 1024;
/** As long as the service's own sessions live. */
const LIFE_MS = 8 * 3_600_000;
const CODE_MS = 5 * 60_000;
const CAPACITY = 1000;

const STATUS: Readonly<Record<SignInOutcome, number>> = {
  signedIn: 200,
  codeNeeded: 200,
  wrongPassword: 401,
  expiredPassword: 401,
  wrongCode: 401,
  startOver: 409,
  tooManyAttempts: 429,
  unreachable: 502,
  unexpected: 502,
};

/** A desk where nobody has signed in yet. */
export function createSignInDesk(settings: Settings): SignInDesk {
  const store = createSessionStore(CAPACITY);
  const perUser = createAttempts({ limit: 5, total: 60, windowMs: 60_000 });
  const perCode = createAttempts({ limit: 5, total: 60, windowMs: CODE_MS });

  const findSignedIn = (request: IncomingMessage) => {
    const session = store.find(readHandle(request), Date.now());
    return session?.waitsForCode === false ? session : undefined;
  };

  const describe = (session: HeldSession | undefined): SessionStatus => {
    const isService = settings.source === 'service';
    const isConfigured = isService && settings.cookie.kind !== 'none';
    return {
      state: session ? 'signedIn' : isConfigured ? 'configured' : 'none',
      loginHost: isService ? settings.login?.host : undefined,
      since: session?.since,
      expiresAt: session?.expiresAt,
    };
  };

  const forget = async (request: IncomingMessage, place: LoginPlace) => {
    const handle = readHandle(request);
    const old = store.find(handle, Date.now());
    store.drop(handle);
    if (old) await submitLogout(place, old.jar);
  };

  /** Keeps what a step led to, and gives the browser a new handle for it. */
  const conclude = (
    { request, response }: Exchange,
    jar: CookieJar,
    { outcome, detail }: LoginStep,
  ) => {
    const waitsForCode = outcome === 'codeNeeded';
    if (outcome !== 'signedIn' && !waitsForCode) {
      sendStep(response, { outcome, detail, session: describe(findSignedIn(request)) });
      return;
    }
    const since = Date.now();
    const life = waitsForCode ? CODE_MS : LIFE_MS;
    const session: HeldSession = { jar, waitsForCode, since, expiresAt: since + life };
    const handle = store.add(session, since);
    if (handle === undefined) {
      const problem = notAllowed('Too many people are signed in at this dashboard.');
      sendProblem(response, 503, problem, { 'retry-after': '300' });
      return;
    }
    const status = describe(waitsForCode ? undefined : session);
    sendStep(
      response,
      { outcome, detail, session: status },
      {
        'set-cookie': formatHandle(request, handle, life / 1000),
      },
    );
  };

  const isOneTooMany = (
    { request, response }: Exchange,
    attempts: Attempts,
    key: string,
    now: EpochMs,
  ): boolean => {
    const wait = attempts.take(key, now);
    if (wait === 0) return false;
    const session = describe(findSignedIn(request));
    const seconds = Math.ceil(wait / 1000);
    const detail = `There were too many attempts: the next one is possible in ${seconds} s.`;
    sendStep(
      response,
      { outcome: 'tooManyAttempts', detail, session },
      {
        'retry-after': String(seconds),
      },
    );
    return true;
  };

  const signIn = async (exchange: Exchange, place: LoginPlace) => {
    const { request, response } = exchange;
    const fields = await readFields(request, response, ['user', 'password']);
    if (fields === undefined) return;
    const { user = '', password = '' } = fields;
    const key = user.toLowerCase();
    if (isOneTooMany(exchange, perUser, key, Date.now())) return;
    const jar = new CookieJar();
    const step = await submitPassword(place, jar, { user, password });
    if (step.outcome === 'signedIn' || step.outcome === 'codeNeeded') {
      perUser.forget(key);
      await forget(request, place);
    }
    conclude(exchange, jar, step);
  };

  const sendCode = async (exchange: Exchange, place: LoginPlace) => {
    const { request, response } = exchange;
    const fields = await readFields(request, response, ['code']);
    if (fields === undefined) return;
    const handle = readHandle(request);
    const session = store.find(handle, Date.now());
    if (handle === undefined || !session?.waitsForCode) {
      const detail = 'No sign-in waits for a code here, or it has waited for too long.';
      sendStep(response, { outcome: 'startOver', detail, session: describe(undefined) });
      return;
    }
    if (isOneTooMany(exchange, perCode, handle, Date.now())) {
      store.drop(handle);
      return;
    }
    const step = await submitCode(place, session.jar, fields.code ?? '');
    if (step.outcome === 'signedIn' || step.outcome === 'startOver') store.drop(handle);
    conclude(exchange, session.jar, step);
  };

  const signOut = async ({ request, response }: Exchange, place: LoginPlace) => {
    await forget(request, place);
    const body = JSON.stringify(describe(undefined));
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
      response.writeHead(200, JSON_HEADERS);
      response.end(JSON.stringify(describe(findSignedIn(request))));
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
      if (findSignedIn(request)) store.drop(readHandle(request));
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
  response.writeHead(STATUS[answer.outcome], { ...JSON_HEADERS, ...headers });
  response.end(JSON.stringify(answer));
}

/** The texts of these names in a JSON body; else the request is answered already. */
async function readFields(
  request: IncomingMessage,
  response: ServerResponse,
  names: readonly string[],
): Promise<Readonly<Record<string, string>> | undefined> {
  const body = await readBody(request, BODY_LIMIT);
  if (body === undefined) {
    const problem = notAllowed('The body of the request is too large.');
    sendProblem(response, 413, problem, { connection: 'close' });
    return undefined;
  }
  const fields = parseFields(body, names);
  if (fields === undefined) {
    const detail = `The body must be JSON with the texts ${names.join(' and ')}.`;
    sendProblem(response, 400, notAllowed(detail));
  }
  return fields;
}

function parseFields(
  body: string,
  names: readonly string[],
): Readonly<Record<string, string>> | undefined {
  let json: unknown;
  try {
    json = JSON.parse(body);
  } catch {
    return undefined;
  }
  if (typeof json !== 'object' || json === null) return undefined;
  const said: Readonly<Record<string, unknown>> = { ...json };
  const fields: Record<string, string> = {};
  for (const name of names) {
    const value = said[name];
    if (typeof value !== 'string' || value === '' || value.length > TEXT_LIMIT) return undefined;
    fields[name] = value;
  }
  return fields;
}
