import { lazy, useState } from 'react';
import { useAction } from '../../state/actions.ts';
import { usePreference } from '../../state/keep/preferences.ts';
import { Collapsible } from '../../ui/Collapsible.tsx';
import { LazyBoundary } from '../../ui/LazyBoundary.tsx';
import styles from './ChartStrip.module.css';

const Charts = lazy(() => import('./Charts.tsx').then((module) => ({ default: module.Charts })));

/** Charts in a window lower than this would leave hardly any room for rows. */
const HAS_ROOM = '(min-height: 640px)';

/**
 * The charts, to be opened and closed; until someone does, they are open where the window had room for
 * them. Their code comes after the page's.
 */
export function ChartStrip() {
  const [hadRoom] = useState(() => window.matchMedia(HAS_ROOM).matches);
  const [open, setOpen] = usePreference<boolean>('charts.open', hadRoom);
  useAction('charts', () => setOpen(!open));
  return (
    <Collapsible className={styles.strip} title="Charts" open={open} onOpenChange={setOpen}>
      <LazyBoundary fallback={<div className={styles.room} aria-busy="true" />}>
        <Charts />
      </LazyBoundary>
    </Collapsible>
  );
}
