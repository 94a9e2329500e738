import { useMemo } from 'react';
import type { Query } from '../../model/query.ts';
import { useSchema } from '../../state/schema.ts';
import { useViewEdits } from '../../state/view.ts';
import { BarFigure } from './BarFigure.tsx';
import styles from './Charts.module.css';
import { useStaggered } from './useStaggered.ts';

/** The charts follow when the query has not changed for so long, in ms. */
const STILL_MS = 250;

/** All charts of the page in full. */
export function Charts({ query }: { readonly query: Query }) {
  const { charts } = useSchema();
  // Pinned rows are not delayed: they may be dropped with their dataset.
  const { pinnedRows } = query;
  const lasting = useMemo(() => ({ ...query, pinnedRows: undefined }), [query]);
  const queries = useStaggered(lasting, charts.length, STILL_MS);
  const { setQuery } = useViewEdits();
  return (
    <div className={styles.charts}>
      {charts.map((chart, index) => (
        <BarFigure
          key={chart.id}
          chart={chart}
          lasting={queries[index] ?? lasting}
          pinnedRows={pinnedRows}
          edit={setQuery}
        />
      ))}
    </div>
  );
}
