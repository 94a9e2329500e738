import type { EpochMs } from '../base/units.ts';
import type { LoadFailure, NetworkProblem, ProxyProblem } from '../model/loadState.ts';
import type { LoadEnd } from '../worker/engineApi.ts';

const DEFAULT_WAIT_MS = 60_000;
const LONGEST_WAIT_MS = 3_600_000;
/** How a date of HTTP begins and ends. `Date.parse` takes nearly anything with a digit for a date. */
const HTTP_DATE = /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*, .+ gmt$/i;

const NETWORK_PROBLEMS: ReadonlySet<string> = new Set<NetworkProblem>([
  'dns',
  'refused',
  'tls',
  'timeout',
  'broken',
]);

function isNetworkProblem(problem: string): problem is NetworkProblem {
  return NETWORK_PROBLEMS.has(problem);
}

/**
 * How long to wait, from a `Retry-After` header: seconds or a date (RFC 9110, 10.2.3), between 1 s
 * and an hour; a minute where there is none that can be read.
 */
export function readRetryAfter(header: string | null, now: EpochMs): number {
  const text = header?.trim() ?? '';
  const isSeconds = /^[0-9]+$/.test(text);
  if (!isSeconds && !HTTP_DATE.test(text)) return DEFAULT_WAIT_MS;
  const wait = isSeconds ? Number(text) * 1000 : Date.parse(text) - now;
  if (Number.isNaN(wait)) return DEFAULT_WAIT_MS;
  return Math.min(Math.max(wait, 1_000), LONGEST_WAIT_MS);
}

/** The proxy's own words in the body of an answer that it made itself. */
async function readDetail(response: Response): Promise<string> {
  try {
    const problem: Partial<ProxyProblem> = await response.json();
    return typeof problem.detail === 'string' ? problem.detail : '';
  } catch {
    return '';
  }
}

/** Why the proxy sent no session with a request, where it says so. */
function readSessionState(response: Response): string | undefined {
  const text = response.headers.get('x-dashboard-session');
  try {
    return text === null ? undefined : decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/**
 * Names what is wrong with an answer, by its status and headers; `undefined` when its body is worth
 * reading. An answer that the proxy made itself carries `x-dashboard-problem`.
 */
export async function classifyResponse(
  response: Response,
  endpoint: string,
  now: EpochMs,
): Promise<LoadFailure | undefined> {
  const problem = response.headers.get('x-dashboard-problem');
  if (problem === 'loginRedirect') {
    return { kind: 'loginRedirect', detail: await readDetail(response) };
  }
  if (problem !== null && isNetworkProblem(problem)) {
    return { kind: 'unreachable', problem, detail: await readDetail(response) };
  }
  if (problem === 'redirect') {
    return { kind: 'redirectedElsewhere', detail: await readDetail(response) };
  }
  if (problem === 'notAllowed' && response.status === 403) {
    return { kind: 'refusedHere', detail: await readDetail(response) };
  }
  if (response.redirected && /login/i.test(new URL(response.url).pathname)) {
    return { kind: 'loginRedirect' };
  }
  const { status } = response;
  if (response.ok) return undefined;
  if (status === 401) return { kind: 'unauthorized', detail: readSessionState(response) };
  if (status === 403) return { kind: 'forbidden' };
  if (status === 404) return { kind: 'notFound', path: endpoint };
  if (status === 429) {
    const retryAfterMs = readRetryAfter(response.headers.get('retry-after'), now);
    return { kind: 'rateLimited', retryAfterMs };
  }
  if (status >= 500) return { kind: 'serverError', status };
  return { kind: 'unexpectedStatus', status };
}

/** Names what is wrong with an answer whose body is no list of classifications. */
export function classifyForeign(
  end: Extract<LoadEnd, { kind: 'notClassifications' }>,
): LoadFailure {
  if (end.isWebPage) return { kind: 'webPage', title: end.title };
  return { kind: 'notClassifications', looksLike: end.looksLike, message: end.message };
}
