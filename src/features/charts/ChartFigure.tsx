import { SlidersHorizontal, Table2 } from 'lucide-react';
import { type ReactElement, type ReactNode, useId, useState } from 'react';
import { IconButton } from '../../ui/IconButton.tsx';
import { Menu } from '../../ui/Menu.tsx';
import styles from './ChartFigure.module.css';
import type { ChartMark } from './chartMark.ts';
import type { ChartTable } from './chartTable.ts';
import { NumberTable } from './NumberTable.tsx';

export interface ChartFigureProps {
  readonly title: string;
  /** A sentence about the numbers. */
  readonly hint: string | undefined;
  /** Its numbers as a table. */
  readonly tabulate: () => ChartTable;
  /** The bars of the chart, in the order of the table's rows. */
  readonly marks: readonly ChartMark[];
  /** Buttons that change how the chart is drawn. */
  readonly tools: ReactNode;
  /** Menu items that change the content of the chart. */
  readonly options: readonly ReactElement[];
  /** Buttons that take the numbers along. */
  readonly copies: ReactNode;
  /** Whether there are no numbers yet. */
  readonly pending: boolean;
  /** Whether the numbers are those of the query before. */
  readonly stale: boolean;
  readonly children: ReactNode;
}

/** The frame around a chart: its name, the same numbers as a table, and copies to keep. */
export function ChartFigure({
  title,
  hint,
  tabulate,
  marks,
  tools,
  options,
  copies,
  pending,
  stale,
  children,
}: ChartFigureProps) {
  const [isTable, setTable] = useState(false);
  const titleId = useId();
  return (
    <figure
      className={styles.figure}
      aria-labelledby={titleId}
      aria-description={hint}
      aria-busy={stale}
    >
      <figcaption className={styles.heading}>
        <span
          id={titleId}
          className={styles.title}
          title={hint === undefined ? title : `${title}\n${hint}`}
        >
          {title}
        </span>
        {!isTable && tools}
        {options.length > 0 && (
          <Menu
            align="end"
            trigger={<IconButton label="Options" icon={<SlidersHorizontal />} size="sm" />}
          >
            {options}
          </Menu>
        )}
        <IconButton
          label="Show as table"
          icon={<Table2 />}
          size="sm"
          aria-pressed={isTable}
          onClick={() => setTable(!isTable)}
        />
        {copies}
      </figcaption>
      {pending && <div aria-busy="true" />}
      {!pending &&
        (isTable ? (
          <NumberTable table={tabulate()} marks={marks} labelledBy={titleId} />
        ) : (
          children
        ))}
    </figure>
  );
}
