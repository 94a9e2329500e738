import { X } from 'lucide-react';
import { Fragment, type ReactNode, useRef } from 'react';
import { HighlightedText } from '../../ui/HighlightedText.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { joinClasses } from '../../ui/joinClasses.ts';
import { spell } from '../../ui/spell.ts';
import type { ClauseWords } from './describeClause.ts';
import styles from './FilterChip.module.css';

export interface FilterChipProps {
  readonly words: ClauseWords;
  readonly negated?: boolean;
  readonly disabled?: boolean;
  /** Called with a click on its label. */
  readonly onPress: () => void;
  /** The tooltip of its label. */
  readonly hint: string;
  /** Whether the filter is enabled; absent if it cannot be disabled. */
  readonly pressed?: boolean;
  /** A menu with further actions. */
  readonly menu?: ReactNode;
  /** Removes the filter; `chip` is its element. */
  readonly onRemove: (chip: HTMLElement) => void;
}

/** The chip of a filter. */
export function FilterChip({
  words,
  negated = false,
  disabled = false,
  onPress,
  hint,
  pressed,
  menu,
  onRemove,
}: FilterChipProps) {
  const chip = useRef<HTMLLIElement>(null);
  return (
    <li
      ref={chip}
      className={joinClasses(styles.chip, negated && styles.negated, disabled && styles.off)}
    >
      <button
        type="button"
        className={styles.body}
        aria-label={`Filter ${spell(words.text)}`}
        aria-pressed={pressed}
        title={hint}
        onClick={onPress}
      >
        <span className={styles.label}>{`${words.label}: `}</span>
        {negated && <em className={styles.not}>not </em>}
        {words.values.map((value, index) => (
          <Fragment key={value}>
            {index > 0 && <span className={styles.or}> or </span>}
            <HighlightedText text={value} />
          </Fragment>
        ))}
        {words.more > 0 && <span className={styles.or}>{` and ${words.more} more`}</span>}
      </button>
      {menu}
      <IconButton
        className={styles.remove}
        size="sm"
        label={`Remove filter ${spell(words.text)}`}
        icon={<X />}
        onClick={() => chip.current && onRemove(chip.current)}
      />
    </li>
  );
}
