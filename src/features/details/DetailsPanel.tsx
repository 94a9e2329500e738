import { lazy, Suspense } from 'react';
import { useDataset } from '../../state/dataset.ts';
import { useView } from '../../state/view.ts';

const OpenDetails = lazy(() =>
  import('./OpenDetails.tsx').then((module) => ({ default: module.OpenDetails })),
);

/** Everything about the record that the address names, if it names one. Its code comes with the first. */
export function DetailsPanel() {
  const dataset = useDataset();
  const { view } = useView();
  if (dataset === undefined || view.open === undefined) return undefined;
  return (
    <Suspense fallback={<div aria-busy="true" />}>
      <OpenDetails dataset={dataset} open={view.open} />
    </Suspense>
  );
}
