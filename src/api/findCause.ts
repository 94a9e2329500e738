import type { LoadFailure, ProxyProblem } from '../model/loadState.ts';
import type { ApiEffects } from './effects.ts';
import { classifyProblem, parseProblem } from './proxyProblem.ts';

/** A server that is there answers these questions at once. */
const PATIENCE_MS = 10_000;

/** The name of the request that an answer is for, as the dashboard's own server gave it. */
export function readRequestId(response: Response): string | undefined {
  const id = response.headers.get('x-request-id') ?? '';
  return /^[\w-]{1,64}$/.test(id) ? id : undefined;
}

/**
 * Why an answer of the dashboard's own server broke off: by its own word where it has one. It is to
 * blame only where it does not answer at all any more.
 * @param requestId the name of the request; `undefined` where no headers came
 * @param error what the browser says of the break
 * @param signal gives up: what it resolves to means nothing then
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
  const patience = new AbortController();
  const giveUp = () => patience.abort();
  const timer = setTimeout(giveUp, PATIENCE_MS);
  signal.addEventListener('abort', giveUp);
  try {
    return await fetch(path, {
      headers: { accept: 'application/json' },
      signal: patience.signal,
    });
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', giveUp);
  }
}
