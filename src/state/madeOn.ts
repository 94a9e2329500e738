import type { DashboardConfig } from '../model/loadState.ts';
import { useConfig } from './config.ts';
import type { LoadSource, LoadsState } from './loadMachine.ts';
import { useLoadsState } from './loads.ts';
import type { MadeOn } from './step.ts';
import { useAddress } from './useAddress.ts';

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

/** Names the data on screen for views that are made on it; `undefined` if there is none. */
export function nameShownData(
  { kept, running }: LoadsState,
  config: DashboardConfig,
): MadeOn | undefined {
  const source = kept?.source ?? (running?.preview && running.source);
  return source && nameSource(source, config);
}

/** The name of the data on screen for views that are made on it. */
export function useShownData(): MadeOn | undefined {
  return nameShownData(useLoadsState(), useConfig());
}

/** The data that the view in the address was made on, if its step of the history states it. */
export function useMadeOn(): MadeOn | undefined {
  return useAddress(({ notes }) => notes.madeOn);
}
