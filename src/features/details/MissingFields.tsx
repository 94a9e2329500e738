import { toggleValue } from '../../model/editQuery.ts';
import type { Field } from '../../model/schema.ts';
import { useViewEdits } from '../../state/view.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './Details.module.css';

/** The fields that a record lacks, in one line. Each is a button that filters on the rows without it. */
export function MissingFields({ fields }: { readonly fields: readonly Field[] }) {
  const { setQuery } = useViewEdits();
  return (
    <div className={styles.field}>
      <dt className={styles.label}>Missing</dt>
      <dd className={styles.missing}>
        {fields.map(({ id, label }) => (
          <Button
            key={id}
            size="sm"
            data-tip={`Show only rows without ${label.toLowerCase()}`}
            onClick={() => setQuery((query) => toggleValue(query, id, undefined, false))}
          >
            {label}
          </Button>
        ))}
      </dd>
    </div>
  );
}
