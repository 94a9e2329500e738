import { setupWorker } from 'msw/browser';
import { createHandlers, type SampleOptions } from './handlers.ts';

/**
 * Has the browser itself answer in the service's place, by a service worker. Resolves when it does;
 * everything else goes its usual way.
 *
 * @throws Error when there is no such scenario, or where service workers are not available.
 */
export async function startSample(options: SampleOptions): Promise<void> {
  await setupWorker(...createHandlers(options)).start({
    quiet: true,
    onUnhandledRequest: 'bypass',
  });
}
