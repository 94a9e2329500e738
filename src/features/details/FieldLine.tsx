import { Copy, FilterX, ListFilter } from 'lucide-react';
import type { ReactNode } from 'react';
import type { EpochMs } from '../../base/units.ts';
import { toggleValue } from '../../model/editQuery.ts';
import { formatValueOf } from '../../model/formatValue.ts';
import type { FieldValue } from '../../model/query.ts';
import type { Field } from '../../model/schema.ts';
import { useDate } from '../../state/dateFormat.ts';
import { useViewEdits } from '../../state/view.ts';
import { copyAs } from '../../ui/copyAs.ts';
import { HighlightedText } from '../../ui/HighlightedText.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import styles from './Details.module.css';

export interface FieldLineProps {
  readonly field: Field;
  readonly value: FieldValue;
  /** More `dd` elements about the value. */
  readonly children?: ReactNode;
}

/** A field of a record: its label, its value and its actions. */
export function FieldLine({ field, value, children }: FieldLineProps) {
  const { setQuery } = useViewEdits();
  const toggle = (negated: boolean) =>
    setQuery((query) => toggleValue(query, field.id, value, negated));
  return (
    <div className={styles.field}>
      <dt className={styles.label}>
        <span data-tip={field.help}>{field.label}</span>
      </dt>
      <dd className={styles.line}>
        <FieldText field={field} value={value} />
        <span className={styles.tools}>
          <IconButton
            size="sm"
            label={`Filter on this ${field.label.toLowerCase()}`}
            icon={<ListFilter />}
            onClick={() => toggle(false)}
          />
          <IconButton
            size="sm"
            label={`Exclude this ${field.label.toLowerCase()}`}
            icon={<FilterX />}
            onClick={() => toggle(true)}
          />
          <IconButton
            size="sm"
            label={`Copy ${field.label.toLowerCase()}`}
            icon={<Copy />}
            disabled={value === undefined}
            onClick={() => copyAs(value ?? '', field.label)}
          />
        </span>
      </dd>
      {children}
    </div>
  );
}

function FieldText({ field, value }: Omit<FieldLineProps, 'children'>) {
  const text = formatValueOf(field, value);
  if (!value) return <span className={styles.muted}>{text}</span>;
  const time = field.kind === 'time' ? Date.parse(value) : Number.NaN;
  if (!Number.isNaN(time)) return <TimeText time={time} />;
  return (
    <span className={field.kind === 'path' ? styles.mono : styles.value}>
      <HighlightedText text={text} breaks />
    </span>
  );
}

function TimeText({ time }: { readonly time: EpochMs }) {
  const { text, tip } = useDate(time);
  return (
    <time className={styles.value} dateTime={new Date(time).toISOString()} data-tip={tip}>
      {text}
    </time>
  );
}
