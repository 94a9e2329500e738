import { ArrowDown, ArrowUp, ChevronDown } from 'lucide-react';
import type { DragEvent } from 'react';
import { joinClasses } from '../../ui/joinClasses.ts';
import type { GridColumn } from './columnLayout.ts';
import styles from './Grid.module.css';
import { ResizeHandle } from './ResizeHandle.tsx';

export interface GridHeaderCellProps {
  readonly column: GridColumn;
  readonly place: number;
  readonly lastPinned: boolean;
  readonly active: boolean;
  readonly menuOpen: boolean;
  readonly onMenu: () => void;
  readonly onSort: (additive: boolean) => void;
  readonly onFit: () => void;
  /** A width while it is dragged, in px; `undefined` when the drag has ended or was given up. */
  readonly onDragWidth: (width: number | undefined) => void;
  readonly onResize: (width: number) => void;
  /** Where a dragged column would land: before this one, after it, or elsewhere. */
  readonly drop: 'before' | 'after' | undefined;
  readonly onDragStart: (event: DragEvent<HTMLElement>) => void;
}

/** The header of a column: a button that sorts, a menu with its other actions, and a handle for its width. */
export function GridHeaderCell({
  column,
  place,
  lastPinned,
  active,
  menuOpen,
  onMenu,
  onSort,
  onFit,
  onDragWidth,
  onResize,
  drop,
  onDragStart,
}: GridHeaderCellProps) {
  const { field, pinned, sort, sortRank } = column;
  const SortIcon = sort === 'descending' ? ArrowDown : ArrowUp;
  return (
    <div
      role="columnheader"
      aria-label={field.label}
      aria-colindex={place + 1}
      aria-sort={sort ?? 'none'}
      data-header={place}
      data-drop={drop}
      className={joinClasses(
        styles.header,
        pinned && styles.pinned,
        lastPinned && styles.lastPinned,
      )}
      style={pinned ? { insetInlineStart: `var(--start-${place})` } : undefined}
    >
      <button
        type="button"
        className={styles.headerButton}
        tabIndex={active ? 0 : -1}
        data-column={place}
        title={field.help}
        draggable
        onDragStart={onDragStart}
        onClick={(event) => onSort(event.shiftKey)}
      >
        <span className={styles.headerLabel} data-measure>
          {field.label}
        </span>
        {sort !== undefined && <SortIcon className={styles.sortIcon} aria-hidden="true" />}
        {sortRank !== undefined && (
          <span className={styles.sortRank} aria-hidden="true">
            {sortRank}
          </span>
        )}
      </button>
      <button
        type="button"
        tabIndex={-1}
        className={styles.menuButton}
        aria-label={`Menu of ${field.label}`}
        aria-haspopup="menu"
        aria-expanded={menuOpen}
        onClick={onMenu}
      >
        <ChevronDown aria-hidden="true" />
      </button>
      <ResizeHandle width={column.width} onDrag={onDragWidth} onResize={onResize} onFit={onFit} />
    </div>
  );
}
