import { ArrowDown, ArrowUp } from 'lucide-react';
import type { GroupOrder } from '../../model/groups.ts';
import { joinClasses } from '../../ui/joinClasses.ts';
import styles from './GroupTable.module.css';
import type { GroupColumn } from './groupColumns.ts';

export interface GroupHeadingProps {
  readonly column: GroupColumn;
  readonly order: GroupOrder;
  readonly onOrder: (order: GroupOrder) => void;
}

/** The heading of a column of groups: a button that orders by it, and turns the order around. */
export function GroupHeading({ column, order, onOrder }: GroupHeadingProps) {
  const { by, label, help } = column;
  const isValue = by === 'value';
  const isOrdered = order.by === by;
  const Icon = order.descending ? ArrowDown : ArrowUp;
  return (
    <th
      scope="col"
      className={isValue ? undefined : styles.number}
      aria-sort={isOrdered ? (order.descending ? 'descending' : 'ascending') : 'none'}
    >
      <button
        type="button"
        className={joinClasses(styles.heading, isOrdered && styles.ordered)}
        title={help}
        // Numbers begin with the largest, values with the first.
        onClick={() => onOrder({ by, descending: isOrdered ? !order.descending : !isValue })}
      >
        {label}
        {isOrdered && <Icon aria-hidden="true" />}
      </button>
    </th>
  );
}
