import { createContext, use } from 'react';
import type { DashboardConfig } from '../model/loadState.ts';

/** Gives the page's configuration to everything below it. */
export const ConfigContext = createContext<DashboardConfig | undefined>(undefined);

/** Where the data comes from. Throws outside of a `ConfigContext`. */
export function useConfig(): DashboardConfig {
  const config = use(ConfigContext);
  if (config === undefined) throw new Error('useConfig needs a ConfigContext around it.');
  return config;
}
