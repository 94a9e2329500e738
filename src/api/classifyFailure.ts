import type { EpochMs } from '../base/units.ts';
import type { LoadFailure, ProxyProblem } from '../model/loadState.ts';
import type { LoadEnd } from '../worker/engineApi.ts';
import { classifyProblem, parseProblem } from './proxyProblem.ts';
import { readMessage } from './readMessage.ts';

const DEFAULT_WAIT_MS = 60_000;
const LONGEST_WAIT_MS = 3_600_000;
/** The shape of an HTTP date. `Date.parse` accepts nearly any text with a digit as a date. */
const HTTP_DATE = /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*, .+ gmt$/i;

/**
 * The wait of a `Retry-After` header, in ms: seconds or a date (RFC 9110, 10.2.3), limited to 1 s to an
 * hour; a minute if there is none or it is invalid.
 */
export function readRetryAfter(header: string | null, now: EpochMs): number {
  const text = header?.trim() ?? '';
  const isSeconds = /^[0-9]+$/.test(text);
  if (!isSeconds && !HTTP_DATE.test(text)) return DEFAULT_WAIT_MS;
  const wait = isSeconds ? Number(text) * 1000 : Date.parse(text) - now;
  if (Number.isNaN(wait)) return DEFAULT_WAIT_MS;
  return Math.min(Math.max(wait, 1_000), LONGEST_WAIT_MS);
}

/** The problem in an answer of the proxy itself, from its body or else from its header. */
async function readProblem(response: Response, kind: string): Promise<ProxyProblem | undefined> {
  const json: unknown = await response.json().catch(() => undefined);
  const said = typeof json === 'object' && json !== null ? json : {};
  return parseProblem({ ...said, problem: kind });
}

/** The reason why the proxy sent no session with a request, if stated. */
function readSessionState(response: Response): string | undefined {
  const text = response.headers.get('x-dashboard-session');
  try {
    return text === null ? undefined : decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/**
 * Names the failure of an answer by its status, its headers and its body; `undefined` if its body is to be
 * read as classifications. An answer of the proxy itself carries `x-dashboard-problem`.
 */
export async function classifyResponse(
  response: Response,
  endpoint: string,
  now: EpochMs,
): Promise<LoadFailure | undefined> {
  const kind = response.headers.get('x-dashboard-problem');
  const problem = kind === null ? undefined : await readProblem(response, kind);
  if (problem !== undefined) return classifyProblem(problem);
  if (response.redirected && /login/i.test(new URL(response.url).pathname)) {
    return { kind: 'loginRedirect' };
  }
  return response.ok ? undefined : classifyStatus(response, endpoint, now);
}

async function classifyStatus(
  response: Response,
  path: string,
  now: EpochMs,
): Promise<LoadFailure> {
  const { status, headers } = response;
  const message = response.bodyUsed ? undefined : await readMessage(response);
  const retryAfter = headers.get('retry-after');
  const retryAfterMs = readRetryAfter(retryAfter, now);
  if (status === 401) {
    return { kind: 'unauthorized', message, detail: readSessionState(response) };
  }
  if (status === 403) return { kind: 'forbidden', message };
  if (status === 404) return { kind: 'notFound', path, message };
  if (status === 429) return { kind: 'rateLimited', retryAfterMs, message };
  if (status >= 500) {
    return retryAfter === null
      ? { kind: 'serverError', status, message }
      : { kind: 'serverError', status, retryAfterMs, message };
  }
  return { kind: 'unexpectedStatus', status, message };
}

/** Names the failure of an answer whose body contains no classifications. */
export function classifyEnd(end: Exclude<LoadEnd, { kind: 'loaded' }>): LoadFailure {
  if (end.kind === 'failure') return { kind: 'serviceFailure', message: end.message };
  if (end.isWebPage) return { kind: 'webPage', title: end.title };
  return { kind: 'notClassifications', looksLike: end.looksLike, message: end.message };
}
