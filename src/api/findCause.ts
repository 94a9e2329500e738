import type { LoadFailure, ProxyProblem } from '../model/loadState.ts';
import type { ApiEffects } from './effects.ts';
import { classifyProblem, parseProblem } from './proxyProblem.ts';

/** A reachable server answers these requests at once. In ms. */
const ANSWER_TIMEOUT_MS = 10_000;

/** The id that the dashboard's own server gave to the request of an answer. */
export function readRequestId(response: Response): string | undefined {
  const id = response.headers.get('x-request-id') ?? '';
  return /^[\w-]{1,64}$/.test(id) ? id : undefined;
}

/**
 * Finds the cause why an answer of the dashboard's own server broke off: the one that the server states, if
 * any. The server itself is the cause only if it does not answer any more.
 * @param requestId the id of the request; `undefined` if no headers arrived
 * @param error the error that the browser reports
 * @param signal cancels the request; the result is meaningless then
 */
export async function findCause(
  requestId: string | undefined,
  error: unknown,
  effects: ApiEffects,
  signal: AbortSignal,
): Promise<LoadFailure> {
  const ask = (path: string) => askBriefly(path, effects, signal);
  const problem = requestId === undefined ? undefined : await findNoted(requestId, ask);
  if (problem !== undefined) return { ...classifyProblem(problem), requestId };
  const isThere = await ask('/dashboard/config').then(
    ({ status }) => status < 500,
    () => false,
  );
  const detail = error instanceof Error ? error.message : String(error);
  return { kind: 'unreachable', problem: isThere ? 'lost' : 'dashboard', detail, requestId };
}

async function findNoted(
  requestId: string,
  ask: (path: string) => Promise<Response>,
): Promise<ProxyProblem | undefined> {
  try {
    const response = await ask(`/dashboard/requests/${requestId}`);
    return response.ok ? parseProblem(await response.json()) : undefined;
  } catch {
    return undefined;
  }
}

async function askBriefly(
  path: string,
  { fetch }: ApiEffects,
  signal: AbortSignal,
): Promise<Response> {
  signal.throwIfAborted();
  const timeout = new AbortController();
  const giveUp = () => timeout.abort();
  const timer = setTimeout(giveUp, ANSWER_TIMEOUT_MS);
  signal.addEventListener('abort', giveUp);
  try {
    return await fetch(path, {
      headers: { accept: 'application/json' },
      signal: timeout.signal,
    });
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', giveUp);
  }
}
