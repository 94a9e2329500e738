import { lazy, useId } from 'react';
import { shortcutOf, useAction } from '../../state/actions.ts';
import { useCountedQuery } from '../../state/countedQuery.tsx';
import { useTablePreference } from '../../state/keep/tablePreference.ts';
import { useSchema } from '../../state/schema.ts';
import { useViewEdits } from '../../state/view.ts';
import { DisclosureButton } from '../../ui/DisclosureButton.tsx';
import { joinClasses } from '../../ui/joinClasses.ts';
import { LazyBoundary } from '../../ui/LazyBoundary.tsx';
import styles from './ChartStrip.module.css';
import { MiniChart } from './MiniChart.tsx';

/** The charts in full, and recharts with them, come once they are opened. */
const Charts = lazy(() => import('./Charts.tsx').then((code) => ({ default: code.Charts })));

/** The charts above the table: a slim strip of their first bars, or all of them in full. */
export function ChartStrip() {
  const [open, setOpen] = useTablePreference<boolean>('charts.open', false);
  useAction('charts', () => setOpen(!open));
  const { charts } = useSchema();
  const query = useCountedQuery();
  const { setQuery } = useViewEdits();
  const chartsId = useId();
  return (
    <section className={joinClasses(styles.strip, open && styles.open)}>
      <h2 className={styles.heading}>
        <DisclosureButton
          open={open}
          aria-controls={chartsId}
          data-tip={open ? 'Show the first bars only' : 'Show the charts in full'}
          data-tip-key={shortcutOf('charts')}
          onClick={() => setOpen(!open)}
        >
          Charts
        </DisclosureButton>
      </h2>
      <div id={chartsId} className={styles.charts}>
        {open ? (
          <LazyBoundary fallback={<div className={styles.room} aria-busy="true" />}>
            <Charts query={query} />
          </LazyBoundary>
        ) : (
          <div className={styles.minis}>
            {charts.map((chart) => (
              <MiniChart key={chart.id} chart={chart} query={query} edit={setQuery} />
            ))}
          </div>
        )}
      </div>
    </section>
  );
}
