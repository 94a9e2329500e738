import { useId } from 'react';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { formatCount } from '../../ui/formatNumber.ts';
import styles from './Grid.module.css';
import type { RowSelection } from './useRowSelection.ts';

export interface SelectAllProps {
  readonly inView: RowSelection['inView'];
  /** How many rows are in view. */
  readonly rows: number;
  readonly onToggle: () => void;
}

/** Selects all rows in view; it lies in the corner of the table, and comes before it. */
export function SelectAll({ inView, rows, onToggle }: SelectAllProps) {
  const id = useId();
  const name = `Select all ${formatCount(rows, 'row')} in view`;
  return (
    <label htmlFor={id} className={styles.selectAll}>
      <Checkbox
        id={id}
        checked={inView === 'all'}
        indeterminate={inView === 'some'}
        disabled={rows === 0}
        onCheckedChange={onToggle}
        aria-label={name}
        title={`${name} (Ctrl+A)`}
      />
    </label>
  );
}
