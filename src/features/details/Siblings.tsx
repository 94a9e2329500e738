import { useQuery } from '@tanstack/react-query';
import type { RecordDetails } from '../../model/answers.ts';
import { useAnswers } from '../../state/answers.ts';
import { useViewEdits } from '../../state/view.ts';
import { Button } from '../../ui/Button.tsx';
import { formatCount } from '../../ui/formatNumber.ts';
import styles from './Details.module.css';
import { listSiblings, type Sibling } from './listSiblings.ts';

/** Rows that share a value with a record: their number, and a button to show them. */
export function Siblings({ cells }: Pick<RecordDetails, 'cells'>) {
  const siblings = listSiblings(cells);
  if (siblings.length === 0) return undefined;
  return (
    <section className={styles.section}>
      <h3 className={styles.sectionTitle}>Related rows</h3>
      <ul className={styles.links}>
        {siblings.map((sibling) => (
          <li key={sibling.words}>
            <SiblingLink {...sibling} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function SiblingLink({ words, query }: Sibling) {
  const { setQuery } = useViewEdits();
  const { data, isPlaceholderData } = useQuery(useAnswers().rowCount(query));
  const count = isPlaceholderData ? undefined : data;
  if (count === 1) return <span className={styles.muted}>{`No other row ${words}`}</span>;
  return (
    <Button size="sm" onClick={() => setQuery(({ sort }) => ({ ...query, sort }))}>
      {`${count === undefined ? 'Rows' : formatCount(count, 'row')} ${words}`}
    </Button>
  );
}
