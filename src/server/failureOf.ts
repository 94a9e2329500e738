import type { ServerResponse } from 'node:http';
import type { ProxyProblem } from '../model/loadState.ts';

const failures = new WeakMap<ServerResponse, ProxyProblem>();

/** Remembers why a request came to nothing, for the access log. */
export function noteFailure(response: ServerResponse, problem: ProxyProblem): void {
  failures.set(response, problem);
}

/** Why a request came to nothing, as far as the proxy knows. */
export function failureOf(response: ServerResponse): ProxyProblem | undefined {
  return failures.get(response);
}
