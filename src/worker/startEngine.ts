import { connect } from './connect.ts';
import type { EngineApi } from './engineApi.ts';
import type { Remote } from './protocol.ts';

/**
 * Starts the worker that holds the data.
 * @param onDeath is called when the worker died of an error that nobody could answer for
 */
export function startEngine(onDeath: () => void): Remote<EngineApi> {
  const worker = new Worker(new URL('./entry.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('error', onDeath);
  return connect<EngineApi>(worker);
}
