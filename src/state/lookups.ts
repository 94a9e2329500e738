import type { DatasetId, LookupAnswer } from '../model/answers.ts';
import type { ListReading, ListRoles } from '../model/listReading.ts';
import { createStore, type Readable } from './createStore.ts';
import type { Engine } from './engine.ts';
import type { LoadsState } from './loadMachine.ts';
import { shareStore } from './shareStore.ts';

/** A text or a file of the analyst's list. */
export type ListPart = string | File;

/** The list of the analyst and its lookup in the dictionary on screen. */
export interface LookupState {
  readonly parts: readonly ListPart[];
  /** What was understood of each part; empty while they are read. */
  readonly readings: readonly ListReading[];
  /** The roles that the reader chose, for each part. */
  readonly roles: readonly (ListRoles | undefined)[];
  /** Whether the list is read, or looked up, at this moment. */
  readonly isBusy: boolean;
  /** The share of distinct lines that were judged, from 0 to 1, while it is looked up. */
  readonly done: number;
  /** The last lookup of this list; it stays while another one runs. */
  readonly answer: LookupAnswer | undefined;
  /** The counts before the last refresh of the dictionary, where that changed them. */
  readonly before: LookupAnswer['verdicts'] | undefined;
  /** Why the list could not be read or looked up, as a sentence. */
  readonly problem: string | undefined;
}

export interface Lookups extends Readable<LookupState> {
  /** Reads another list and looks it up. */
  readonly setList: (parts: readonly ListPart[]) => void;
  /** Reads the columns of a part in other roles, and looks the list up again. */
  readonly setRoles: (part: number, roles: ListRoles) => void;
  /** Forgets the list. */
  readonly clear: () => void;
}

const NOTHING: LookupState = {
  parts: [],
  readings: [],
  roles: [],
  isBusy: false,
  done: 0,
  answer: undefined,
  before: undefined,
  problem: undefined,
};

interface LookupsSetup {
  readonly engine: Pick<Engine, 'readList' | 'dropList' | 'lookUp' | 'dropDataset'>;
  readonly loads: Readable<LoadsState>;
}

/**
 * Creates a `Lookups` without a list. A lookup follows the dictionary: once another one is complete, the list is
 * looked up again.
 */
export function createLookups({ engine, loads }: LookupsSetup): Lookups {
  const { getState, subscribe, setState } = createStore(NOTHING);
  let numbers = 0;
  let listId: string | undefined;
  let running = new AbortController();
  let shown: DatasetId | undefined;

  const change = (part: Partial<LookupState>) => setState({ ...getState(), ...part });
  const dictionary = () => loads.getState().kept?.info.id;

  const begin = (): AbortSignal => {
    running.abort();
    running = new AbortController();
    return running.signal;
  };

  const fail = (error: unknown) => {
    const isNoList = error instanceof Error && error.name === 'NoListError';
    if (!isNoList) console.error(error);
    change({
      isBusy: false,
      problem: isNoList
        ? error.message
        : 'The list could not be looked up. Load the dictionary again to go on.',
    });
  };

  const drop = (tableId: DatasetId | undefined) => {
    if (tableId !== undefined) engine.dropDataset({ datasetId: tableId }).catch(() => undefined);
  };

  const lookUp = async (signal: AbortSignal, isRefresh: boolean): Promise<void> => {
    const datasetId = dictionary();
    shown = datasetId;
    if (datasetId === undefined || listId === undefined) {
      change({ isBusy: false });
      return;
    }
    const tableId = `lookup-${++numbers}`;
    const { roles, answer: last } = getState();
    change({ isBusy: true, done: 0 });
    const answer = await engine
      .lookUp(
        { datasetId, listId, tableId, roles },
        {
          signal,
          onProgress: (done) => {
            if (typeof done === 'number' && !signal.aborted) change({ done });
          },
        },
      )
      .finally(() => {
        // The worker may have made the table before it heard of the end.
        if (signal.aborted) drop(tableId);
      });
    if (signal.aborted) return;
    const isChanged = JSON.stringify(last?.verdicts) !== JSON.stringify(answer.verdicts);
    change({
      isBusy: false,
      answer,
      before: isRefresh && isChanged ? last?.verdicts : undefined,
    });
    drop(last?.info.id);
  };

  const run = (signal: AbortSignal, work: () => Promise<void>) => {
    work().catch((error: unknown) => {
      if (!signal.aborted) fail(error);
    });
  };

  loads.subscribe(() => {
    // A list that is still read is looked up after that.
    if (dictionary() === shown || getState().readings.length === 0) return;
    const signal = begin();
    run(signal, () => lookUp(signal, getState().answer !== undefined));
  });

  return {
    getState,
    subscribe,
    setList: (parts) => {
      const signal = begin();
      const { answer } = getState();
      setState({ ...NOTHING, parts, isBusy: true });
      drop(answer?.info.id);
      const before = listId;
      const id = `list-${++numbers}`;
      listId = id;
      if (before !== undefined) void engine.dropList({ listId: before });
      run(signal, async () => {
        const readings = await engine.readList({ listId: id, parts }, { signal });
        if (signal.aborted) return;
        change({ readings, roles: readings.map(() => undefined) });
        await lookUp(signal, false);
      });
    },
    setRoles: (part, roles) => {
      const signal = begin();
      const chosen = getState().roles.map((known, index) => (index === part ? roles : known));
      change({ roles: chosen, before: undefined });
      run(signal, () => lookUp(signal, false));
    },
    clear: () => {
      begin();
      drop(getState().answer?.info.id);
      if (listId !== undefined) void engine.dropList({ listId });
      listId = undefined;
      setState(NOTHING);
    },
  };
}

const shared = shareStore<Lookups, LookupState>('Lookups');

/** Provides the list and its lookup. */
export const LookupsContext = shared.Context;

/** The list and its lookup. Throws outside of a `LookupsContext`. */
export const useLookups = shared.useHolder;

/** The state of the list and its lookup. */
export const useLookupState = shared.useHolderState;
