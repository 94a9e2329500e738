import { useCallback } from 'react';
import { clearFacet } from '../../model/editFacet.ts';
import { onlyValues, toggleValues } from '../../model/editQuery.ts';
import { FACETS, type FacetId, targetOf } from '../../model/facets.ts';
import { useView } from '../../state/view.ts';
import { Facet } from './Facet.tsx';
import styles from './FacetBar.module.css';
import type { FacetRowProps } from './FacetRow.tsx';

/** The facets: values of one are combined with OR, facets with AND. */
export function FacetBar() {
  const { view, setQuery } = useView();
  const act = useCallback<FacetRowProps['onAct']>(
    (facet, { value, spellings }, action) => {
      const { subject, values } = targetOf(facet, value, spellings);
      setQuery((query) =>
        action === 'only'
          ? onlyValues(query, subject, values)
          : toggleValues(query, subject, values, action === 'exclude'),
      );
    },
    [setQuery],
  );
  const clear = useCallback(
    (facet: FacetId) => setQuery((query) => clearFacet(query, facet)),
    [setQuery],
  );
  return (
    <div className={styles.bar}>
      {FACETS.map((facet) => (
        <Facet key={facet.id} facet={facet} query={view.query} onAct={act} onClear={clear} />
      ))}
    </div>
  );
}
