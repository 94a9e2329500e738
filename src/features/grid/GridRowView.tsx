import { memo, type ReactNode } from 'react';
import type { ViewIndex } from '../../base/units.ts';
import type { HighlightedWords } from '../../language/wordsToHighlight.ts';
import type { GridRow } from '../../model/answers.ts';
import type { ColumnField, FieldId } from '../../model/schema.ts';
import { joinClasses } from '../../ui/joinClasses.ts';
import { drawCell } from './drawCell.tsx';
import styles from './Grid.module.css';

export interface GridRowViewProps {
  readonly index: ViewIndex;
  /** `undefined` while its page loads. */
  readonly row: GridRow | undefined;
  readonly fields: readonly ColumnField[];
  /** The field by which rows are called. */
  readonly nameField: FieldId;
  /** So many of the first fields are pinned. */
  readonly pinnedCount: number;
  /** The words to mark in the cells of each field. */
  readonly words: HighlightedWords;
  /** Distance from the top of the body, in px. */
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
  fields,
  nameField,
  pinnedCount,
  words,
  top,
  activeColumn,
  selected,
  open,
}: GridRowViewProps) {
  const isLoading = row === undefined;
  const cells = fields.map((field, place): ReactNode => {
    // A row that loads has only the cell that may have the focus, since it is soon redrawn.
    if (isLoading && place !== activeColumn) return undefined;
    const value = row?.cells[field.id];
    return (
      <div
        key={field.id}
        role="gridcell"
        aria-colindex={place + 1}
        tabIndex={place === activeColumn ? 0 : -1}
        data-column={place}
        className={joinClasses(styles.cell, field.kind === 'path' && value && styles.path)}
        style={{ gridColumnStart: place + 2 }}
      >
        {row !== undefined && drawCell(field, value, field.id === nameField, words.get(field.id))}
      </div>
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
          role="rowheader"
          aria-label={`Row ${index + 1}`}
          data-select
          title={`Select row ${index + 1}`}
          className={joinClasses(styles.cell, styles.select)}
        >
          <span
            role="checkbox"
            aria-checked={selected}
            aria-label={`Select row ${index + 1}`}
            tabIndex={-1}
            className={styles.box}
          />
        </div>
        {cells.slice(0, pinnedCount)}
      </div>
      {cells.slice(pinnedCount)}
    </div>
  );
});
