import { type ReactNode, useDeferredValue } from 'react';
import { DatasetContext, useDataset } from '../state/dataset.ts';

/** What stands in here follows the dataset after all else, and lets go first what is pressed meanwhile. */
export function CalmDataset({ children }: { readonly children: ReactNode }) {
  const dataset = useDeferredValue(useDataset());
  return <DatasetContext value={dataset}>{children}</DatasetContext>;
}
