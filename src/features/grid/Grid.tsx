import { useDataset, useOrigin } from '../../state/dataset.ts';
import { useView } from '../../state/view.ts';
import { Late } from '../../ui/Late.tsx';
import { lateCode } from '../../ui/lateCode.ts';
import { GridTable } from './GridTable.tsx';
import { useCarriedQuery } from './useCarriedQuery.ts';

const GroupTable = lateCode(() => import('./GroupTable.tsx'))((code) => code.GroupTable);

/** The table of classifications, or of the groups that they fall into. Empty until there is data. */
export function Grid() {
  const dataset = useDataset();
  const origin = useOrigin();
  const { view } = useView();
  const { group } = view;
  const carried = useCarriedQuery(view.query, origin);
  if (group === undefined) return <GridTable dataset={dataset} origin={origin} carried={carried} />;
  return (
    <Late fallback={<div aria-busy="true" />}>
      <GroupTable key={`${group} ${origin}`} group={group} carried={carried} />
    </Late>
  );
}
