import { useDataset } from '../../state/dataset.ts';
import { useGroup } from '../../state/view.ts';
import { Late } from '../../ui/Late.tsx';
import { lateCode } from '../../ui/lateCode.ts';
import { GridTable } from './GridTable.tsx';

const GroupTable = lateCode(() => import('./GroupTable.tsx'))((code) => code.GroupTable);

/** The table of classifications, or of the groups that they fall into. Empty until there is data. */
export function Grid() {
  const dataset = useDataset();
  const group = useGroup();
  if (group === undefined) return <GridTable dataset={dataset} />;
  return (
    <Late fallback={<div aria-busy="true" />}>
      <GroupTable key={group} group={group} />
    </Late>
  );
}
