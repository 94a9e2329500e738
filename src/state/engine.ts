import { createContext, use } from 'react';
import type { EngineApi } from '../worker/engineApi.ts';
import type { Remote } from '../worker/protocol.ts';

/** The engine as the page sees it: every call returns a promise and can be cancelled. */
export type Engine = Remote<EngineApi>;

/** Provides the engine. */
export const EngineContext = createContext<Engine | undefined>(undefined);

/** The engine of the page. Throws outside of an `EngineContext`. */
export function useEngine(): Engine {
  const engine = use(EngineContext);
  if (engine === undefined) throw new Error('useEngine needs an EngineContext around it.');
  return engine;
}
