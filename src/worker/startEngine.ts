import { connect } from './connect.ts';
import type { EngineApi } from './engineApi.ts';
import type { Remote } from './protocol.ts';

/**
 * Starts the worker that holds the data.
 * @param onDeath is called when the worker died of an error that nobody could answer for; all calls
 * to it fail from then on
 */
export function startEngine(onDeath: () => void): Remote<EngineApi> {
  const worker = new Worker(new URL('./entry.ts', import.meta.url), { type: 'module' });
  const gone = new AbortController();
  worker.addEventListener('error', () => {
    gone.abort(new Error('The worker that held the data has died.'));
    onDeath();
  });
  return connect<EngineApi>(worker, gone.signal);
}
