/** A state that tells of its changes. */
export interface Readable<State> {
  readonly getState: () => State;
  /** Calls the listener after each change, until the returned function is called. */
  readonly subscribe: (listener: () => void) => () => void;
}

export interface Store<State> extends Readable<State> {
  /** Replaces the state, and tells of it unless it is the same object. */
  readonly setState: (next: State) => void;
}

/** A store that begins with this state. */
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
