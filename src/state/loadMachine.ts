import type { EpochMs } from '../base/units.ts';
import type { DatasetId, DatasetInfo } from '../model/answers.ts';
import type { LoadFailure } from '../model/loadState.ts';

/** Where a load takes its bytes from. */
export type LoadSource =
  | { readonly kind: 'service' }
  | {
      readonly kind: 'file';
      readonly name: string;
      readonly size: number;
      /** The encoding that the reader chose, where the file does not show it. */
      readonly encoding?: string | undefined;
    };

/** Data that is on screen and stays until other data takes its place. */
export interface KeptData {
  readonly info: DatasetInfo;
  readonly source: LoadSource;
  /** When the last of it came. */
  readonly loadedAt: EpochMs;
  /** Whether the reader stopped the load before its end. */
  readonly stopped: boolean;
  /** Why the answer broke off, where that is known. */
  readonly brokenBy: LoadFailure | undefined;
}

/** Data that is not on screen, and can be at a click: a refresh that brought less, or what it replaced. */
export interface SpareData {
  readonly data: KeptData;
  /** `refreshed`: a refresh brought it. `before`: it was there before. */
  readonly role: 'refreshed' | 'before';
}

/** A failure that may pass by itself, and when the load is tried again. */
export interface RetryWait {
  readonly failure: LoadFailure;
  readonly retryAt: EpochMs;
  /** Which retry it will be, from 1. */
  readonly attempt: number;
}

export interface RunningLoad {
  readonly id: DatasetId;
  readonly source: LoadSource;
  /** How far it is; `undefined` until the first bytes came. */
  readonly progress: DatasetInfo | undefined;
  /** The state in which its rows are on screen meanwhile: it is renewed less often than `progress`. */
  readonly preview: DatasetInfo | undefined;
  /** Set while it waits after a failure. */
  readonly wait: RetryWait | undefined;
}

export interface FailedLoad {
  readonly failure: LoadFailure;
  readonly source: LoadSource;
}

/** The data on screen, the load that runs, and how the last one failed. */
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
      /** Whether the rows on screen shall be renewed, too. */
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
  /** The spare data takes the place of the data on screen, which becomes the spare data. */
  | { readonly kind: 'swapped' }
  /** The spare data is not wanted. */
  | { readonly kind: 'spareDropped' }
  /** The worker is gone, and all data with it. */
  | { readonly kind: 'died' };

export const NOTHING_LOADED: LoadsState = {
  kept: undefined,
  running: undefined,
  failed: undefined,
  spare: undefined,
};

/** A refresh that brings a smaller part of the rows than this is asked about. */
const LEAST_SHARE = 0.5;

/** Whether the answer of a refresh is good enough to take the place of what is there, unasked. */
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

/** The datasets that a state holds, apart from that of a running load. */
export function heldDatasets({ kept, spare }: LoadsState): readonly DatasetId[] {
  return [kept, spare?.data].flatMap((data) => (data === undefined ? [] : [data.info.id]));
}

/**
 * The state after an event. Old data stays until new data is there in full; a refresh that broke off,
 * is damaged or brings much less does not take its place by itself. Events of a load that does not
 * run any more change nothing.
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
      // What a broken refresh brought is no measure, though it may be on screen.
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

/** The dataset on screen: the kept one, else what a first load has so far, once it has rows. */
export function shownDataset({ kept, running }: LoadsState): DatasetInfo | undefined {
  if (kept) return kept.info;
  return running?.preview && running.preview.rows > 0 ? running.preview : undefined;
}

/** Where the dataset on screen comes from, as `OriginContext` has it. */
export function shownOrigin(state: LoadsState): string | undefined {
  const { kept, running } = state;
  const source = kept?.source ?? running?.source;
  const id = shownDataset(state)?.id;
  return id !== undefined && source?.kind === 'service' ? 'service' : id;
}

/** How much of a load is done, from 0 to 1; `undefined` where nobody knows how much there is. */
export function loadedShare({ kept, running }: LoadsState): number | undefined {
  if (!running?.progress) return undefined;
  const { source, progress } = running;
  if (source.kind === 'file') {
    return source.name.endsWith('.gz') ? undefined : Math.min(progress.bytes / source.size, 1);
  }
  const last = kept?.source.kind === 'service' ? kept.info.bytes : undefined;
  return last ? Math.min(progress.bytes / last, 0.99) : undefined;
}
