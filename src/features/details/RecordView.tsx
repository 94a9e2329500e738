import type { RecordDetails } from '../../model/answers.ts';
import { FIELDS } from '../../model/fields.ts';
import styles from './Details.module.css';
import { FieldLine } from './FieldLine.tsx';
import { RawRecord } from './RawRecord.tsx';
import { Siblings } from './Siblings.tsx';
import { TypeNote } from './TypeNote.tsx';
import { UnknownFieldLine } from './UnknownFieldLine.tsx';

/** All data of a record: its fields, unknown fields, related rows, and its source. */
export function RecordView({ details }: { readonly details: RecordDetails }) {
  const { cells, unknownFields } = details;
  const fields = FIELDS.filter((field) => field.id !== 'key' || cells.key !== cells.name);

  return (
    <div className={styles.content}>
      <dl className={styles.fields}>
        {fields.map((field) => (
          <FieldLine key={field.id} field={field} value={cells[field.id]}>
            {field.id === 'type' && <TypeNote type={cells.type} />}
          </FieldLine>
        ))}
      </dl>
      {unknownFields.length > 0 && (
        <section className={styles.section}>
          <h3 className={styles.sectionTitle}>Other fields</h3>
          <dl className={styles.fields}>
            {unknownFields.map(({ name, json }, index) => (
              <UnknownFieldLine key={`${index} ${name}`} name={name} json={json} />
            ))}
          </dl>
        </section>
      )}
      <Siblings cells={cells} />
      <RawRecord raw={details.raw} valueIndex={details.valueIndex} />
    </div>
  );
}
