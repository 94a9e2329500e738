import { useCallback } from 'react';
import { onlyValue, toggleValue } from '../../model/editQuery.ts';
import { FIELDS, type Field } from '../../model/fields.ts';
import type { Query } from '../../model/query.ts';
import { useView } from '../../state/view.ts';
import { Facet } from './Facet.tsx';
import styles from './FacetBar.module.css';
import type { FacetRowProps } from './FacetRow.tsx';

const FACETS = FIELDS.filter((field) => field.facet);

/** The facets: values of a field are combined with OR, fields with AND. */
export function FacetBar() {
  const { view, setQuery } = useView();
  const act = useCallback<FacetRowProps['onAct']>(
    (field, value, action) =>
      setQuery((query) =>
        action === 'only'
          ? onlyValue(query, field, value)
          : toggleValue(query, field, value, action === 'exclude'),
      ),
    [setQuery],
  );
  const clear = useCallback(
    (field: Field) => setQuery((query) => withoutField(query, field)),
    [setQuery],
  );
  return (
    <div className={styles.bar}>
      {FACETS.map((field) => (
        <Facet key={field.id} field={field} query={view.query} onAct={act} onClear={clear} />
      ))}
    </div>
  );
}

function withoutField(query: Query, field: Field): Query {
  return {
    ...query,
    clauses: query.clauses.filter((clause) => clause.field !== field.id || clause.disabled),
  };
}
