import type { EpochMs } from '../base/units.ts';
import { type ApiEffects, BROWSER_EFFECTS } from './effects.ts';

/** Times above this are in milliseconds, others in seconds. */
const MOST_SECONDS = 1e11;

/**
 * When the service renewed its data the last time; `undefined` where it does not say. Never fails.
 * @param endpoint the path of the data, below which the question has its own
 */
export async function fetchRenewal(
  endpoint: string,
  effects: ApiEffects = BROWSER_EFFECTS,
): Promise<EpochMs | undefined> {
  try {
    const response = await effects.fetch(`${endpoint}/service`, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        Accept: 'application/json',
        'X-Dashboard': '1',
      },
      body: '{}',
    });
    return response.ok ? parseRenewal(await response.json()) : undefined;
  } catch {
    return undefined;
  }
}

/** The time in an answer of the service: seconds or milliseconds, as a number or as text. */
export function parseRenewal(json: unknown): EpochMs | undefined {
  if (typeof json !== 'object' || json === null) return undefined;
  const { lastFlushCacheTime }: { readonly lastFlushCacheTime?: unknown } = json;
  if (typeof lastFlushCacheTime !== 'number' && typeof lastFlushCacheTime !== 'string') {
    return undefined;
  }
  const time = Number(lastFlushCacheTime);
  if (!(time > 0 && Number.isFinite(time))) return undefined;
  return time > MOST_SECONDS ? time : time * 1000;
}
