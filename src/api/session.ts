import type { SessionStatus, SignInAnswer, SignInOutcome } from '../model/session.ts';
import { type ApiEffects, BROWSER_EFFECTS } from './effects.ts';

const SESSION_PATH = '/dashboard/session';
const CODE_PATH = '/dashboard/session/code';

/** Assumed until the dashboard's own server states the session. */
export const NO_SESSION: SessionStatus = {
  state: 'none',
  loginHost: undefined,
  since: undefined,
  expiresAt: undefined,
};

const OUTCOMES: ReadonlySet<unknown> = new Set<SignInOutcome>([
  'signedIn',
  'codeNeeded',
  'wrongPassword',
  'expiredPassword',
  'lockedAccount',
  'wrongCode',
  'startOver',
  'tooManyAttempts',
  'unreachable',
  'unexpected',
]);

function isOutcome(value: unknown): value is SignInOutcome {
  return OUTCOMES.has(value);
}

type Fields = Readonly<Record<string, unknown>>;

function readFields(json: unknown): Fields {
  return typeof json === 'object' && json !== null ? { ...json } : {};
}

function parseStatus(json: unknown): SessionStatus | undefined {
  const { state, loginHost, since, expiresAt, user, unreached } = readFields(json);
  if (state !== 'signedIn' && state !== 'configured' && state !== 'none') return undefined;
  return {
    state,
    loginHost: typeof loginHost === 'string' ? loginHost : undefined,
    since: typeof since === 'number' ? since : undefined,
    expiresAt: typeof expiresAt === 'number' ? expiresAt : undefined,
    user: typeof user === 'string' ? user : undefined,
    unreached: typeof unreached === 'string' ? unreached : undefined,
  };
}

/**
 * Asks the page's own origin for the state of the session. Never rejects: `undefined` if there is no
 * answer, or one without a session.
 */
export async function fetchSession(
  effects: ApiEffects = BROWSER_EFFECTS,
): Promise<SessionStatus | undefined> {
  try {
    const response = await effects.fetch(SESSION_PATH, { headers: { accept: 'application/json' } });
    return response.ok ? parseStatus(await response.json()) : undefined;
  } catch {
    return undefined;
  }
}

/** Signs in with a password. Never rejects: an error is an outcome. */
export function sendPassword(
  fields: { readonly user: string; readonly password: string },
  effects: ApiEffects = BROWSER_EFFECTS,
): Promise<SignInAnswer> {
  return sendStep(SESSION_PATH, fields, effects);
}

/** Signs in with the code that is requested after the password. Never rejects, like `sendPassword`. */
export function sendCode(
  code: string,
  effects: ApiEffects = BROWSER_EFFECTS,
): Promise<SignInAnswer> {
  return sendStep(CODE_PATH, { code }, effects);
}

/** Signs out. Resolves to whether the dashboard's server received the request. */
export async function sendSignOut(effects: ApiEffects = BROWSER_EFFECTS): Promise<boolean> {
  try {
    const headers = { 'X-Dashboard': '1' };
    return (await effects.fetch(SESSION_PATH, { method: 'DELETE', headers })).ok;
  } catch {
    return false;
  }
}

async function sendStep(path: string, fields: Fields, effects: ApiEffects): Promise<SignInAnswer> {
  try {
    const response = await effects.fetch(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Dashboard': '1' },
      body: JSON.stringify(fields),
    });
    const { outcome, detail, session } = readFields(await response.json());
    return {
      outcome: isOutcome(outcome) ? outcome : 'unexpected',
      detail: typeof detail === 'string' ? detail : '',
      session: parseStatus(session) ?? NO_SESSION,
    };
  } catch {
    const detail = 'The dashboard’s own server does not answer.';
    return { outcome: 'unreachable', detail, session: NO_SESSION };
  }
}
