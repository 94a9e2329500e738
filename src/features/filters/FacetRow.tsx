import { Ban, CheckCheck } from 'lucide-react';
import { memo, useId } from 'react';
import type { FieldId } from '../../model/fields.ts';
import { formatValue } from '../../model/formatValue.ts';
import type { FieldValue } from '../../model/query.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { cutText } from '../../ui/cutText.ts';
import { formatNumber } from '../../ui/formatNumber.ts';
import { HighlightedText } from '../../ui/HighlightedText.tsx';
import { joinClasses } from '../../ui/joinClasses.ts';
import { spell } from '../../ui/spell.ts';
import styles from './FacetRow.module.css';
import type { FacetEntry } from './listEntries.ts';

/** What can be done with a value of a facet. */
export type FacetAction = 'include' | 'exclude' | 'only';

export interface FacetRowProps extends FacetEntry {
  readonly field: FieldId;
  readonly index: number;
  /** Whether Tab reaches it. */
  readonly reachable: boolean;
  readonly onAct: (field: FieldId, value: FieldValue, action: FacetAction) => void;
}

/** A value of a facet: in, out, or alone, with its count and a bar behind it. */
export const FacetRow = memo(function FacetRow({
  field,
  value,
  count,
  included,
  excluded,
  share,
  index,
  reachable,
  onAct,
}: FacetRowProps) {
  const name = cutText(formatValue(value));
  const spelt = spell(name);
  const id = useId();
  const tabIndex = reachable ? 0 : -1;
  return (
    <li
      className={joinClasses(
        styles.row,
        count === 0 && styles.none,
        excluded && styles.excluded,
        (value === undefined || value === '') && styles.noText,
      )}
      onKeyDown={(event) => {
        if (event.ctrlKey || event.metaKey || event.altKey) return;
        if (event.key !== 'x' && event.key !== 'f') return;
        event.preventDefault();
        onAct(field, value, event.key === 'x' ? 'exclude' : 'include');
      }}
    >
      <span className={styles.bar} style={{ width: `${share * 100}%` }} />
      <label className={styles.label} htmlFor={id}>
        <Checkbox
          id={id}
          checked={included}
          onCheckedChange={() => onAct(field, value, 'include')}
          aria-label={`${spelt}, ${formatNumber(count)}`}
          data-roving={index}
          tabIndex={tabIndex}
        />
        <span className={styles.name} title={spelt}>
          <HighlightedText text={name} />
        </span>
      </label>
      <span className={styles.actions}>
        <button
          type="button"
          className={styles.action}
          title="Only this value"
          aria-label={`Only ${spelt}`}
          tabIndex={tabIndex}
          onClick={() => onAct(field, value, 'only')}
        >
          <CheckCheck aria-hidden="true" />
        </button>
        <button
          type="button"
          className={styles.action}
          title={excluded ? 'No longer exclude it' : 'Exclude this value'}
          aria-label={`Exclude ${spelt}`}
          aria-pressed={excluded}
          tabIndex={tabIndex}
          onClick={() => onAct(field, value, 'exclude')}
        >
          <Ban aria-hidden="true" />
        </button>
      </span>
      <span className={styles.count} aria-hidden="true">
        {formatNumber(count)}
      </span>
    </li>
  );
});
