import { readTime } from '../base/readTime.ts';
import type { EpochMs } from '../base/units.ts';
import { type ApiEffects, BROWSER_EFFECTS } from './effects.ts';
import { QUESTION } from './question.ts';

/**
 * Asks when the service last renewed its data; `undefined` if it does not say. Never rejects.
 * @param endpoint the path of the data, below which the request has its own path
 * @param signal cancels the request, which then resolves to `undefined`
 */
export async function fetchRenewal(
  endpoint: string,
  effects: ApiEffects = BROWSER_EFFECTS,
  signal?: AbortSignal,
): Promise<EpochMs | undefined> {
  try {
    const response = await effects.fetch(`${endpoint}/service`, {
      ...QUESTION,
      signal: signal ?? null,
    });
    return response.ok ? parseRenewal(await response.json()) : undefined;
  } catch {
    return undefined;
  }
}

/** Parses the time in an answer of the service: seconds or milliseconds, as a number or as text. */
export function parseRenewal(json: unknown): EpochMs | undefined {
  if (typeof json !== 'object' || json === null) return undefined;
  const { lastFlushCacheTime }: { readonly lastFlushCacheTime?: unknown } = json;
  return readTime(lastFlushCacheTime);
}
