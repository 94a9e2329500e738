import { type Context, createContext, use, useSyncExternalStore } from 'react';
import type { Readable } from './createStore.ts';

/** The hooks by which components below a context reach a store and its state. */
export interface Shared<Holder, State> {
  readonly Context: Context<Holder | undefined>;
  /** The store. Throws outside of the context. */
  readonly useHolder: () => Holder;
  /** The state of the store; re-renders with every change. Throws outside of the context. */
  readonly useHolderState: () => State;
}

/** Creates a context for a store. Errors mention the store by its name. */
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
