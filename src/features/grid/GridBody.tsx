import type { RowIndex } from '../../base/units.ts';
import type { CellRulers } from './CellRulers.tsx';
import type { DrawnColumn } from './columnStyle.ts';
import type { ColumnRange } from './columnsInView.ts';
import styles from './Grid.module.css';
import { GridRowView } from './GridRowView.tsx';
import type { CellPlace } from './moveCell.ts';
import { listRows } from './pagesInView.ts';
import type { GridScroll } from './useGridScroll.ts';
import { readRow, type ShownRows } from './useRowPages.ts';
import type { RowSelection } from './useRowSelection.ts';

export interface GridBodyProps {
  readonly shown: ShownRows;
  readonly scroll: GridScroll;
  readonly columns: readonly DrawnColumn[];
  readonly rulers: CellRulers;
  readonly inView: ColumnRange;
  readonly words: readonly string[];
  readonly active: CellPlace;
  readonly selection: RowSelection;
  /** The row whose details are open. */
  readonly openRow: RowIndex | undefined;
}

/** The rows in view, and the one with the table's tab stop. */
export function GridBody({
  shown,
  scroll,
  columns,
  rulers,
  inView,
  words,
  active,
  selection,
  openRow,
}: GridBodyProps) {
  return (
    <div role="rowgroup" className={styles.body} style={{ height: scroll.height }}>
      <div className={styles.rows} style={{ transform: `translate3d(0, ${scroll.frameTop}px, 0)` }}>
        {listRows(scroll.drawn, active.row).map((index) => {
          const row = readRow(shown, index);
          return (
            <GridRowView
              key={scroll.keyOf(index)}
              index={index}
              row={row}
              columns={columns}
              rulers={rulers}
              firstColumn={inView.start}
              endColumn={inView.end}
              words={words}
              top={scroll.topOf(index)}
              activeColumn={active.row === index ? active.column : undefined}
              selected={selection.isSelected(row)}
              open={row !== undefined && row.row === openRow}
            />
          );
        })}
      </div>
    </div>
  );
}
