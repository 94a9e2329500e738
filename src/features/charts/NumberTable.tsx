import { HighlightedText } from '../../ui/HighlightedText.tsx';
import { spellLines } from '../../ui/spell.ts';
import { useRovingFocus } from '../../ui/useRovingFocus.ts';
import type { ChartMark } from './chartMark.ts';
import type { ChartTable } from './chartTable.ts';
import { handleMarkKey } from './handleMarkKey.ts';
import styles from './NumberTable.module.css';

export interface NumberTableProps {
  readonly table: ChartTable;
  /** The bars of the chart, in the order of the table's rows. */
  readonly marks: readonly ChartMark[];
  readonly labelledBy: string;
}

/** A chart as a table. The headings of its rows act like the bars of the chart. */
export function NumberTable({ table, marks, labelledBy }: NumberTableProps) {
  const { active, onKeyDown, onFocus } = useRovingFocus(table.rows.length);
  return (
    <div className={styles.scroll}>
      <table className={styles.table} aria-labelledby={labelledBy}>
        <thead>
          <tr>
            {table.columns.map(({ heading, inFull }) => (
              <th key={heading} scope="col" aria-label={inFull} title={inFull}>
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody onKeyDown={onKeyDown} onFocus={onFocus}>
          {table.rows.map(({ key, cells: [heading = '', ...numbers] }, index) => {
            const { onAct, chosen, bar } = marks[index] ?? {};
            return (
              <tr key={key}>
                <th scope="row">
                  <button
                    type="button"
                    className={styles.pick}
                    aria-pressed={onAct && chosen}
                    aria-disabled={onAct === undefined}
                    title={spellLines([heading, ...(bar?.of?.spellings ?? [])])}
                    data-roving={index}
                    tabIndex={index === active ? 0 : -1}
                    onClick={() => onAct?.('include')}
                    onKeyDown={(event) => handleMarkKey(event, onAct)}
                  >
                    <HighlightedText text={heading} />
                  </button>
                </th>
                {numbers.map((number, column) => (
                  <td key={table.columns[column + 1]?.heading}>{number}</td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
