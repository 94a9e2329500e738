import type { EpochMs } from '../base/units.ts';

/** A cookie of a cookie file. */
export interface StoredCookie {
  /** Lower case, without a leading dot. */
  readonly domain: string;
  readonly includesSubdomains: boolean;
  readonly path: string;
  /** For encrypted connections only. */
  readonly secure: boolean;
  /** Not sent from then on; `undefined` for a session cookie. */
  readonly expiresAt: EpochMs | undefined;
  readonly name: string;
  readonly value: string;
}

export interface CookieFile {
  readonly cookies: readonly StoredCookie[];
  /** The first fault in what may concern the host. The cookie with it is left out. */
  readonly fault: CookieFault | undefined;
}

/** The place in a cookie file that makes no sense. */
export interface CookieFault {
  /** From 1. */
  readonly line: number;
  /** The character in the line, from 1. */
  readonly column: number;
  /** The expected content as the end of a sentence: `a path that begins with /`. */
  readonly expected: string;
}
