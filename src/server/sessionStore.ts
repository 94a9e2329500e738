import { randomBytes } from 'node:crypto';
import type { CookieJar } from 'tough-cookie';
import type { EpochMs } from '../base/units.ts';

/** What the proxy keeps of someone who signs in. It is in memory only. */
export interface HeldSession {
  /** Who it is, as typed at the sign-in. */
  readonly user: string;
  readonly jar: CookieJar;
  /** Whether the code of the second factor is still to come. */
  readonly waitsForCode: boolean;
  readonly since: EpochMs;
  /** It is forgotten then. */
  readonly expiresAt: EpochMs;
  /** The session that goes on until the code is right. */
  readonly before?: HeldSession | undefined;
}

/** Sessions by the random handles that browsers have of them. */
export interface SessionStore {
  /** The session with this handle, unless its time is over. To find it is to use it. */
  readonly find: (handle: string | undefined, now: EpochMs) => HeldSession | undefined;
  /** Keeps a session, and names its new handle; `undefined` where there is no room. */
  readonly add: (session: HeldSession, now: EpochMs) => string | undefined;
  /** Keeps another session, or none, under a handle that is known. */
  readonly replace: (handle: string, session: HeldSession | undefined) => void;
}

export interface StoreLimits {
  /** How many sessions there are at most. */
  readonly capacity: number;
  /** How many one user has at most. */
  readonly perUser: number;
}

const HANDLE_BYTES = 32;

/** The spelling under which a user is counted. */
export function nameUser(user: string): string {
  return user.normalize('NFKC').trim().toLowerCase();
}

/**
 * A store without sessions. Where there is no room, those that wait for a code give way, then the
 * one of the same user that was not used for longest; nobody loses theirs to another.
 */
export function createSessionStore({ capacity, perUser }: StoreLimits): SessionStore {
  // The one used last is the last.
  const sessions = new Map<string, HeldSession>();

  const replace = (handle: string, session: HeldSession | undefined) => {
    if (session === undefined) sessions.delete(handle);
    else if (sessions.has(handle)) sessions.set(handle, session);
  };

  /** What is left of a session at this moment: itself, the one before it, or nothing. */
  const expire = (handle: string, now: EpochMs) => {
    let session = sessions.get(handle);
    while (session !== undefined && session.expiresAt <= now) session = session.before;
    replace(handle, session);
    return session;
  };

  const find = (handle: string | undefined, now: EpochMs) => {
    const session = handle === undefined ? undefined : expire(handle, now);
    if (handle === undefined || session === undefined) return undefined;
    sessions.delete(handle);
    sessions.set(handle, session);
    return session;
  };

  const dropFirst = (test: (session: HeldSession) => boolean) => {
    for (const [handle, session] of sessions) {
      if (test(session)) return sessions.delete(handle);
    }
    return false;
  };

  const makeRoom = (user: string, now: EpochMs) => {
    for (const handle of [...sessions.keys()]) expire(handle, now);
    const isOwn = (session: HeldSession) => nameUser(session.user) === user;
    const own = [...sessions.values()].filter(isOwn).length;
    if (own >= perUser) dropFirst(isOwn);
    if (sessions.size < capacity) return;
    if (dropFirst(({ waitsForCode, before }) => waitsForCode && before === undefined)) return;
    dropFirst(isOwn);
  };

  return {
    find,
    replace,
    add: (session, now) => {
      makeRoom(nameUser(session.user), now);
      if (sessions.size >= capacity) return undefined;
      const handle = randomBytes(HANDLE_BYTES).toString('base64url');
      sessions.set(handle, session);
      for (let part: HeldSession | undefined = session; part; part = part.before) {
        setTimeout(() => expire(handle, Date.now()), part.expiresAt - now + 1000).unref();
      }
      return handle;
    },
  };
}
