import { randomBytes } from 'node:crypto';
import type { CookieJar } from 'tough-cookie';
import type { EpochMs } from '../base/units.ts';

/** The session of a user who signed in. It is held in memory only. */
export interface HeldSession {
  /** The user name as typed. */
  readonly user: string;
  readonly jar: CookieJar;
  /** Whether the code of the second factor is still due. */
  readonly waitsForCode: boolean;
  readonly since: EpochMs;
  /** The time at which it is removed. */
  readonly expiresAt: EpochMs;
  /** The previous session, which stays valid until the code is accepted. */
  readonly before?: HeldSession | undefined;
}

/** Sessions by the random handles that browsers hold. */
export interface SessionStore {
  /** The session with this handle, unless it has expired. Finding it counts as use. */
  readonly find: (handle: string | undefined, now: EpochMs) => HeldSession | undefined;
  /** Stores a session and returns its new handle; `undefined` if the store is full. */
  readonly add: (session: HeldSession, now: EpochMs) => string | undefined;
  /** Replaces or removes the session of a known handle. */
  readonly replace: (handle: string, session: HeldSession | undefined) => void;
}

export interface StoreLimits {
  /** The number of sessions. */
  readonly capacity: number;
  /** The number of sessions per user. */
  readonly perUser: number;
}

const HANDLE_BYTES = 32;

/** The normal form of a user name, for counting. */
export function nameUser(user: string): string {
  return user.normalize('NFKC').trim().toLowerCase();
}

/**
 * Creates an empty store. If it is full, sessions that wait for a code are removed first, then the least
 * recently used one of the same user. A session is never removed in favour of another user.
 */
export function createSessionStore({ capacity, perUser }: StoreLimits): SessionStore {
  // In the order of use, the latest last.
  const sessions = new Map<string, HeldSession>();

  const replace = (handle: string, session: HeldSession | undefined) => {
    if (session === undefined) sessions.delete(handle);
    else if (sessions.has(handle)) sessions.set(handle, session);
  };

  /** Removes an expired session: the result is itself, the previous one, or none. */
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
