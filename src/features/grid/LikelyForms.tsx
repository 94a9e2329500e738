import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import { listLikelyForms } from '../../language/likelyForms.ts';
import type { Query } from '../../model/query.ts';
import { FIRST_PAGE, useAnswers } from '../../state/answers.ts';
import { useSchema } from '../../state/schema.ts';
import { Button } from '../../ui/Button.tsx';
import { formatCount } from '../../ui/formatNumber.ts';
import { HighlightedText } from '../../ui/HighlightedText.tsx';
import styles from './Grid.module.css';

export interface LikelyFormsProps {
  /** The query that leaves no row. */
  readonly query: Query;
  readonly onTry: (search: string) => void;
}

/** Searches that may have been meant instead, each a button, with the rows that it would leave. */
export function LikelyForms({ query, onTry }: LikelyFormsProps) {
  const answers = useAnswers();
  const schema = useSchema();
  const forms = useMemo(() => listLikelyForms(query.search, schema), [query.search, schema]);
  const counts = useQueries({
    queries: forms.map((search) => answers.rowWindow({ ...query, search }, FIRST_PAGE)),
  });
  const offers = forms
    .map((form, index) => {
      const { data, isPlaceholderData = true } = counts[index] ?? {};
      return { form, count: isPlaceholderData ? undefined : data?.count };
    })
    // The first one has all likely meanings; a part of it helps if it finds rows.
    .filter(({ count = 0 }, index) => index === 0 || count > 0);
  if (offers.length === 0) return null;
  return (
    <div className={styles.forms}>
      <p>{offers.length === 1 ? 'Did you mean this?' : 'Did you mean one of these?'}</p>
      <ul>
        {offers.map(({ form, count }) => (
          <li key={form}>
            <Button size="sm" className={styles.form} onClick={() => onTry(form)}>
              <HighlightedText text={form} />
            </Button>
            {count !== undefined && (
              <span className={styles.formCount}>{formatCount(count, 'row')}</span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
