import { DICTIONARY } from '../../model/dictionary.ts';
import { listColumns } from '../../model/schema.ts';
import styles from './Details.module.css';

const FIELDS = listColumns(DICTIONARY).filter(({ id }) => id !== 'key');
const WIDTHS = [52, 36, 24, 44, 58, 40, 66, 88, 80, 34, 48];

/** A placeholder for a record whose fields are loading. The labels do not move when the fields arrive. */
export function RecordSkeleton() {
  return (
    <div className={styles.content} aria-busy="true">
      <section className={styles.section}>
        <h3 className={styles.sectionTitle}>Related rows</h3>
        <div className={styles.linksRoom} />
      </section>
      <dl className={styles.fields}>
        {FIELDS.map(({ id, label }, place) => (
          <div key={id} className={styles.field}>
            <dt className={styles.label}>{label}</dt>
            <dd className={styles.line}>
              <span className={styles.bar} style={{ width: `${WIDTHS[place]}%` }} />
            </dd>
            {id === 'type' && <dd className={styles.noteRoom} />}
          </div>
        ))}
      </dl>
    </div>
  );
}
