import { useEffect, useRef } from 'react';
import { formatNumber } from '../../ui/formatNumber.ts';
import { HighlightedText } from '../../ui/HighlightedText.tsx';
import type { Suggestion } from './completeSearch.ts';
import styles from './Suggestions.module.css';

export interface SuggestionsProps {
  readonly id: string;
  readonly label: string;
  readonly suggestions: readonly Suggestion[];
  /** The option that Enter accepts; -1 for none. */
  readonly active: number;
  readonly onAccept: (index: number) => void;
}

/** The id of an option, for the box that holds the focus. */
export function idOfOption(id: string, index: number): string {
  return `${id}-${index}`;
}

/** The suggestions at the caret. The focus stays in the box above. */
export function Suggestions({ id, label, suggestions, active, onAccept }: SuggestionsProps) {
  const current = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (active >= 0) current.current?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    <div
      id={id}
      role="listbox"
      aria-label={label}
      tabIndex={-1}
      className={styles.list}
      // Keeps the focus in the box; otherwise the list would close before the click.
      onMouseDown={(event) => event.preventDefault()}
    >
      {suggestions.map(({ insert, label, hint, count }, index) => (
        <div
          key={insert}
          ref={index === active ? current : null}
          id={idOfOption(id, index)}
          role="option"
          aria-selected={index === active}
          tabIndex={-1}
          className={styles.option}
          onClick={() => onAccept(index)}
        >
          <span className={styles.label}>
            <HighlightedText text={label} />
          </span>
          {hint !== undefined && <span className={styles.hint}>{hint}</span>}
          {count !== undefined && <span className={styles.count}>{formatNumber(count)}</span>}
        </div>
      ))}
    </div>
  );
}
