import { memo, type ReactNode } from 'react';
import type { ViewIndex } from '../../base/units.ts';
import type { GridRow } from '../../model/answers.ts';
import { joinClasses } from '../../ui/joinClasses.ts';
import type { CellRulers } from './CellRulers.tsx';
import type { DrawnColumn } from './columnStyle.ts';
import { drawCell } from './drawCell.tsx';
import { isShownWhole } from './fitCell.ts';
import styles from './Grid.module.css';

export interface GridRowViewProps {
  readonly index: ViewIndex;
  /** Missing while its page is on the way. */
  readonly row: GridRow | undefined;
  readonly columns: readonly DrawnColumn[];
  readonly rulers: CellRulers;
  /** The columns to draw cells of are these, the pinned ones and the active one. */
  readonly firstColumn: number;
  readonly endColumn: number;
  readonly words: readonly string[];
  /** Distance from the top of the rows' frame, in px. */
  readonly top: number;
  /** The column of the table's tab stop, where it is in this row. */
  readonly activeColumn: number | undefined;
  readonly selected: boolean;
  /** Whether its details are open. */
  readonly open: boolean;
}

/** One row, at its place in the rows' frame. */
export const GridRowView = memo(function GridRowView({
  index,
  row,
  columns,
  rulers,
  firstColumn,
  endColumn,
  words,
  top,
  activeColumn,
  selected,
  open,
}: GridRowViewProps) {
  const isLoading = row === undefined;
  const pinned: ReactNode[] = [];
  const others: ReactNode[] = [];
  columns.forEach((column, place) => {
    const isInView = column.pinned || (place >= firstColumn && place < endColumn);
    // A row on the way has no more than the cell that may have the focus: it is soon drawn anew.
    if (place !== activeColumn && (isLoading || !isInView)) return;
    const { field, isPath } = column;
    const value = row?.cells[field.id];
    // A path is cut in its middle, which is a part of the cell.
    const isCut = !(isPath && value) && !isShownWhole(column, value, rulers);
    (column.pinned ? pinned : others).push(
      <div
        key={field.id}
        role="gridcell"
        aria-colindex={place + 1}
        tabIndex={place === activeColumn ? 0 : -1}
        data-column={place}
        className={joinClasses(styles.cell, isPath && value && styles.path, isCut && styles.cut)}
        style={column.style}
      >
        {row !== undefined && drawCell(column, value, words, rulers)}
      </div>,
    );
  });
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      data-row={index}
      aria-selected={selected}
      aria-current={open ? true : undefined}
      aria-busy={isLoading ? true : undefined}
      className={joinClasses(styles.row, styles.bodyRow, isLoading && styles.loading)}
      style={{ top }}
    >
      <div className={styles.pinnedCells}>
        <div
          aria-hidden="true"
          data-select
          title={`Select row ${index + 1}`}
          className={joinClasses(styles.cell, styles.select)}
        >
          <span className={styles.box} />
        </div>
        {pinned}
      </div>
      {others}
    </div>
  );
});
