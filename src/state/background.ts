import { createStore, type Readable } from './createStore.ts';
import { shareStore } from './shareStore.ts';

/** Kinds of background work, the most urgent first. */
const ORDER = ['keepFile', 'rankColumns'] as const;

export type BackgroundKind = (typeof ORDER)[number];

/** Work that is no answer to anything the analyst did. */
export interface BackgroundTask<Result> {
  readonly kind: BackgroundKind;
  /** Ends the task, whether it waits or runs. */
  readonly signal: AbortSignal;
  /** Does the work. Work in the engine is to be asked for at the urgency `idle`. */
  readonly run: (signal: AbortSignal) => Promise<Result>;
}

export interface BackgroundState {
  readonly running: BackgroundKind | undefined;
  /** How many tasks wait. */
  readonly waiting: number;
}

/** The list of all background work: one task at a time. */
export interface Background extends Readable<BackgroundState> {
  /**
   * Adds a task behind those of its kind, and resolves with its result.
   * @throws the error of the task, or the reason of its signal
   */
  readonly add: <Result>(task: BackgroundTask<Result>) => Promise<Result>;
}

interface Entry {
  readonly kind: BackgroundKind;
  /** Never rejects. */
  readonly run: () => Promise<void>;
}

/** An empty list. */
export function createBackground(): Background {
  const { getState, setState, subscribe } = createStore<BackgroundState>({
    running: undefined,
    waiting: 0,
  });
  let waiting: readonly Entry[] = [];

  const runAll = async () => {
    for (let [next, ...rest] = waiting; next !== undefined; [next, ...rest] = waiting) {
      waiting = rest;
      setState({ running: next.kind, waiting: rest.length });
      await next.run();
    }
    setState({ running: undefined, waiting: 0 });
  };

  return {
    getState,
    subscribe,
    add: ({ kind, signal, run }) =>
      new Promise((resolve, reject) => {
        const runTask = async () => {
          try {
            signal.throwIfAborted();
            resolve(await run(signal));
          } catch (error) {
            reject(error);
          }
        };
        waiting = [...waiting, { kind, run: runTask }].toSorted(
          (one, other) => ORDER.indexOf(one.kind) - ORDER.indexOf(other.kind),
        );
        const { running } = getState();
        if (running === undefined) void runAll();
        else setState({ running, waiting: waiting.length });
      }),
  };
}

const shared = shareStore<Background, BackgroundState>('Background');

/** Gives the background work to everything below it. */
export const BackgroundContext = shared.Context;

/** The background work as it stands; every change renders again. */
export const useBackgroundState = shared.useHolderState;
