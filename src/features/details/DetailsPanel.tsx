import { useDataset } from '../../state/dataset.ts';
import { useView } from '../../state/view.ts';
import { OpenDetails } from './OpenDetails.tsx';

/** Everything about the record that the address names, if it names one. */
export function DetailsPanel() {
  const dataset = useDataset();
  const { view } = useView();
  if (dataset === undefined || view.open === undefined) return undefined;
  return <OpenDetails dataset={dataset} open={view.open} />;
}
