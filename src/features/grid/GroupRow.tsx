import { Ban } from 'lucide-react';
import { memo } from 'react';
import type { RowGroup } from '../../model/answers.ts';
import { formatValueOf } from '../../model/formatValue.ts';
import type { CountedValue } from '../../model/query.ts';
import type { Field } from '../../model/schema.ts';
import { cutText } from '../../ui/cutText.ts';
import { formatCount, formatNumber } from '../../ui/formatNumber.ts';
import { formatShare } from '../../ui/formatShare.ts';
import { HighlightedText } from '../../ui/HighlightedText.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { joinClasses } from '../../ui/joinClasses.ts';
import { focusFirst } from '../../ui/moveFocusPast.ts';
import { spell, spellLines } from '../../ui/spell.ts';
import styles from './GroupTable.module.css';
import type { GroupColumn } from './groupColumns.ts';

export interface GroupRowProps {
  readonly group: RowGroup;
  /** The field that the rows are grouped by. */
  readonly field: Field;
  readonly columns: readonly GroupColumn[];
  /** Rows of the largest group: its bar has the full length. */
  readonly largest: number;
  readonly index: number;
  /** Whether the Tab key reaches it. */
  readonly reachable: boolean;
  readonly onShowRows: (counted: CountedValue) => void;
  readonly onExclude: (counted: CountedValue) => void;
}

/** A group: its value, which leads to its rows, and its numbers. */
export const GroupRow = memo(function GroupRow({
  group,
  field,
  columns,
  largest,
  index,
  reachable,
  onShowRows,
  onExclude,
}: GroupRowProps) {
  const { value, spellings, count } = group;
  const text = cutText(formatValueOf(field, value));
  const name = spell(text);
  const tabIndex = reachable ? 0 : -1;
  return (
    <tr>
      <th scope="row">
        <span className={styles.bar} style={{ width: `${(count / largest) * 100}%` }} />
        <button
          type="button"
          className={joinClasses(styles.value, !value && styles.noText)}
          aria-label={`Show ${name}, ${formatCount(count, 'row')}`}
          title={spellings ? spellLines(spellings) : name}
          data-roving={index}
          tabIndex={tabIndex}
          onClick={() => onShowRows(group)}
        >
          <HighlightedText text={text} />
        </button>
        {spellings && (
          <span className={styles.spellings}>{formatCount(spellings.length, 'spelling')}</span>
        )}
      </th>
      {columns.slice(1).map(({ by, read, isPart }) => (
        <td key={by} className={styles.number}>
          {isPart ? describePart(read(group), count) : formatNumber(read(group))}
        </td>
      ))}
      <td>
        <IconButton
          size="sm"
          label={`Exclude ${name}`}
          icon={<Ban />}
          tabIndex={tabIndex}
          onClick={({ currentTarget }) => {
            const row = currentTarget.closest('tr');
            const beside = [row?.nextElementSibling, row?.previousElementSibling];
            focusFirst(beside.map((other) => other?.querySelector<HTMLElement>('[data-roving]')));
            onExclude(group);
          }}
        />
      </td>
    </tr>
  );
});

function describePart(part: number, count: number): string {
  return part === 0 ? '0' : `${formatNumber(part)} (${formatShare(part / count)})`;
}
