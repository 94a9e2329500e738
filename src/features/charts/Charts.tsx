import { useCallback, useDeferredValue } from 'react';
import { actOnValues } from '../../model/editFacet.ts';
import type { Query } from '../../model/query.ts';
import { useSettledQuery } from '../../state/settled.ts';
import { useView } from '../../state/view.ts';
import styles from './Charts.module.css';
import { CompanyFigure } from './CompanyFigure.tsx';
import type { FigureProps } from './figureProps.ts';
import { PlaceFigure } from './PlaceFigure.tsx';
import { ShareFigure } from './ShareFigure.tsx';
import { TypeFigure } from './TypeFigure.tsx';

/**
 * The charts of the view. A click on a mark is the same as one in the facet. Each chart comes and
 * follows in a render of its own, after what is more urgent, so that no key waits for all of them.
 */
export function Charts() {
  const { view, setQuery } = useView();
  const first = useDeferredValue<Query | undefined>(useSettledQuery(view.query), undefined);
  const second = useDeferredValue(first, undefined);
  const third = useDeferredValue(second, undefined);
  const fourth = useDeferredValue(third, undefined);
  const act = useCallback<FigureProps['onAct']>(
    (target, action) => setQuery((query) => actOnValues(query, target, action)),
    [setQuery],
  );

  return (
    <div className={styles.charts}>
      {first && <TypeFigure query={first} onAct={act} />}
      {second && <ShareFigure query={second} onAct={act} />}
      {third && <CompanyFigure query={third} onAct={act} />}
      {fourth && <PlaceFigure query={fourth} onAct={act} />}
    </div>
  );
}
