import { clearFilters, removeClause, toggleClause } from '../../model/editQuery.ts';
import { useView } from '../../state/view.ts';
import { Button } from '../../ui/Button.tsx';
import { focusFirst } from '../../ui/moveFocusPast.ts';
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
                onRemove={(chip) => {
                  focusBeside(chip);
                  setQuery((query) => ({ ...query, search: '' }));
                }}
              />
            )}
            {clauses.map((clause) => (
              <FilterChip
                key={`${clause.field} ${clause.negated} ${clause.disabled}`}
                words={describeClause(clause)}
                negated={clause.negated}
                disabled={clause.disabled}
                onRemove={(chip) => {
                  focusBeside(chip);
                  setQuery((query) => removeClause(query, clause));
                }}
                onToggle={() => setQuery((query) => toggleClause(query, clause))}
              />
            ))}
          </ul>
          <Button
            variant="quiet"
            size="sm"
            onClick={() => {
              focusRows();
              setQuery(clearFilters);
            }}
          >
            Clear all
          </Button>
        </>
      )}
    </div>
  );
}

/** Puts the focus on the chip after one that is about to go, or before it, or on the rows. */
function focusBeside({ nextElementSibling, previousElementSibling }: HTMLElement): void {
  const chip = nextElementSibling ?? previousElementSibling;
  const remove = chip && [...chip.querySelectorAll('button')].at(-1);
  if (remove) focusFirst([remove]);
  else focusRows();
}

/** The table's tab stop, or the search where there is none. */
function focusRows(): void {
  const find = (selector: string) => document.querySelector<HTMLElement>(selector);
  focusFirst([find('[role="grid"] [tabindex="0"]'), find('input[type="search"]')]);
}
