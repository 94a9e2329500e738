import { readTime } from '../base/readTime.ts';
import type { EpochMs } from '../base/units.ts';
import { type ApiEffects, BROWSER_EFFECTS } from './effects.ts';
import { QUESTION } from './question.ts';

/**
 * When the service renewed its data the last time; `undefined` where it does not say. Never fails.
 * @param endpoint the path of the data, below which the question has its own
 * @param signal gives up: it does not say then
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

/** The time in an answer of the service: seconds or milliseconds, as a number or as text. */
export function parseRenewal(json: unknown): EpochMs | undefined {
  if (typeof json !== 'object' || json === null) return undefined;
  const { lastFlushCacheTime }: { readonly lastFlushCacheTime?: unknown } = json;
  return readTime(lastFlushCacheTime);
}
