import { type SetupServer, setupServer } from 'msw/node';
import type { SampleOptions } from './browser.ts';
import { createHandlers } from './handlers.ts';

/** As the browser's sample, for tests in Node: answers `fetch` once its `listen` was called. */
export function createSampleServer(options: SampleOptions): SetupServer {
  return setupServer(...createHandlers(options));
}
