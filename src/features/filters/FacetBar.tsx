import { useCallback, useMemo } from 'react';
import { actOnValues, clearFacet } from '../../model/editFacet.ts';
import { listFacets, targetOf } from '../../model/facets.ts';
import { EMPTY_QUERY } from '../../model/query.ts';
import type { FieldId } from '../../model/schema.ts';
import { useCountedQuery } from '../../state/countedQuery.tsx';
import { useSchema } from '../../state/schema.ts';
import { useView } from '../../state/view.ts';
import { Facet } from './Facet.tsx';
import styles from './FacetBar.module.css';
import type { FacetRowProps } from './FacetRow.tsx';

/**
 * The facets. Values of one facet are combined with OR, facets with AND. The facet of missing fields
 * differs: each of its entries is combined with the values of its own field with OR, so that two of them
 * are combined with AND.
 */
export function FacetBar() {
  const { view, setQuery } = useView();
  const { clauses } = view.query;
  const schema = useSchema();
  const facets = useMemo(() => listFacets(schema), [schema]);
  const counted = useCountedQuery();
  // Memoised, so that typing in the search does not change the props of the facets.
  const chosen = useMemo(() => ({ ...EMPTY_QUERY, clauses }), [clauses]);
  const act = useCallback<FacetRowProps['onAct']>(
    (facet, counted, action) =>
      setQuery((query) => actOnValues(query, targetOf(facet, counted), action)),
    [setQuery],
  );
  const clear = useCallback(
    (facet: FieldId) => setQuery((query) => clearFacet(query, facet, schema)),
    [setQuery, schema],
  );
  return (
    <div className={styles.bar}>
      {facets.map((facet) => (
        <Facet
          key={facet.id}
          facet={facet}
          chosen={chosen}
          counted={counted}
          onAct={act}
          onClear={clear}
        />
      ))}
    </div>
  );
}
