import type { Query } from '../../model/query.ts';
import { useViewEdits } from '../../state/view.ts';
import { BarFigure } from './BarFigure.tsx';
import styles from './Charts.module.css';
import { CHARTS } from './charts.ts';
import { useStaggered } from './useStaggered.ts';

/** The charts follow when the query has not changed for so long, in ms. */
const STILL_MS = 250;

/** All charts of the page in full. */
export function Charts({ query }: { readonly query: Query }) {
  const queries = useStaggered(query, CHARTS.length, STILL_MS);
  const { setQuery } = useViewEdits();
  return (
    <div className={styles.charts}>
      {CHARTS.map((chart, index) => (
        <BarFigure key={chart.id} chart={chart} query={queries[index] ?? query} edit={setQuery} />
      ))}
    </div>
  );
}
