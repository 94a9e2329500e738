import type { ApiEffects } from '../api/effects.ts';
import { fetchRenewal } from '../api/fetchRenewal.ts';
import type { EpochMs } from '../base/units.ts';
import type { DatasetId } from '../model/answers.ts';
import { createStore, type Readable } from './createStore.ts';
import { heldDatasets, type KeptData } from './loadMachine.ts';
import type { Loads } from './loads.ts';
import { shareStore } from './shareStore.ts';

/** Whether the service has newer data than the screen. Both are unknown where it does not say. */
export interface FreshnessState {
  /** When the service renewed its data, where that was after the data on screen was asked for. */
  readonly newSince: EpochMs | undefined;
  /** When the data on screen was renewed, where a refresh found that nothing newer is there. */
  readonly unchangedSince: EpochMs | undefined;
  /** Whether a refresh asks the service for news at this moment. */
  readonly asking: boolean;
}

/** Asks now and then whether there is news. */
export interface Freshness extends Readable<FreshnessState> {
  /** Begins: with each load, on return to the page and every few minutes. */
  readonly start: () => void;
  /**
   * Downloads, unless the service says within a few seconds that there is nothing new. Does nothing
   * while it asks, or when something else began to load meanwhile.
   */
  readonly refresh: () => Promise<void>;
  /** Downloads in any case. */
  readonly download: () => void;
  /** Forgets that a refresh found nothing. */
  readonly dismiss: () => void;
}

export interface FreshnessSetup {
  readonly loads: Loads;
  /** The path of the data. */
  readonly endpoint: string;
  readonly effects?: ApiEffects | undefined;
}

const ASK_EVERY_MS = 5 * 60_000;
/** A download is better than to wait longer than this for an answer about it. */
const PATIENCE_MS = 5_000;
const NOTHING_KNOWN: FreshnessState = {
  newSince: undefined,
  unchangedSince: undefined,
  asking: false,
};

/** Knows nothing yet. */
export function createFreshness({ loads, endpoint, effects }: FreshnessSetup): Freshness {
  const { getState, subscribe, setState } = createStore(NOTHING_KNOWN);
  let isStarted = false;
  let askedAt = Number.NEGATIVE_INFINITY;
  let loading: string | undefined;
  let kept: KeptData | undefined;
  /** When the service had renewed its data before each load began. */
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

  /** Whether there is news; `undefined` where nobody knows. */
  const compare = async (signal?: AbortSignal) => {
    const asked = kept;
    const before = await (asked && renewals.get(asked.info.id));
    if (asked === undefined || before === undefined || signal?.aborted) return undefined;
    const renewed = await ask(signal);
    if (renewed === undefined || asked !== kept) return undefined;
    return { before, renewed, isNew: renewed > before };
  };

  /** As `compare`, but nobody knows what takes too long. */
  const compareInTime = async () => {
    const patience = new AbortController();
    const tooLate = new Promise<undefined>((resolve) => {
      patience.signal.addEventListener('abort', () => resolve(undefined));
    });
    const timer = setTimeout(() => patience.abort(), PATIENCE_MS);
    const found = await Promise.race([compare(patience.signal), tooLate]);
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

/** Gives the freshness to everything below it. */
export const FreshnessContext = shared.Context;

/** Asks for news. Throws outside of a `FreshnessContext`. */
export const useFreshness = shared.useHolder;

/** Whether there is news; every change renders again. */
export const useFreshnessState = shared.useHolderState;
