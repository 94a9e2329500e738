import { useDataset } from '../../state/dataset.ts';
import { GridTable } from './GridTable.tsx';

/** The table of classifications. Empty until there is data. */
export function Grid() {
  const dataset = useDataset();
  return dataset === undefined ? undefined : <GridTable dataset={dataset} />;
}
