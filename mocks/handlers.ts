import { delay, type HttpHandler, http } from 'msw';
import type { SampleOptions } from './browser.ts';
import { findScenario } from './scenarios.ts';
import { toResponse } from './toResponse.ts';

/**
 * The handlers with which msw answers in place of the service, on any origin.
 *
 * @throws Error if there is no such scenario
 */
export function createHandlers({ endpoint, scenario }: SampleOptions): HttpHandler[] {
  const { respond } = findScenario(scenario);
  return [
    http.post(`*${endpoint}`, async ({ request }) => {
      const answer = respond({
        path: endpoint,
        cookie: request.headers.get('cookie') ?? undefined,
        now: Date.now(),
      });
      if (answer !== undefined) return toResponse(answer);
      await delay('infinite');
      return undefined;
    }),
  ];
}
