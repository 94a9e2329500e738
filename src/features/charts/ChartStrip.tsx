import { useAction } from '../../state/actions.ts';
import { usePreference } from '../../state/preferences.ts';
import { Collapsible } from '../../ui/Collapsible.tsx';
import { Late } from '../../ui/Late.tsx';
import { lateCode } from '../../ui/lateCode.ts';
import styles from './ChartStrip.module.css';

const Charts = lateCode(() => import('./Charts.tsx'))((code) => code.Charts);

/** The charts, to be opened and closed. Their code comes after the page's. */
export function ChartStrip() {
  const [open, setOpen] = usePreference<boolean>('charts.open', true);
  useAction('charts', () => setOpen(!open));
  return (
    <Collapsible className={styles.strip} title="Charts" open={open} onOpenChange={setOpen}>
      <Late fallback={<div className={styles.room} aria-busy="true" />}>
        <Charts />
      </Late>
    </Collapsible>
  );
}
