import { useId } from 'react';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { joinClasses } from '../../ui/joinClasses.ts';
import styles from './Grid.module.css';
import type { RowSelection } from './useRowSelection.ts';

export interface SelectAllCellProps {
  readonly inView: RowSelection['inView'];
  /** Rows in view, in words. */
  readonly rows: string;
  /** Whether the columns beside it scroll below it. */
  readonly lastPinned: boolean;
  readonly onToggle: () => void;
}

/** Selects all rows in view. The key for it is Ctrl+A, anywhere in the table. */
export function SelectAllCell({ inView, rows, lastPinned, onToggle }: SelectAllCellProps) {
  const id = useId();
  return (
    <div
      role="columnheader"
      aria-label="Selected"
      aria-colindex={1}
      className={joinClasses(styles.selectAll, lastPinned && styles.lastPinned)}
    >
      <label htmlFor={id} className={styles.selectAllLabel}>
        <Checkbox
          id={id}
          checked={inView === 'all'}
          indeterminate={inView === 'some'}
          onCheckedChange={onToggle}
          aria-label={`Select all ${rows} in view`}
          title={`Select all ${rows} in view (Ctrl+A)`}
          tabIndex={-1}
        />
      </label>
    </div>
  );
}
