import { randomBytes } from 'node:crypto';
import type { CookieJar } from 'tough-cookie';
import type { EpochMs } from '../base/units.ts';

/** What the proxy keeps of someone who signs in. It is in memory only. */
export interface HeldSession {
  readonly jar: CookieJar;
  /** Whether the code of the second factor is still to come. */
  readonly waitsForCode: boolean;
  readonly since: EpochMs;
  /** It is forgotten then. */
  readonly expiresAt: EpochMs;
}

/** Sessions by the random handles that browsers have of them. */
export interface SessionStore {
  /** The session with this handle, unless its time is over. */
  readonly find: (handle: string | undefined, now: EpochMs) => HeldSession | undefined;
  /** Keeps a session, and names its new handle; `undefined` where there is no room. */
  readonly add: (session: HeldSession, now: EpochMs) => string | undefined;
  /** Forgets a session. */
  readonly drop: (handle: string | undefined) => void;
}

const HANDLE_BYTES = 32;

/** A store without sessions, for at most `capacity` of them. Those that wait for a code give way. */
export function createSessionStore(capacity: number): SessionStore {
  const sessions = new Map<string, HeldSession>();

  const drop = (handle: string | undefined) => {
    if (handle !== undefined) sessions.delete(handle);
  };

  const find = (handle: string | undefined, now: EpochMs) => {
    const session = handle === undefined ? undefined : sessions.get(handle);
    if (session === undefined || session.expiresAt > now) return session;
    drop(handle);
    return undefined;
  };

  const makeRoom = (now: EpochMs) => {
    for (const handle of sessions.keys()) find(handle, now);
    if (sessions.size < capacity) return;
    for (const [handle, { waitsForCode }] of sessions) {
      if (waitsForCode) return drop(handle);
    }
  };

  return {
    find,
    drop,
    add: (session, now) => {
      makeRoom(now);
      if (sessions.size >= capacity) return undefined;
      const handle = randomBytes(HANDLE_BYTES).toString('base64url');
      sessions.set(handle, session);
      setTimeout(() => find(handle, Date.now()), session.expiresAt - now + 1000).unref();
      return handle;
    },
  };
}
