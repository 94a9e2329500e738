import { useLocation } from '@tanstack/react-router';
import type { DashboardConfig } from '../model/loadState.ts';
import { useConfig } from './config.ts';
import type { LoadSource, LoadsState } from './loadMachine.ts';
import { useLoadsState } from './loads.ts';

/** The data that a view was made on. A newer download of the same service is the same. */
export type MadeOn = {
  /** Differs for data of different sources. */
  readonly key: string;
  /** Its name for people: a host, a file. */
  readonly label: string;
};

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** The data that this step of the history was made on. */
    readonly madeOn?: MadeOn | undefined;
  }
}

const LONGEST = 500;

function nameSource(
  source: LoadSource,
  { source: origin, host, endpoint }: DashboardConfig,
): MadeOn {
  if (source.kind === 'file') {
    return { key: `file ${source.size} ${source.name}`, label: `“${source.name}”` };
  }
  if (origin === 'sample') return { key: 'sample', label: 'the sample data' };
  return { key: `service ${host ?? ''} ${endpoint}`, label: host ?? 'the service' };
}

/** The data on screen, as views made on it name it; `undefined` where there is none. */
export function nameShownData(
  { kept, running }: LoadsState,
  config: DashboardConfig,
): MadeOn | undefined {
  const source = kept?.source ?? (running?.preview && running.source);
  return source && nameSource(source, config);
}

/** The data on screen, as views made on it name it. */
export function useShownData(): MadeOn | undefined {
  return nameShownData(useLoadsState(), useConfig());
}

/** The data that a value names, which may be anything; `undefined` where it names none. */
export function readMadeOn(value: unknown): MadeOn | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (!('key' in value && 'label' in value)) return undefined;
  const { key, label } = value;
  if (typeof key !== 'string' || typeof label !== 'string') return undefined;
  return key.length > LONGEST || label.length > LONGEST ? undefined : { key, label };
}

/** The data that the view in the address was made on, as far as its step of the history says. */
export function useMadeOn(): MadeOn | undefined {
  return readMadeOn(useLocation({ select: ({ state }) => state.madeOn }));
}
