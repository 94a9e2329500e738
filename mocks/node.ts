import { type SetupServer, setupServer } from 'msw/node';
import type { SampleOptions } from './browser.ts';
import { createHandlers } from './handlers.ts';

/** The sample for tests in Node: answers `fetch` after a call of its `listen`. */
export function createSampleServer(options: SampleOptions): SetupServer {
  return setupServer(...createHandlers(options));
}
