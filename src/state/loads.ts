import { CancelledError, type QueryClient } from '@tanstack/react-query';
import { downloadClassifications } from '../api/download.ts';
import type { ApiEffects } from '../api/effects.ts';
import { LoadError } from '../api/loadError.ts';
import type { LoadedAnswer } from '../api/loadedAnswer.ts';
import { readFile } from '../api/readFile.ts';
import type { DatasetId, DatasetInfo } from '../model/answers.ts';
import type { LoadFailure } from '../model/loadState.ts';
import { createStore, type Readable } from './createStore.ts';
import type { Engine } from './engine.ts';
import {
  heldDatasets,
  type LoadEvent,
  type LoadSource,
  type LoadsState,
  NOTHING_LOADED,
  stepLoads,
} from './loadMachine.ts';
import { fileOf, keepFile } from './openedFiles.ts';
import { isPreviewDue } from './previews.ts';
import { mostRetries, waitBefore } from './retryPolicy.ts';
import { shareStore } from './shareStore.ts';

const PROGRESS_EVERY_MS = 200;
/** Grace period for answers about the old data that are still on their way, in ms. */
const DROP_AFTER_MS = 2000;

/** Loads data into the engine, one load at a time, and reports progress. */
export interface Loads extends Readable<LoadsState> {
  /** Requests the data of the service. Cancels a running load. */
  readonly refresh: () => void;
  /** Reads a file instead, in this encoding if it is given. Cancels a running load. */
  readonly openFile: (file: File, encoding?: string) => void;
  /** Reads the file on screen again, in this encoding. */
  readonly readAgain: (encoding: string) => void;
  /** Stops the running load. A first load keeps the rows that are on screen. */
  readonly cancel: () => void;
  /** Clears the last failure. */
  readonly dismiss: () => void;
  /** Swaps the spare data and the data on screen. */
  readonly swapSpare: () => void;
  /** Discards the spare data. */
  readonly dropSpare: () => void;
  /** Must be called when the engine's worker has crashed. */
  readonly declareDead: () => void;
}

interface LoadsSetup {
  readonly engine: Engine;
  readonly queryClient: QueryClient;
  /** The path for the POST request. */
  readonly endpoint: string;
  /** The host of the service, if there is one. */
  readonly host?: string | undefined;
  readonly effects?: ApiEffects | undefined;
}

interface LoadTask {
  readonly id: DatasetId;
  readonly source: LoadSource;
  readonly file: File | undefined;
}

