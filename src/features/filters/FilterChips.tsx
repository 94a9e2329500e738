import { clearFilters, removeClause, toggleClause } from '../../model/editQuery.ts';
import { useView } from '../../state/view.ts';
import { Button } from '../../ui/Button.tsx';
import { describeClause } from './describeClause.ts';
import { FilterChip } from './FilterChip.tsx';
import styles from './FilterChips.module.css';
import { RowCount } from './RowCount.tsx';

/** What narrows the rows, each part to be taken away or switched off, and how many rows are left. */
export function FilterChips() {
  const { view, setQuery } = useView();
  const { search, clauses } = view.query;
  const hasAny = search !== '' || clauses.length > 0;
  return (
    <div className={styles.line}>
      <RowCount query={view.query} />
      {hasAny && (
        <>
          <ul className={styles.chips} aria-label="Filters">
            {search !== '' && (
              <FilterChip
                words={{ label: 'Search', values: [search], more: 0, text: `Search: ${search}` }}
                onRemove={() => setQuery((query) => ({ ...query, search: '' }))}
              />
            )}
            {clauses.map((clause) => (
              <FilterChip
                key={`${clause.field} ${clause.negated} ${clause.disabled}`}
                words={describeClause(clause)}
                negated={clause.negated}
                disabled={clause.disabled}
                onRemove={() => setQuery((query) => removeClause(query, clause))}
                onToggle={() => setQuery((query) => toggleClause(query, clause))}
              />
            ))}
          </ul>
          <Button variant="quiet" size="sm" onClick={() => setQuery(clearFilters)}>
            Clear all
          </Button>
        </>
      )}
    </div>
  );
}
