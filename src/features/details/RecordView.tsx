import type { RecordDetails } from '../../model/answers.ts';

import { DICTIONARY } from '../../model/dictionary.ts';
import { listColumns } from '../../model/schema.ts';
import styles from './Details.module.css';
import { FieldLine } from './FieldLine.tsx';
import { MissingFields } from './MissingFields.tsx';
import { RawRecord } from './RawRecord.tsx';
import { Siblings } from './Siblings.tsx';
import { TypeNote } from './TypeNote.tsx';
import { UnknownFieldLine } from './UnknownFieldLine.tsx';

/** All data of a record: related rows, its fields, the missing ones, unknown fields, and its source. */
export function RecordView({ details }: { readonly details: RecordDetails }) {
  const { cells, unknownFields } = details;
  // A key that is the name of the executable says nothing more.
  const fields = listColumns(DICTIONARY).filter(
    ({ id }) => id !== 'key' || cells.key !== cells.name,
  );
  const present = fields.filter((field) => cells[field.id] !== undefined);
  const missing = fields.filter((field) => cells[field.id] === undefined);

  return (
    <div className={styles.content}>
      <Siblings cells={cells} />
      <dl className={styles.fields}>
        {present.map((field) => (
          <FieldLine key={field.id} field={field} value={cells[field.id]}>
            {field.id === 'type' && <TypeNote type={cells.type} />}
          </FieldLine>
        ))}
        {missing.length > 0 && <MissingFields fields={missing} />}
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
      <RawRecord raw={details.raw} valueIndex={details.valueIndex} />
    </div>
  );
}
