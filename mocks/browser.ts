import { findScenario } from './scenarios.ts';
import { toResponse } from './toResponse.ts';

export interface SampleOptions {
  /** The path of the page's POST request. */
  readonly endpoint: string;
  /** The name of a scenario. */
  readonly scenario: string;
}

/**
 * A `fetch` that answers in place of the service, within the page: the sample causes no network traffic.
 * Other requests pass through.
 *
 * @throws Error if there is no such scenario
 */
export function createSampleFetch({ endpoint, scenario }: SampleOptions): typeof fetch {
  const { respond } = findScenario(scenario);
  return async (input, init = {}) => {
    const url = input instanceof Request ? input.url : String(input);
    if (url !== endpoint) return fetch(input, init);
    const signal = init.signal ?? new AbortController().signal;
    signal.throwIfAborted();
    const answer = respond({ path: endpoint, cookie: undefined, now: Date.now() });
    return answer === undefined ? waitForEnd(signal) : endWith(toResponse(answer), signal);
  };
}

function waitForEnd(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}

/** The same response; its body breaks off when the signal aborts, as one from the network would. */
function endWith({ body, status, headers }: Response, signal: AbortSignal): Response {
  return new Response(body?.pipeThrough(new TransformStream(), { signal }) ?? null, {
    status,
    headers,
  });
}
