import { createContext, use } from 'react';
import type { DatasetInfo } from '../model/answers.ts';

/** The dataset on screen, as it stands now; `undefined` until the first rows came. */
export const DatasetContext = createContext<DatasetInfo | undefined>(undefined);

/** The dataset on screen. While it loads, every new revision renders again. */
export function useDataset(): DatasetInfo | undefined {
  return use(DatasetContext);
}
