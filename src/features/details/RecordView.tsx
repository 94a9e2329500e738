import type { RecordDetails } from '../../model/answers.ts';
import { clearFilters, onlyValue } from '../../model/editQuery.ts';
import { FIELDS, type FieldId } from '../../model/fields.ts';
import type { FieldValue } from '../../model/query.ts';
import { useView } from '../../state/view.ts';
import { Button } from '../../ui/Button.tsx';
import { formatCount } from '../../ui/formatNumber.ts';
import styles from './Details.module.css';
import { FieldLine } from './FieldLine.tsx';
import { RawRecord } from './RawRecord.tsx';
import { UnknownFieldLine } from './UnknownFieldLine.tsx';

/** Everything known of a record: its fields, those that nobody knows, its relatives, and its source. */
export function RecordView({ details }: { readonly details: RecordDetails }) {
  const { setQuery } = useView();
  const { cells, unknownFields } = details;
  const fields = FIELDS.filter((field) => field.id !== 'key' || cells.key !== cells.name);
  const showAll = (field: FieldId, value: FieldValue) =>
    setQuery((query) => onlyValue(clearFilters(query), field, value));

  return (
    <div className={styles.content}>
      <dl className={styles.fields}>
        {fields.map((field) => (
          <FieldLine key={field.id} field={field} value={cells[field.id]} />
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
      <section className={styles.section}>
        <h3 className={styles.sectionTitle}>Related rows</h3>
        <div className={styles.links}>
          <Button size="sm" onClick={() => showAll('name', cells.name)}>
            {formatCount(details.sameName, 'row')} with the same name
          </Button>
          <Button size="sm" onClick={() => showAll('company', cells.company)}>
            Same company
          </Button>
          <Button size="sm" onClick={() => showAll('location', cells.location)}>
            Same location
          </Button>
        </div>
      </section>
      <RawRecord raw={details.raw} valueIndex={details.valueIndex} />
    </div>
  );
}
