import { lazy } from 'react';
import { useDataset } from '../../state/dataset.ts';
import { useOpened } from '../../state/view.ts';
import { LazyBoundary } from '../../ui/LazyBoundary.tsx';

const OpenDetails = lazy(() =>
  import('./OpenDetails.tsx').then((module) => ({ default: module.OpenDetails })),
);

/** The details of the record in the address, if there is one. The component is loaded lazily. */
export function DetailsPanel() {
  const dataset = useDataset();
  const open = useOpened();
  if (dataset === undefined || open === undefined) return undefined;
  return (
    <LazyBoundary fallback={<div aria-busy="true" />}>
      <OpenDetails dataset={dataset} open={open} />
    </LazyBoundary>
  );
}
