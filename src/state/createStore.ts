/** A state that notifies its listeners of changes. */
export interface Readable<State> {
  readonly getState: () => State;
  /** Calls the listener after each change. Returns a function that removes the listener. */
  readonly subscribe: (listener: () => void) => () => void;
}

export interface Store<State> extends Readable<State> {
  /** Replaces the state and notifies the listeners, unless it is the same object. */
  readonly setState: (next: State) => void;
}

/** Creates a store with an initial state. */
export function createStore<State>(initial: State): Store<State> {
  let state = initial;
  const listeners = new Set<{ readonly call: () => void }>();
  return {
    getState: () => state,
    subscribe: (listener) => {
      const entry = { call: listener };
      listeners.add(entry);
      return () => {
        listeners.delete(entry);
      };
    },
    setState: (next) => {
      if (Object.is(next, state)) return;
      state = next;
      for (const { call } of [...listeners]) call();
    },
  };
}
