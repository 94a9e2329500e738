import { type Context, createContext, use, useSyncExternalStore } from 'react';
import type { Readable } from './createStore.ts';

/** How components below a context come by what has a state. */
export interface Shared<Holder, State> {
  readonly Context: Context<Holder | undefined>;
  /** What the context holds. Throws outside of it. */
  readonly useHolder: () => Holder;
  /** Its state; every change renders again. Throws outside of the context. */
  readonly useHolderState: () => State;
}

/** A context for something with a state, called by its name in errors. */
export function shareStore<Holder extends Readable<State>, State>(
  name: string,
): Shared<Holder, State> {
  const Context = createContext<Holder | undefined>(undefined);
  const useHolder = (): Holder => {
    const holder = use(Context);
    if (holder === undefined) throw new Error(`use${name} needs a ${name}Context around it.`);
    return holder;
  };
  const useHolderState = (): State => {
    const { subscribe, getState } = useHolder();
    return useSyncExternalStore(subscribe, getState);
  };
  return { Context, useHolder, useHolderState };
}
