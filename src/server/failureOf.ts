import type { ServerResponse } from 'node:http';

/** Why a request came to nothing, for the access log. */
export interface NotedFailure {
  /** Its kind, in one word. */
  readonly problem: string;
  /** Its cause: a sentence without a secret. */
  readonly detail: string;
}

const failures = new WeakMap<ServerResponse, NotedFailure>();

/** Remembers why a request came to nothing. */
export function noteFailure(response: ServerResponse, failure: NotedFailure): void {
  failures.set(response, failure);
}

/** Why a request came to nothing, as far as the proxy knows. */
export function failureOf(response: ServerResponse): NotedFailure | undefined {
  return failures.get(response);
}
