import type { DashboardConfig } from '../model/loadState.ts';
import { BROWSER_EFFECTS } from './effects.ts';

/** Used if the configuration cannot be fetched: a service behind the page's own origin. */
export const DEFAULT_CONFIG: DashboardConfig = {
  source: 'service',
  host: undefined,
  endpoint: '/rest/download_v1/process_classification',
  scenario: 'sample',
};

function readText(value: unknown, fallback: string): string {
  return typeof value === 'string' && value !== '' ? value : fallback;
}

/** Parses a configuration. An invalid value is replaced by the default. */
export function parseConfig(json: unknown): DashboardConfig {
  if (typeof json !== 'object' || json === null) return DEFAULT_CONFIG;
  const said: { readonly [name: string]: unknown } = { ...json };
  const host = readText(said.host, '');
  return {
    source: said.source === 'sample' ? 'sample' : DEFAULT_CONFIG.source,
    host: host === '' ? undefined : host,
    endpoint: readText(said.endpoint, DEFAULT_CONFIG.endpoint),
    scenario: readText(said.scenario, DEFAULT_CONFIG.scenario),
  };
}

/** Fetches the configuration from the page's own origin. Never rejects: falls back to `DEFAULT_CONFIG`. */
export async function fetchConfig(request = BROWSER_EFFECTS.fetch): Promise<DashboardConfig> {
  try {
    const response = await request('/dashboard/config', {
      headers: { accept: 'application/json' },
    });
    return response.ok ? parseConfig(await response.json()) : DEFAULT_CONFIG;
  } catch {
    return DEFAULT_CONFIG;
  }
}
