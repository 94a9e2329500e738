import { useDataset } from '../../state/dataset.ts';
import { useOpened } from '../../state/view.ts';
import { Late } from '../../ui/Late.tsx';
import { lateCode } from '../../ui/lateCode.ts';

const OpenDetails = lateCode(() => import('./OpenDetails.tsx'))((code) => code.OpenDetails);

/** Everything about the record that the address names, if it names one. Its code comes after the page's. */
export function DetailsPanel() {
  const dataset = useDataset();
  const open = useOpened();
  if (dataset === undefined || open === undefined) return undefined;
  return (
    <Late fallback={<div aria-busy="true" />}>
      <OpenDetails dataset={dataset} open={open} />
    </Late>
  );
}
