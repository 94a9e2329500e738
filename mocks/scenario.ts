import type { EpochMs } from '../src/base/units.ts';

/** The parts of a request that a scenario can use. */
export interface ScenarioRequest {
  readonly path: string;
  /** The `Cookie` header. */
  readonly cookie: string | undefined;
  readonly now: EpochMs;
  /** Whether the client has signed in, if there is a login. */
  readonly signedIn?: boolean;
}

/**
 * The result of a correct password: a session, the request for a code, the request for a new password, or a
 * locked account.
 */
export type LoginKind = 'password' | 'twoFactor' | 'expired' | 'locked';

export interface ScenarioAnswer {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** The whole text, or its pieces in order. */
  readonly body: string | Iterable<string> | AsyncIterable<string>;
  /** The pause after each piece, in ms. */
  readonly pauseMs?: number;
  /** Whether the connection breaks after the last piece, before the answer has ended. */
  readonly breaksOff?: boolean;
}

/** A behaviour of the service, under a name that the demo, the tests and the stand-in share. */
export interface Scenario {
  readonly name: string;
  /** Its behaviour in one sentence. */
  readonly about: string;
  /** Whether the answer is always the same, and large enough to be worth caching. */
  readonly large?: boolean;
  /** Set if the service has a login of its own. */
  readonly login?: LoginKind;
  /** False if the service cannot tell when its data was renewed. */
  readonly knowsAge?: boolean;
  /** The answer to a request; `undefined` if the service never answers. */
  respond(request: ScenarioRequest): ScenarioAnswer | undefined;
}

/** An answer of JSON text. */
export function answerJson(body: ScenarioAnswer['body'], status = 200): ScenarioAnswer {
  return { status, headers: { 'content-type': 'application/json' }, body };
}

/** An answer of a web page. */
export function answerHtml(body: string, status = 200): ScenarioAnswer {
  return { status, headers: { 'content-type': 'text/html;charset=UTF-8' }, body };
}