/** Creates a `Loads` without any data. */
export function createLoads({ engine, queryClient, endpoint, host, effects }: LoadsSetup): Loads {
  const { getState, subscribe, setState } = createStore(NOTHING_LOADED);
  let loads = 0;
  let stopping = new AbortController();

  const drop = (datasetId: DatasetId) => {
    engine.dropDataset({ datasetId }).catch(() => undefined);
  };

  const dispatch = (event: LoadEvent) => {
    const before = heldDatasets(getState());
    setState(stepLoads(getState(), event));
    const held = heldDatasets(getState());
    for (const id of before) if (!held.includes(id)) setTimeout(drop, DROP_AFTER_MS, id);
  };

  /** Reports the latest progress of a load at intervals. The rows on screen are renewed less often. */
  const followProgress = (id: DatasetId) => {
    let latest: DatasetInfo | undefined;
    let told: DatasetInfo | undefined;
    let shownRows = 0;
    const tell = () => {
      if (latest === undefined || latest === told) return;
      told = latest;
      const preview = isPreviewDue(shownRows, latest.rows);
      if (preview) shownRows = latest.rows;
      dispatch({ kind: 'progressed', id, info: latest, preview });
    };
    const timer = setInterval(tell, PROGRESS_EVERY_MS);
    return {
      onInfo: (info: DatasetInfo) => {
        latest = info;
        if (shownRows === 0 && info.rows > 0) tell();
      },
      end: () => clearInterval(timer),
    };
  };

  const readBytes = async (
    { id, source, file }: LoadTask,
    signal: AbortSignal,
  ): Promise<LoadedAnswer> => {
    dispatch({ kind: 'retried', id });
    const { onInfo, end } = followProgress(id);
    const common = { engine, datasetId: id, signal, stop: stopping.signal, onInfo };
    const encoding = source.kind === 'file' ? source.encoding : undefined;
    const reading = file
      ? readFile({ ...common, file, encoding })
      : downloadClassifications({ ...common, endpoint, ...(effects && { effects }) });
    return reading.finally(end);
  };

  const load = async (task: LoadTask) => {
    const { id } = task;
    const failureAt = (retries: number, error: Error): LoadFailure | undefined =>
      error instanceof LoadError && retries < mostRetries(error.failure, host)
        ? error.failure
        : undefined;
    try {
      const { info, brokenBy } = await queryClient.fetchQuery({
        queryKey: ['load', id],
        queryFn: ({ signal }) => readBytes(task, signal),
        networkMode: 'always',
        gcTime: 0,
        retry: (retries, error) => failureAt(retries, error) !== undefined,
        retryDelay: (retries, error) => {
          const failure = failureAt(retries, error);
          if (failure === undefined) return 0;
          const attempt = retries + 1;
          const delay = waitBefore(failure, attempt, host);
          const most = mostRetries(failure, host);
          const retryAt = Date.now() + delay;
          dispatch({ kind: 'waits', id, wait: { failure, attempt, most, retryAt } });
          return delay;
        },
      });
      const stopped = stopping.signal.aborted && info.completeness === 'cutOff';
      dispatch({ kind: 'loaded', id, info, now: Date.now(), stopped, brokenBy });
    } catch (error) {
      if (error instanceof CancelledError || getState().running?.id !== id) return;
      const known = error instanceof LoadError;
      if (!known) console.error(error);
      dispatch({ kind: 'failed', id, failure: known ? error.failure : { kind: 'workerDied' } });
      drop(id);
    }
  };

  const abort = (id: DatasetId) => {
    void queryClient.cancelQueries({ queryKey: ['load', id] });
  };

  const start = (source: LoadSource, file?: File) => {
    const { running } = getState();
    const id = `load-${++loads}`;
    stopping = new AbortController();
    dispatch({ kind: 'started', id, source });
    if (running) {
      abort(running.id);
      drop(running.id);
    }
    void load({ id, source, file });
  };

  const openFile = (file: File, encoding?: string) => {
    const source: LoadSource = { kind: 'file', name: file.name, size: file.size, encoding };
    keepFile(source, file);
    start(source, file);
  };

  const cancel = () => {
    const { running, kept } = getState();
    if (running === undefined) return;
    if (kept === undefined && running.preview) {
      stopping.abort();
      return;
    }
    abort(running.id);
    dispatch({ kind: 'cancelled', id: running.id });
    drop(running.id);
  };

  return {
    getState,
    subscribe,
    refresh: () => start({ kind: 'service' }),
    openFile,
    readAgain: (encoding) => {
      const file = fileOf(getState().kept?.source);
      if (file) openFile(file, encoding);
    },
    cancel,
    dismiss: () => dispatch({ kind: 'dismissed' }),
    swapSpare: () => dispatch({ kind: 'swapped' }),
    dropSpare: () => dispatch({ kind: 'spareDropped' }),
    declareDead: () => dispatch({ kind: 'died' }),
  };
}

const shared = shareStore<Loads, LoadsState>('Loads');

/** Provides the loads. */
export const LoadsContext = shared.Context;

/** The loads of the page, for starting and stopping them. Throws outside of a `LoadsContext`. */
export const useLoads = shared.useHolder;

/** The state of the loads; re-renders with every change. */
export const useLoadsState = shared.useHolderState;
