import { type CSSProperties, memo } from 'react';
import type { ViewIndex } from '../../base/units.ts';
import type { GridRow } from '../../model/answers.ts';
import { PATH_FIELDS } from '../../model/fields.ts';
import { joinClasses } from '../../ui/joinClasses.ts';
import { drawCell } from './drawCell.tsx';
import styles from './Grid.module.css';
import type { GridColumn } from './useColumnTable.ts';

export interface GridRowViewProps {
  readonly index: ViewIndex;
  /** Missing while its page is on the way. */
  readonly row: GridRow | undefined;
  readonly columns: readonly GridColumn[];
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

/** One row, at its place in the body. */
export const GridRowView = memo(function GridRowView({
  index,
  row,
  columns,
  firstColumn,
  endColumn,
  words,
  top,
  activeColumn,
  selected,
  open,
}: GridRowViewProps) {
  const isLoading = row === undefined;
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
      <div
        aria-hidden="true"
        data-select
        title={`Select row ${index + 1}`}
        className={joinClasses(
          styles.cell,
          styles.select,
          columns[0]?.pinned !== true && styles.lastPinned,
        )}
      >
        <span className={styles.box} />
      </div>
      {columns.map((column, place) => {
        const isInView = column.pinned || (place >= firstColumn && place < endColumn);
        // A row on the way has no more than the cell that may have the focus: it is soon drawn anew.
        if (place !== activeColumn && (isLoading || !isInView)) return undefined;
        return (
          <div
            key={column.field.id}
            role="gridcell"
            aria-colindex={place + 1}
            tabIndex={place === activeColumn ? 0 : -1}
            data-column={place}
            className={joinClasses(
              styles.cell,
              PATH_FIELDS.has(column.field.id) && row?.cells[column.field.id] && styles.path,
              column.pinned && styles.pinned,
              column.pinned && columns[place + 1]?.pinned !== true && styles.lastPinned,
            )}
            style={placeCell(place, column.pinned)}
          >
            {row !== undefined && drawCell(column.field, row.cells[column.field.id], words)}
          </div>
        );
      })}
    </div>
  );
});

function placeCell(place: number, pinned: boolean): CSSProperties {
  return {
    gridColumnStart: place + 2,
    ...(pinned && { insetInlineStart: `var(--start-${place})` }),
  };
}
