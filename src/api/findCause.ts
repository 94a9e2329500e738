import type { LoadFailure } from '../model/loadState.ts';
import type { ApiEffects } from './effects.ts';
import { classifyProblem, parseProblem } from './proxyProblem.ts';

const READING: RequestInit = { headers: { accept: 'application/json' } };

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
 */
export async function findCause(
  requestId: string | undefined,
  error: unknown,
  { fetch }: ApiEffects,
  signal: AbortSignal,
): Promise<LoadFailure> {
  const reading = { ...READING, signal };
  if (requestId !== undefined) {
    const noted = await fetch(`/dashboard/requests/${requestId}`, reading)
      .then((response) => (response.ok ? response.json() : undefined))
      .catch(() => undefined);
    const problem = parseProblem(noted);
    if (problem !== undefined) return { ...classifyProblem(problem), requestId };
  }
  const isThere = await fetch('/dashboard/config', reading).then(
    ({ status }) => status < 500,
    () => false,
  );
  const detail = error instanceof Error ? error.message : String(error);
  return { kind: 'unreachable', problem: isThere ? 'lost' : 'dashboard', detail, requestId };
}
