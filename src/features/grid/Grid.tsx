import { lazy } from 'react';
import { useDataset, useOrigin } from '../../state/dataset.ts';
import { useView } from '../../state/view.ts';
import { LazyBoundary } from '../../ui/LazyBoundary.tsx';
import { GridTable } from './GridTable.tsx';
import { useCarriedQuery } from './useCarriedQuery.ts';
import { useSortAnnouncement } from './useSortAnnouncement.ts';

const GroupTable = lazy(() =>
  import('./GroupTable.tsx').then((module) => ({ default: module.GroupTable })),
);

/** The table of classifications, or of the groups that they fall into. Empty until there is data. */
export function Grid() {
  const dataset = useDataset();
  const origin = useOrigin();
  const { view } = useView();
  const { group } = view;
  useSortAnnouncement(view.query.sort);
  const carried = useCarriedQuery(view.query, origin);
  if (group === undefined) return <GridTable dataset={dataset} origin={origin} carried={carried} />;
  return (
    <LazyBoundary fallback={<div aria-busy="true" />}>
      <GroupTable key={`${group} ${origin}`} group={group} carried={carried} />
    </LazyBoundary>
  );
}
