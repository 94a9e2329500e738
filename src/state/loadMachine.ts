import type { EpochMs } from '../base/units.ts';
import type { DatasetId, DatasetInfo } from '../model/answers.ts';
import type { LoadFailure } from '../model/loadState.ts';

/** The source of the bytes of a load. */
export type LoadSource =
  | { readonly kind: 'service' }
  | {
      readonly kind: 'file';
      readonly name: string;
      readonly size: number;
      /** The encoding that the reader chose, if the file does not show it. */
      readonly encoding?: string | undefined;
    };

/** Data that stays on screen until other data replaces it. */
export interface KeptData {
  readonly info: DatasetInfo;
  readonly source: LoadSource;
  /** When the load of the data ended. */
  readonly loadedAt: EpochMs;
  /** Whether the reader stopped the load before its end. */
  readonly stopped: boolean;
  /** The reason why the answer broke off, if known. */
  readonly brokenBy: LoadFailure | undefined;
}

/**
 * Data that is not on screen but can be shown with a click: a smaller result of a refresh, or the data that
 * was replaced.
 */
export interface SpareData {
  readonly data: KeptData;
  /** `refreshed`: the result of a refresh. `before`: the data that it replaced. */
  readonly role: 'refreshed' | 'before';
}

/** A failure that may be temporary, and the time of the next retry. */
export interface RetryWait {
  readonly failure: LoadFailure;
  readonly retryAt: EpochMs;
  /** The number of the retry, from 1. */
  readonly attempt: number;
  /** The number of retries before the load counts as failed. */
  readonly most: number;
}

export interface RunningLoad {
  readonly id: DatasetId;
  readonly source: LoadSource;
  /** The progress of the load; `undefined` until the first bytes arrive. */
  readonly progress: DatasetInfo | undefined;
  /** The revision of which rows are on screen meanwhile; it is renewed less often than `progress`. */
  readonly preview: DatasetInfo | undefined;
  /** Set while the load waits after a failure. */
  readonly wait: RetryWait | undefined;
}

export interface FailedLoad {
  readonly failure: LoadFailure;
  readonly source: LoadSource;
}

/** The data on screen, the running load, and the failure of the last one. */
export interface LoadsState {
  readonly kept: KeptData | undefined;
  readonly running: RunningLoad | undefined;
  readonly failed: FailedLoad | undefined;
  readonly spare: SpareData | undefined;
}

export type LoadEvent =
  | { readonly kind: 'started'; readonly id: DatasetId; readonly source: LoadSource }
  | {
      readonly kind: 'progressed';
      readonly id: DatasetId;
      readonly info: DatasetInfo;
      /** Whether the rows on screen are renewed, too. */
      readonly preview: boolean;
    }
  | { readonly kind: 'waits'; readonly id: DatasetId; readonly wait: RetryWait }
  | { readonly kind: 'retried'; readonly id: DatasetId }
  | {
      readonly kind: 'loaded';
      readonly id: DatasetId;
      readonly info: DatasetInfo;
      readonly now: EpochMs;
      readonly stopped: boolean;
      readonly brokenBy: LoadFailure | undefined;
    }
  | { readonly kind: 'failed'; readonly id: DatasetId; readonly failure: LoadFailure }
  | { readonly kind: 'cancelled'; readonly id: DatasetId }
  | { readonly kind: 'dismissed' }
  /** The spare data and the data on screen change places. */
  | { readonly kind: 'swapped' }
  /** The spare data is discarded. */
  | { readonly kind: 'spareDropped' }
  /** The worker crashed, and all data is lost. */
  | { readonly kind: 'died' };

export const NOTHING_LOADED: LoadsState = {
  kept: undefined,
  running: undefined,
  failed: undefined,
  spare: undefined,
};

/** The reader is asked about a refresh that brings a smaller share of the rows than this. */
const LEAST_SHARE = 0.5;

