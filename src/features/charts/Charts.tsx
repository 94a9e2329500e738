import { useCallback } from 'react';
import { actOnValues } from '../../model/editFacet.ts';
import { useCountedQuery } from '../../state/countedQuery.ts';
import { useViewEdits } from '../../state/view.ts';
import styles from './Charts.module.css';
import { CompanyFigure } from './CompanyFigure.tsx';
import type { FigureProps } from './figureProps.ts';
import { PlaceFigure } from './PlaceFigure.tsx';
import { ShareFigure } from './ShareFigure.tsx';
import { TypeFigure } from './TypeFigure.tsx';

/**
 * The charts of the view. A click on a mark is the same as one in the facet.
 */
export function Charts() {
  const { setQuery } = useViewEdits();
  const query = useCountedQuery();
  const act = useCallback<FigureProps['onAct']>(
    (target, action) => setQuery((query) => actOnValues(query, target, action)),
    [setQuery],
  );

  return (
    <div className={styles.charts}>
      <TypeFigure query={query} onAct={act} />
      <ShareFigure query={query} onAct={act} />
      <CompanyFigure query={query} onAct={act} />
      <PlaceFigure query={query} onAct={act} />
    </div>
  );
}
