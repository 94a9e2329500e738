import { lazy } from 'react';
import { useAction } from '../../state/actions.ts';
import { usePreference } from '../../state/preferences.ts';
import { Collapsible } from '../../ui/Collapsible.tsx';
import { Late } from '../../ui/Late.tsx';
import styles from './ChartStrip.module.css';

const Charts = lazy(() => import('./Charts.tsx').then((module) => ({ default: module.Charts })));

/** The charts, to be opened and closed. Their code comes when they are first shown. */
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
