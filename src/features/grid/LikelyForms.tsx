import { useQueries, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { formatSearch } from '../../language/formatSearch.ts';
import { listLikelyForms } from '../../language/likelyForms.ts';
import { parseSearch } from '../../language/parseSearch.ts';
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
  const suggestion = useSuggestion(query.search);
  const likely = forms
    .map((form, index) => {
      const { data, isPlaceholderData = true } = counts[index] ?? {};
      return { form, count: isPlaceholderData ? undefined : data?.count };
    })
    // The first one has all likely meanings; a part of it helps if it finds rows.
    .filter(({ count = 0 }, index) => index === 0 || count > 0);
  const offers = suggestion === undefined ? likely : [suggestion, ...likely];
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

/** Shorter words are like too many names. */
const LEAST_LETTERS = 4;

/** A search for the known name that the one word of a search looks like, with its rows. */
function useSuggestion(search: string) {
  const answers = useAnswers();
  const schema = useSchema();
  const { expression } = parseSearch(search, schema);
  const isWord =
    expression?.kind === 'contains' &&
    (expression.field === undefined || expression.field === schema.name) &&
    expression.text.length >= LEAST_LETTERS;
  const text = isWord ? expression.text : '';
  const { data } = useQuery({
    ...answers.suggestion(text),
    enabled: isWord && schema.id === 'dictionary',
  });
  if (!isWord || data === undefined || data === null) return undefined;
  const form = formatSearch({ kind: 'equals', field: schema.name, text: data.name }, schema);
  return { form, count: data.rows };
}
