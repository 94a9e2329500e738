import { Ban } from 'lucide-react';
import { useId } from 'react';
import type { ValueCount } from '../../model/answers.ts';
import { formatValueOf } from '../../model/formatValue.ts';
import type { Field } from '../../model/schema.ts';
import { cutText } from '../../ui/cutText.ts';
import { formatCount, formatNumber } from '../../ui/formatNumber.ts';
import { HighlightedText } from '../../ui/HighlightedText.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { spell, spellLines } from '../../ui/spell.ts';
import { useRovingFocus } from '../../ui/useRovingFocus.ts';
import styles from './ColumnProfile.module.css';

export interface ProfileValuesProps {
  readonly field: Field;
  readonly title: string;
  readonly values: readonly ValueCount[];
  /** Rows of the most common value: its bar has the full length. */
  readonly largest: number;
  readonly onKeep: (value: ValueCount) => void;
  readonly onExclude: (value: ValueCount) => void;
}

/** Some values of a column and their counts, each a way to its rows, or to all others. */
export function ProfileValues({
  field,
  title,
  values,
  largest,
  onKeep,
  onExclude,
}: ProfileValuesProps) {
  const id = useId();
  const { active, onKeyDown, onFocus } = useRovingFocus(values.length);
  return (
    <section className={styles.list} aria-labelledby={id}>
      <h3 id={id} className={styles.title}>
        {title}
      </h3>
      {values.length === 0 && <p className={styles.nothing}>No values in these rows.</p>}
      <ul className={styles.values} onKeyDown={onKeyDown} onFocus={onFocus}>
        {values.map((counted, index) => {
          const { value, spellings, count } = counted;
          const name = cutText(formatValueOf(field, value));
          const spelt = spell(name);
          const tabIndex = index === active ? 0 : -1;
          return (
            <li key={`=${value}`} className={styles.row}>
              <span
                className={styles.bar}
                style={{ width: `calc((100% - 30px) * ${count / largest})` }}
              />
              <button
                type="button"
                className={styles.value}
                aria-label={`Keep ${spelt}, ${formatCount(count, 'row')}`}
                title={spellings ? spellLines(spellings) : spelt}
                data-roving={index}
                tabIndex={tabIndex}
                onClick={() => onKeep(counted)}
              >
                <span className={styles.name}>
                  <HighlightedText text={name} />
                </span>
              </button>
              <span className={styles.count} aria-hidden="true">
                {formatNumber(count)}
              </span>
              <IconButton
                size="sm"
                label={`Exclude ${spelt}`}
                icon={<Ban />}
                tabIndex={tabIndex}
                onClick={() => onExclude(counted)}
              />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
