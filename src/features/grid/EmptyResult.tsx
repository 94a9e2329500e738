import { SearchX } from 'lucide-react';
import { clearFilters } from '../../model/editQuery.ts';
import type { Query } from '../../model/query.ts';
import { describeFilters } from '../../state/describeFilters.ts';
import { findFocusPlace } from '../../state/focusPlaces.ts';
import { useSchema } from '../../state/schema.ts';
import { useViewEdits } from '../../state/view.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { HighlightedText } from '../../ui/HighlightedText.tsx';
import { focusFirst } from '../../ui/moveFocusPast.ts';
import styles from './Grid.module.css';
import { LikelyForms } from './LikelyForms.tsx';

export interface EmptyResultProps {
  readonly query: Query;
  /** Whether search and filters were made on other data, before a file was opened, say. */
  readonly carried: boolean;
}

/**
 * What stands in the table's place when the filters leave no row: how search and filters were read, what
 * may have been meant instead, and a way out.
 */
export function EmptyResult({ query, carried }: EmptyResultProps) {
  const { setQuery } = useViewEdits();
  /** The buttons here go with the next rows: who pressed one goes on in the table. */
  const change = (edit: (query: Query) => Query) => {
    focusFirst([findFocusPlace('rows'), findFocusPlace('search')]);
    setQuery(edit);
  };
  const conditions = describeFilters(query, useSchema());
  return (
    <div className={styles.empty}>
      <EmptyState
        icon={<SearchX />}
        title="No rows match"
        text={
          <>
            {carried && 'Your search and filters from before still apply to these data. '}
            {conditions.length === 1 ? 'No row fits this condition:' : 'No row fits all of these:'}
            {conditions.map((condition) => (
              <span key={condition} className={styles.condition}>
                <HighlightedText text={condition} />
              </span>
            ))}
          </>
        }
        action={
          <>
            <LikelyForms
              query={query}
              onTry={(search) => change((current) => ({ ...current, search }))}
            />
            <Button variant="primary" onClick={() => change(clearFilters)}>
              Clear all filters
            </Button>
          </>
        }
      />
    </div>
  );
}
