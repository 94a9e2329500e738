import { createContext, use } from 'react';
import type { DashboardConfig } from '../model/loadState.ts';

/** Provides the configuration of the page. */
export const ConfigContext = createContext<DashboardConfig | undefined>(undefined);

/** The configuration of the page. Throws outside of a `ConfigContext`. */
export function useConfig(): DashboardConfig {
  const config = use(ConfigContext);
  if (config === undefined) throw new Error('useConfig needs a ConfigContext around it.');
  return config;
}
