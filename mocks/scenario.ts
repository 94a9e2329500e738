import type { EpochMs } from '../src/base/units.ts';

/** What a scenario may look at before it answers. */
export interface ScenarioRequest {
  readonly path: string;
  /** The `Cookie` header. */
  readonly cookie: string | undefined;
  readonly now: EpochMs;
  /** Whether the caller has signed in, where there is a login. */
  readonly signedIn?: boolean;
}

/** What a good password leads to: a session, the question for a code, the need for a new one, or a locked account. */
export type LoginKind = 'password' | 'twoFactor' | 'expired' | 'locked';

export interface ScenarioAnswer {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** The whole text, or its pieces in their order. */
  readonly body: string | Iterable<string> | AsyncIterable<string>;
  /** How long to rest after each piece, in ms. */
  readonly pauseMs?: number;
  /** The connection breaks after the last piece, before the answer has ended. */
  readonly breaksOff?: boolean;
}

/** A way for the service to behave, under a name that demo, tests and stand-in share. */
export interface Scenario {
  readonly name: string;
  /** What it shows, in one sentence. */
  readonly about: string;
  /** Whether the answer is the same each time, and so large that it is worth keeping. */
  readonly large?: boolean;
  /** Set where the service has a login of its own. */
  readonly login?: LoginKind;
  /** False where the service cannot say when its data was renewed. */
  readonly knowsAge?: boolean;
  /** The answer to a request, or `undefined` where there never is one. */
  respond(request: ScenarioRequest): ScenarioAnswer | undefined;
}

/** An answer whose text is JSON already. */
export function answerJson(body: ScenarioAnswer['body'], status = 200): ScenarioAnswer {
  return { status, headers: { 'content-type': 'application/json' }, body };
}

/** An answer that is a web page. */
export function answerHtml(body: string, status = 200): ScenarioAnswer {
  return { status, headers: { 'content-type': 'text/html;charset=UTF-8' }, body };
}