/** Whether the result of a refresh may replace the present data without a question. */
function mayReplace(kept: KeptData, next: KeptData): boolean {
  if (kept.source.kind === 'file' || next.source.kind === 'file' || kept.info.rows === 0)
    return true;
  return next.info.completeness === 'complete' && next.info.rows >= kept.info.rows * LEAST_SHARE;
}

function swap(state: LoadsState): LoadsState {
  const { kept, spare } = state;
  if (kept === undefined || spare === undefined) return state;
  const role = spare.role === 'refreshed' ? 'before' : 'refreshed';
  return { ...state, kept: spare.data, spare: { data: kept, role } };
}

/** The datasets that a state holds, without that of a running load. */
export function heldDatasets({ kept, spare }: LoadsState): readonly DatasetId[] {
  return [kept, spare?.data].flatMap((data) => (data === undefined ? [] : [data.info.id]));
}

/**
 * The state after an event. Old data stays until the new data is complete. The result of a refresh that
 * broke off, is damaged or brings far fewer rows does not replace it automatically. Events of a load that
 * is not running any more are ignored.
 */
export function stepLoads(state: LoadsState, event: LoadEvent): LoadsState {
  if (event.kind === 'died') {
    const source = state.running?.source ?? state.kept?.source ?? { kind: 'service' };
    return { ...NOTHING_LOADED, failed: { failure: { kind: 'workerDied' }, source } };
  }
  if (event.kind === 'dismissed') return { ...state, failed: undefined };
  if (event.kind === 'swapped') return swap(state);
  if (event.kind === 'spareDropped') return { ...state, spare: undefined };
  if (event.kind === 'started') {
    const { id, source } = event;
    const running = { id, source, progress: undefined, preview: undefined, wait: undefined };
    return { ...state, running, failed: undefined };
  }
  const { running } = state;
  if (running?.id !== event.id) return state;
  switch (event.kind) {
    case 'progressed': {
      const preview = event.preview && !state.kept ? event.info : running.preview;
      return { ...state, running: { ...running, progress: event.info, preview } };
    }
    case 'waits':
      return {
        ...state,
        running: { ...running, progress: undefined, preview: undefined, wait: event.wait },
      };
    case 'retried':
      return { ...state, running: { ...running, wait: undefined } };
    case 'loaded': {
      const { info, now, stopped, brokenBy } = event;
      const next = { info, source: running.source, loadedAt: now, stopped, brokenBy };
      const ended = { running: undefined, failed: undefined };
      // The result of an interrupted refresh is no standard of comparison, even when it is on screen.
      const old = state.spare?.role === 'before' ? state.spare.data : state.kept;
      return old === undefined || mayReplace(old, next)
        ? { ...ended, kept: next, spare: undefined }
        : { ...ended, kept: old, spare: { data: next, role: 'refreshed' } };
    }
    case 'failed': {
      const failed = { failure: event.failure, source: running.source };
      return { ...state, running: undefined, failed };
    }
    case 'cancelled':
      return { ...state, running: undefined };
  }
}

/** The dataset on screen: the kept one, or else the rows that a first load has so far. */
export function shownDataset({ kept, running }: LoadsState): DatasetInfo | undefined {
  if (kept) return kept.info;
  return running?.preview && running.preview.rows > 0 ? running.preview : undefined;
}

/** The origin of the dataset on screen, for `OriginContext`. */
export function shownOrigin(state: LoadsState): string | undefined {
  const { kept, running } = state;
  const source = kept?.source ?? running?.source;
  const id = shownDataset(state)?.id;
  return id !== undefined && source?.kind === 'service' ? 'service' : id;
}

/** The share of a load that is done, from 0 to 1; `undefined` if the total is unknown. */
export function loadedShare({ kept, running }: LoadsState): number | undefined {
  if (!running?.progress) return undefined;
  const { source, progress } = running;
  if (source.kind === 'file') {
    return source.name.endsWith('.gz') ? undefined : Math.min(progress.bytes / source.size, 1);
  }
  const last = kept?.source.kind === 'service' ? kept.info.bytes : undefined;
  return last ? Math.min(progress.bytes / last, 0.99) : undefined;
}
