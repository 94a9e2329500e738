import { breakPath } from '../../ui/breakPath.tsx';
import { TipAt } from '../../ui/TipAt.tsx';
import styles from './Grid.module.css';
import type { CellTipControl } from './useCellTip.ts';

/** The table's one tooltip, where it is shown. */
export function CellTip({ tip }: { readonly tip: CellTipControl }) {
  return (
    <TipAt anchor={tip.shown?.anchor} onClose={tip.hide}>
      <span className={styles.tip}>{breakPath(tip.shown?.text ?? '')}</span>
    </TipAt>
  );
}
