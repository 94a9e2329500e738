import type { ServerResponse } from 'node:http';

/** The failure of a request, for the access log. */
export interface NotedFailure {
  /** Its kind, in one word. */
  readonly problem: string;
  /** Its cause: a sentence without a secret. */
  readonly detail: string;
}

const failures = new WeakMap<ServerResponse, NotedFailure>();

/** Records the failure of a request. */
export function noteFailure(response: ServerResponse, failure: NotedFailure): void {
  failures.set(response, failure);
}

/** The failure of a request, if one was recorded. */
export function failureOf(response: ServerResponse): NotedFailure | undefined {
  return failures.get(response);
}
