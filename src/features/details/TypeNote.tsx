import type { FieldValue } from '../../model/query.ts';
import { describeType } from '../../model/typeWords.ts';
import styles from './Details.module.css';

/** Explains a type, and its relevance for a defender. */
export function TypeNote({ type }: { readonly type: FieldValue }) {
  if (type === undefined) return undefined;
  const words = describeType(type);
  if (words === undefined) {
    return (
      <dd className={styles.note}>The documentation of the service does not list this type.</dd>
    );
  }
  const { what, why, technique } = words;
  return (
    <dd className={styles.note}>
      <p>{what}</p>
      <p>{why}</p>
      {technique && (
        <p className={styles.technique}>
          MITRE ATT&CK <strong>{technique.id}</strong> {technique.name}
          {technique.formerly && ` (formerly ${technique.formerly})`}
        </p>
      )}
    </dd>
  );
}
