import { connect } from './connect.ts';
import type { EngineApi } from './engineApi.ts';
import type { Remote } from './protocol.ts';

export interface StartedEngine {
  readonly engine: Remote<EngineApi>;
  /**
   * Resolves when the worker died of an error that nobody could answer for; all calls to it fail from
   * then on.
   */
  readonly death: Promise<void>;
}

/** Starts the worker that holds the data. */
export function startEngine(): StartedEngine {
  const worker = new Worker(new URL('./entry.ts', import.meta.url), { type: 'module' });
  const gone = new AbortController();
  const death = new Promise<void>((resolve) => {
    worker.addEventListener('error', () => {
      gone.abort(new Error('The worker that held the data has died.'));
      resolve();
    });
  });
  return { engine: connect<EngineApi>(worker, gone.signal), death };
}
