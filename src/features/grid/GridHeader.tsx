import { type DragEvent, type PointerEvent as ReactPointerEvent, useState } from 'react';
import styles from './Grid.module.css';
import { GridHeaderCell } from './GridHeaderCell.tsx';
import type { ColumnActions } from './useColumnActions.ts';
import type { GridColumn } from './useColumnTable.ts';

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
export function GridHeader({
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
      const from = columns.indexOf(dragged);
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
        className={styles.row}
        onDragOver={onDragOver}
        onDrop={onDrop}
        onDragEnd={endDrag}
      >
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
            onResizeStart={(event) => trackWidth(event, column, actions, onDragWidth)}
            drop={drop?.place === place && dragged !== column ? drop.side : undefined}
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
}

function readDrop({ target, clientX }: DragEvent<HTMLElement>): Drop | undefined {
  const header = target instanceof Element ? target.closest<HTMLElement>('[data-header]') : null;
  if (header === null) return undefined;
  const { left, width } = header.getBoundingClientRect();
  return {
    place: Number(header.dataset.header),
    side: clientX < left + width / 2 ? 'before' : 'after',
  };
}

/** Follows the pointer from a column's edge until it is let go; Escape gives up. */
function trackWidth(
  event: ReactPointerEvent<HTMLElement>,
  column: GridColumn,
  actions: ColumnActions,
  onDragWidth: GridHeaderProps['onDragWidth'],
): void {
  if (event.button !== 0) return;
  event.preventDefault();
  const handle: HTMLElement = event.currentTarget;
  const startX = event.clientX;
  const listening = new AbortController();
  const options = { signal: listening.signal };
  const widthAt = (clientX: number) => column.width + clientX - startX;
  handle.setPointerCapture(event.pointerId);
  handle.addEventListener(
    'pointermove',
    (move) => onDragWidth({ column, width: widthAt(move.clientX) }),
    options,
  );
  handle.addEventListener(
    'pointerup',
    (up) => {
      if (up.clientX !== startX) actions.resize(column, widthAt(up.clientX));
      end();
    },
    options,
  );
  handle.addEventListener('pointercancel', () => end(), options);
  handle.ownerDocument.addEventListener(
    'keydown',
    (press) => {
      if (press.key === 'Escape') end();
    },
    options,
  );
  function end() {
    listening.abort();
    onDragWidth(undefined);
  }
}
