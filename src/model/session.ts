import type { EpochMs } from '../base/units.ts';

/** The answer of `GET /dashboard/session`: who the dashboard is to the service. It holds no secret. */
export interface SessionStatus {
  /** `configured`: with a cookie from the settings. `signedIn`: by this browser's own sign-in. */
  readonly state: 'none' | 'configured' | 'signedIn';
  /** Host, with its port if any, where one signs in. `undefined` where signing in is not set up. */
  readonly loginHost: string | undefined;
  /** When the sign-in was, and when the session ends at the latest. Only where `signedIn`. */
  readonly since: EpochMs | undefined;
  readonly expiresAt: EpochMs | undefined;
  /** Who has signed in, as typed. Told to the browser that did, and to no other. */
  readonly user?: string | undefined;
  /** The host of the data, where no cookie of the sign-in can go to it. Only where `signedIn`. */
  readonly unreached?: string | undefined;
}

/** What became of a step of signing in. */
export type SignInOutcome =
  | 'signedIn'
  /** The password is right, and a code is asked for. */
  | 'codeNeeded'
  | 'wrongPassword'
  /** The tenant has locked the account. */
  | 'lockedAccount'
  /** The password is right, and must be renewed at the service first. */
  | 'expiredPassword'
  | 'wrongCode'
  /** There is no step one, or it is too long ago. */
  | 'startOver'
  | 'tooManyAttempts'
  /** The service could not be asked. */
  | 'unreachable'
  /** The service answered in a way that no login does. */
  | 'unexpected';

/** The answer to a step of signing in. */
export interface SignInAnswer {
  readonly outcome: SignInOutcome;
  /** For people: one sentence, no secret. */
  readonly detail: string;
  readonly session: SessionStatus;
}
