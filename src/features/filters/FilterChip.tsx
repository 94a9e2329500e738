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
  /** Takes it away; `chip` is its element. */
  readonly onRemove: (chip: HTMLElement) => void;
  /** Switches the filter off for now, or on again. Absent where that cannot be. */
  readonly onToggle?: () => void;
}

/** One filter. */
export function FilterChip({
  words,
  negated = false,
  disabled = false,
  onRemove,
  onToggle,
}: FilterChipProps) {
  const chip = useRef<HTMLLIElement>(null);
  return (
    <li
      ref={chip}
      className={joinClasses(styles.chip, negated && styles.negated, disabled && styles.off)}
    >
      <ChipBody text={words.text} on={!disabled} onToggle={onToggle}>
        <span className={styles.label}>{`${words.label}: `}</span>
        {negated && <em className={styles.not}>not </em>}
        {words.values.map((value, index) => (
          <Fragment key={value}>
            {index > 0 && <span className={styles.or}> or </span>}
            <HighlightedText text={value} />
          </Fragment>
        ))}
        {words.more > 0 && <span className={styles.or}>{` and ${words.more} more`}</span>}
      </ChipBody>
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

interface ChipBodyProps {
  readonly text: string;
  readonly on: boolean;
  readonly onToggle: (() => void) | undefined;
  readonly children: ReactNode;
}

function ChipBody({ text, on, onToggle, children }: ChipBodyProps) {
  if (!onToggle) return <span className={styles.body}>{children}</span>;
  return (
    <button
      type="button"
      className={styles.body}
      aria-label={`Filter ${spell(text)}`}
      aria-pressed={on}
      title={on ? 'Switch off for now' : 'Switch on again'}
      onClick={onToggle}
    >
      {children}
    </button>
  );
}
