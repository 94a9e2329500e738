import type { ServerResponse } from 'node:http';
import type { ProxyProblem } from '../model/loadState.ts';
import { noteFailure } from './failureOf.ts';
import { requestIdOf } from './requestId.ts';

/**
 * Ends a response with a problem of the proxy itself, as JSON and in the header `x-dashboard-problem`, and
 * records it for the access log. Nothing may have been sent before.
 */
export function sendProblem(
  response: ServerResponse,
  status: number,
  problem: ProxyProblem,
  headers: Readonly<Record<string, string>> = {},
): void {
  noteFailure(response, problem);
  requestIdOf(response);
  const body = JSON.stringify(problem);
  response.writeHead(status, {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'x-dashboard-problem': problem.problem,
    ...headers,
  });
  response.end(body);
}

/** A problem of the kind "this dashboard does not do that". */
export function notAllowed(detail: string): ProxyProblem {
  return { problem: 'notAllowed', detail };
}
