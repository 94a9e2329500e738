import { createContext, use } from 'react';
import type { DatasetInfo } from '../model/answers.ts';

/** The current revision of the dataset on screen; `undefined` until the first rows arrive. */
export const DatasetContext = createContext<DatasetInfo | undefined>(undefined);

/** The dataset on screen. Re-renders with every revision while the dataset loads. */
export function useDataset(): DatasetInfo | undefined {
  return use(DatasetContext);
}

/**
 * The origin of the dataset on screen: one text for all downloads of the service, and a different one for
 * each opened file; `undefined` until the first rows arrive.
 */
export const OriginContext = createContext<string | undefined>(undefined);

/** The origin of the dataset on screen. */
export function useOrigin(): string | undefined {
  return use(OriginContext);
}
