import { notifyManager, QueryClient } from '@tanstack/react-query';
import type { ApiEffects } from '../api/effects.ts';
import type { DashboardConfig } from '../model/loadState.ts';
import type { AddressStore } from '../state/address.ts';
import { type Background, createBackground } from '../state/background.ts';
import type { Engine } from '../state/engine.ts';
import { createFreshness, type Freshness } from '../state/freshness.ts';
import { type OpenDirectory, openPrivateFiles } from '../state/keep/fileCopy.ts';
import { createKeptFile, type KeptFile } from '../state/keep/keptFile.ts';
import { forgetLastView } from '../state/keep/lastView.ts';
import { type Marks, TAB_MARKS } from '../state/keep/openMark.ts';
import { createLoads, type Loads } from '../state/loads.ts';
import { createLookups, type Lookups } from '../state/lookups.ts';
import { rankColumns } from '../state/rankColumns.ts';
import { createSelecting, type Selecting } from '../state/selection.ts';
import { createSession, type Session } from '../state/session.ts';

/** Everything that outlives a render: created once per page, or once per test. */
export interface Services {
  readonly engine: Engine;
  readonly config: DashboardConfig;
  readonly queryClient: QueryClient;
  readonly loads: Loads;
  readonly lookups: Lookups;
  readonly keptFile: KeptFile;
  readonly session: Session;
  readonly freshness: Freshness;
  readonly selecting: Selecting;
  readonly addresses: AddressStore;
  readonly background: Background;
}

export interface ServicesSetup {
  readonly engine: Engine;
  readonly config: DashboardConfig;
  readonly addresses: AddressStore;
  /** Replaces the network and the clock in tests. */
  readonly effects?: ApiEffects | undefined;
  /** Opens the storage for opened files; by default the private file system of the origin. */
  readonly openDirectory?: OpenDirectory | undefined;
  /** The storage for the mark of the tab; by default its session storage. */
  readonly marks?: Marks | undefined;
}

/** Creates the engine, the stores and the connection to the network. */
export function createServices({
  engine,
  config,
  addresses,
  effects,
  openDirectory = openPrivateFiles,
  marks = TAB_MARKS,
}: ServicesSetup): Services {
  // An answer is rendered in the same task, without waiting for a timer.
  notifyManager.setScheduler(queueMicrotask);
  const queryClient = new QueryClient({
    defaultOptions: { queries: { refetchOnWindowFocus: false, refetchOnReconnect: false } },
  });
  const { endpoint } = config;
  const loads = createLoads({ engine, queryClient, endpoint, host: config.host, effects });
  const lookups = createLookups({ engine, loads });
  const background = createBackground();
  rankColumns({ engine, loads, background });
  const keptFile = createKeptFile({ loads, background, open: openDirectory, marks });
  // An opened file does not belong to the session, and stays.
  const showsFile = () => loads.getState().kept?.source.kind === 'file';
  const session = createSession({
    loads,
    effects,
    onLeaving: () => {
      if (!showsFile()) forgetLastView();
    },
    onSignedOut: () => {
      if (showsFile()) return;
      addresses.forget();
      location.reload();
    },
  });
  const freshness = createFreshness({ loads, endpoint, effects });
  const selecting = createSelecting();
  return {
    engine,
    config,
    queryClient,
    loads,
    lookups,
    keptFile,
    session,
    freshness,
    selecting,
    addresses,
    background,
  };
}
