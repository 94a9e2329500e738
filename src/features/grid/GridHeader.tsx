import { type DragEvent, memo, useState } from 'react';
import { joinClasses } from '../../ui/joinClasses.ts';
import type { GridColumn } from './columnLayout.ts';
import styles from './Grid.module.css';
import { GridHeaderCell } from './GridHeaderCell.tsx';
import { HEADER_ROW } from './moveCell.ts';
import type { ColumnActions } from './useColumnActions.ts';

export interface GridHeaderProps {
  readonly columns: readonly GridColumn[];
  readonly actions: ColumnActions;
  /** The column of the table's tab stop, where it is in the header. */
  readonly activeColumn: number | undefined;
  readonly openMenu: number | undefined;
  readonly onMenu: (place: number) => void;
  readonly onFit: (place: number) => void;
  /** A width while it is dragged; `undefined` when the drag was given up. */
  readonly onDragWidth: (change: { column: GridColumn; width: number } | undefined) => void;
}

interface Drop {
  readonly place: number;
  readonly side: 'before' | 'after';
}

/** The row of column headers. A header can be dragged to another place, its edge to another width. */
export const GridHeader = memo(function GridHeader({
  columns,
  actions,
  activeColumn,
  openMenu,
  onMenu,
  onFit,
  onDragWidth,
}: GridHeaderProps) {
  const [dragged, setDragged] = useState<GridColumn>();
  const [drop, setDrop] = useState<Drop>();

  const endDrag = () => {
    setDragged(undefined);
    setDrop(undefined);
  };
  const onDragOver = (event: DragEvent<HTMLElement>) => {
    if (dragged === undefined) return;
    event.preventDefault();
    const next = readDrop(event);
    if (next?.place !== drop?.place || next?.side !== drop?.side) setDrop(next);
  };
  const onDrop = (event: DragEvent<HTMLElement>) => {
    event.preventDefault();
    const target = readDrop(event);
    if (dragged !== undefined && target !== undefined) {
      const from = columns.findIndex(({ field }) => field === dragged.field);
      const to = target.place + (target.side === 'after' ? 1 : 0);
      actions.moveTo(dragged, from < to ? to - 1 : to);
    }
    endDrag();
  };

  return (
    <div role="rowgroup" className={styles.head}>
      <div
        role="row"
        aria-rowindex={1}
        data-row={HEADER_ROW}
        className={styles.row}
        onDragOver={onDragOver}
        onDrop={onDrop}
        onDragEnd={endDrag}
      >
        <div
          aria-hidden="true"
          className={joinClasses(styles.corner, columns[0]?.pinned !== true && styles.lastPinned)}
        />
        {columns.map((column, place) => (
          <GridHeaderCell
            key={column.field.id}
            column={column}
            place={place}
            lastPinned={column.pinned && columns[place + 1]?.pinned !== true}
            active={activeColumn === place}
            menuOpen={openMenu === place}
            onMenu={() => onMenu(place)}
            onSort={(additive) => actions.cycleSort(column, additive)}
            onFit={() => onFit(place)}
            onDragWidth={(width) =>
              onDragWidth(width === undefined ? undefined : { column, width })
            }
            onResize={(width) => actions.resize(column, width)}
            drop={drop?.place === place && dragged?.field !== column.field ? drop.side : undefined}
            onDragStart={(event) => {
              event.dataTransfer.effectAllowed = 'move';
              event.dataTransfer.setData('text/plain', column.field.label);
              setDragged(column);
            }}
          />
        ))}
      </div>
    </div>
  );
});

function readDrop({ target, clientX }: DragEvent<HTMLElement>): Drop | undefined {
  const header = target instanceof Element ? target.closest<HTMLElement>('[data-header]') : null;
  if (header === null) return undefined;
  const { left, width } = header.getBoundingClientRect();
  return {
    place: Number(header.dataset.header),
    side: clientX < left + width / 2 ? 'before' : 'after',
  };
}
