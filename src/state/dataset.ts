import { createContext, use } from 'react';
import type { DatasetInfo } from '../model/answers.ts';

/** The dataset on screen, as it stands now; `undefined` until the first rows came. */
export const DatasetContext = createContext<DatasetInfo | undefined>(undefined);

/** The dataset on screen. While it loads, every new revision renders again. */
export function useDataset(): DatasetInfo | undefined {
  return use(DatasetContext);
}

/**
 * Where the dataset on screen comes from: the same text for all downloads of the service, another one for
 * each file that is opened; `undefined` until the first rows came.
 */
export const OriginContext = createContext<string | undefined>(undefined);

/** Where the dataset on screen comes from. */
export function useOrigin(): string | undefined {
  return use(OriginContext);
}
