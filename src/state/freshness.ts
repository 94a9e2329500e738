import type { ApiEffects } from '../api/effects.ts';
import { fetchRenewal } from '../api/fetchRenewal.ts';
import type { EpochMs } from '../base/units.ts';
import type { DatasetId } from '../model/answers.ts';
import { createStore, type Readable } from './createStore.ts';
import { heldDatasets, type KeptData } from './loadMachine.ts';
import type { Loads } from './loads.ts';
import { shareStore } from './shareStore.ts';

/**
 * Whether the service has newer data than the screen. Both times are unknown if the service does not state
 * them.
 */
export interface FreshnessState {
  /** When the service renewed its data, if that was after the request for the data on screen. */
  readonly newSince: EpochMs | undefined;
  /** When the data on screen was renewed, if a refresh found nothing newer. */
  readonly unchangedSince: EpochMs | undefined;
  /** Whether a refresh is asking the service for newer data. */
  readonly asking: boolean;
}

/** Asks the service regularly whether it has newer data. */
export interface Freshness extends Readable<FreshnessState> {
  /** Starts to ask: with each load, on return to the page and every few minutes. */
  readonly start: () => void;
  /**
   * Downloads, unless the service reports within a few seconds that nothing has changed. Does nothing while
   * it is asking already, and does not download if another load has started meanwhile.
   */
  readonly refresh: () => Promise<void>;
  /** Downloads unconditionally. */
  readonly download: () => void;
  /** Clears the notice that a refresh found nothing newer. */
  readonly dismiss: () => void;
}

export interface FreshnessSetup {
  readonly loads: Loads;
  /** The path of the data. */
  readonly endpoint: string;
  readonly effects?: ApiEffects | undefined;
}

const ASK_EVERY_MS = 5 * 60_000;
/** Longest wait for the answer before a download, in ms: beyond it, downloading is faster than waiting. */
const ASK_TIMEOUT_MS = 5_000;
const NOTHING_KNOWN: FreshnessState = {
  newSince: undefined,
  unchangedSince: undefined,
  asking: false,
};

/** Creates a `Freshness` without any knowledge of the service. */
export function createFreshness({ loads, endpoint, effects }: FreshnessSetup): Freshness {
  const { getState, subscribe, setState } = createStore(NOTHING_KNOWN);
  let isStarted = false;
  let askedAt = Number.NEGATIVE_INFINITY;
  let loading: string | undefined;
  let kept: KeptData | undefined;
  /** When the service had renewed its data, as known before each load began. */
  const renewals = new Map<DatasetId, Promise<EpochMs | undefined>>();

  const change = (changes: Partial<FreshnessState>) => setState({ ...getState(), ...changes });

  const ask = (signal?: AbortSignal) => {
    askedAt = performance.now();
    return fetchRenewal(endpoint, effects, signal);
  };

  const follow = () => {
    const state = loads.getState();
    const { running, kept: nowKept } = state;
    if (running?.id !== loading) {
      loading = running?.id;
      if (running?.source.kind === 'service') renewals.set(running.id, ask());
    }
    if (nowKept !== kept) {
      kept = nowKept;
      change({ newSince: undefined, unchangedSince: undefined });
    }
    const held = new Set([running?.id, ...heldDatasets(state)]);
    for (const id of renewals.keys()) if (!held.has(id)) renewals.delete(id);
  };

  /** Whether the service has newer data; `undefined` if unknown. */
  const compare = async (signal?: AbortSignal) => {
    const asked = kept;
    const before = await (asked && renewals.get(asked.info.id));
    if (asked === undefined || before === undefined || signal?.aborted) return undefined;
    const renewed = await ask(signal);
    if (renewed === undefined || asked !== kept) return undefined;
    return { before, renewed, isNew: renewed > before };
  };

  /** The same within a time limit; `undefined` after it. */
  const compareInTime = async () => {
    const timeout = new AbortController();
    const timedOut = new Promise<undefined>((resolve) => {
      timeout.signal.addEventListener('abort', () => resolve(undefined));
    });
    const timer = setTimeout(() => timeout.abort(), ASK_TIMEOUT_MS);
    const found = await Promise.race([compare(timeout.signal), timedOut]);
    clearTimeout(timer);
    return found;
  };

  const look = async () => {
    const isDue = performance.now() - askedAt >= ASK_EVERY_MS;
    if (document.visibilityState !== 'visible' || !isDue) return;
    const found = await compare();
    if (found?.isNew) change({ newSince: found.renewed, unchangedSince: undefined });
  };

  return {
    getState,
    subscribe,
    start: () => {
      isStarted = true;
      follow();
      loads.subscribe(follow);
      document.addEventListener('visibilitychange', () => void look());
      window.addEventListener('focus', () => void look());
      setInterval(() => void look(), ASK_EVERY_MS);
    },
    refresh: async () => {
      const { asking, newSince } = getState();
      if (asking) return;
      const isWhole = kept?.source.kind === 'service' && kept.info.completeness === 'complete';
      if (!isStarted || !isWhole || newSince !== undefined) {
        loads.refresh();
        return;
      }
      const before = loads.getState();
      change({ asking: true });
      const found = await compareInTime();
      change({ asking: false });
      const { kept: nowKept, running } = loads.getState();
      if (nowKept !== before.kept || running?.id !== before.running?.id) return;
      if (found === undefined || found.isNew) loads.refresh();
      else change({ newSince: undefined, unchangedSince: found.before });
    },
    download: loads.refresh,
    dismiss: () => change({ unchangedSince: undefined }),
  };
}

const shared = shareStore<Freshness, FreshnessState>('Freshness');

/** Provides the freshness. */
export const FreshnessContext = shared.Context;

/** The freshness, for asking the service. Throws outside of a `FreshnessContext`. */
export const useFreshness = shared.useHolder;

/** The state of the freshness; re-renders with every change. */
export const useFreshnessState = shared.useHolderState;
