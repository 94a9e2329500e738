import {
  type CSSProperties,
  type KeyboardEvent,
  type MouseEvent,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { ViewIndex } from '../../base/units.ts';
import { parseSearch } from '../../language/parseSearch.ts';
import { wordsToHighlight } from '../../language/wordsToHighlight.ts';
import type { DatasetInfo } from '../../model/answers.ts';
import type { FieldId } from '../../model/fields.ts';
import { isFiltered } from '../../model/query.ts';
import { useOpenRecord } from '../../state/openRecord.ts';
import { usePreference } from '../../state/preferences.ts';
import { useView } from '../../state/view.ts';
import type { MenuAnchor } from '../../ui/PlacedMenu.tsx';
import { CellMenu } from './CellMenu.tsx';
import { CellTip } from './CellTip.tsx';
import { columnsInView } from './columnsInView.ts';
import { EmptyResult } from './EmptyResult.tsx';
import { clampWidth } from './editColumns.ts';
import { elementOf, findCell, measureContent } from './findCell.ts';
import styles from './Grid.module.css';
import { GridHeader } from './GridHeader.tsx';
import { GridRowView } from './GridRowView.tsx';
import { HeaderMenu } from './HeaderMenu.tsx';
import { type CellPlace, clampCell, HEADER_ROW, moveCell, readMove } from './moveCell.ts';
import type { RowRange } from './pagesInView.ts';
import { type CellActions, type CellTarget, useCellActions } from './useCellActions.ts';
import { useCellTip } from './useCellTip.ts';
import { useColumnActions, WIDTH_STEP } from './useColumnActions.ts';
import {
  type ColumnWidths,
  type GridColumn,
  listFields,
  useColumnTable,
} from './useColumnTable.ts';
import { useGridScroll } from './useGridScroll.ts';
import { useRowHeight } from './useRowHeight.ts';
import { NO_ROWS, readRow, type ShownRows, useRowPages } from './useRowPages.ts';

const NO_WIDTHS: ColumnWidths = {};
/** The cell that the Tab key reaches: its column is known by its field, wherever that is moved to. */
interface ActiveCell extends CellPlace {
  readonly field: FieldId | undefined;
}

const FIRST_CELL: ActiveCell = { row: 0, column: 0, field: undefined };
const CELL_PADDING = 26;

interface OpenMenu {
  readonly place: CellPlace;
  readonly anchor: MenuAnchor;
}

/** The table: a header, and the rows in view of as many as there are. */
export function GridTable({ dataset }: { readonly dataset: DatasetInfo }) {
  const { view, setView } = useView();
  const [savedWidths, saveWidths] = usePreference('columnWidths', NO_WIDTHS, areWidths);
  const [dragWidth, setDragWidth] = useState<{ column: GridColumn; width: number }>();
  const widths = useMemo(
    () =>
      dragWidth === undefined
        ? savedWidths
        : { ...savedWidths, [dragWidth.column.field.id]: clampWidth(dragWidth.width) },
    [savedWidths, dragWidth],
  );
  const columns = useColumnTable(view, widths);
  const drawnColumns = useColumnsWithoutWidths(columns);
  const fields = useMemo(() => listFields(columns), [columns]);

  const [rowHeight, probe] = useRowHeight();
  const [shown, setShown] = useState<ShownRows>(NO_ROWS);
  const scroll = useGridScroll(shown.count, rowHeight);
  const { scroller } = scroll;
  const inView = columnsInView(columns, scroll.sideways);

  const [lastActive, setLastActive] = useState<ActiveCell>(FIRST_CELL);
  const bounds = { rows: shown.count, columns: columns.length };
  const active = clampCell(followColumn(lastActive, fields), bounds);
  const setActive = ({ row, column }: CellPlace) => {
    if (row === lastActive.row && column === active.column) return;
    setLastActive({ row, column, field: fields[column] });
  };

  const { rows: next, failed } = useRowPages(shown, {
    dataset,
    query: view.query,
    range: scroll.drawn,
    active: active.row,
  });
  if (next !== shown) {
    setShown(next);
    // Another query starts at its first row.
    if (next.queryKey !== shown.queryKey && shown.queryKey !== '' && active.row > 0) {
      setActive({ row: 0, column: active.column });
    }
  }

  const [menu, setMenu] = useState<OpenMenu>();
  const tip = useCellTip();
  const columnActions = useColumnActions(savedWidths, saveWidths);
  const cellActions = useCellActions(shown.datasetId, fields, tip.say);
  const record = useOpenRecord(view.query, view.open);
  const isOfShown = record.kind === 'found' && shown.datasetId === dataset.id;
  const openRow = isOfShown ? record.row : undefined;
  const words = useMemo(
    () => wordsToHighlight(parseSearch(shown.query.search).expression),
    [shown.query.search],
  );

  const hasFocus = useRef(false);

  const goTo = (place: CellPlace) => {
    if (place.row >= 0) scroll.reveal(place.row, 0);
    setActive(place);
  };

  const shownKey = useRef(shown.queryKey);
  useLayoutEffect(() => {
    if (shownKey.current === shown.queryKey) return;
    const isFirst = shownKey.current === '';
    shownKey.current = shown.queryKey;
    if (isFirst) return;
    scroll.goToTop();
  });

  const shownRecord = useRef('');
  useEffect(() => {
    const key = view.open === undefined ? '' : `${view.open.nth} ${view.open.key}`;
    if (key === '') shownRecord.current = '';
    if (key === shownRecord.current || record.kind === 'pending' || shown.queryKey === '') return;
    if (record.kind === 'found' && record.stale) return;
    shownRecord.current = key;
    const viewIndex = record.kind === 'found' ? record.viewIndex : undefined;
    if (viewIndex === undefined || viewIndex >= shown.count) return;
    scroll.reveal(viewIndex, 2);
    setActive({ row: viewIndex, column: active.column });
  });

  // While the table has the focus, it is on the active cell: also when another cell became that, or
  // when the cell with the focus was taken out of the page.
  useLayoutEffect(() => {
    const grid = scroller.current;
    const { activeElement, body } = document;
    const cell = elementOf(grid, active);
    if (!hasFocus.current || grid === null || cell === null || cell === activeElement) return;
    const isLost = activeElement === null || activeElement === body;
    if (!isLost && !(grid.contains(activeElement) && findCell(activeElement) !== undefined)) return;
    cell.focus({ preventScroll: true });
    revealColumn(grid, columns, active.column);
  });

  const targetAt = ({ row, column }: CellPlace): CellTarget | undefined => {
    const gridRow = row < 0 ? undefined : readRow(shown, row);
    const field = columns[column]?.field;
    if (gridRow === undefined || field === undefined) return undefined;
    return { row: gridRow, field, value: gridRow.cells[field.id] };
  };

  const openMenu = (place: CellPlace, anchor: MenuAnchor) => {
    tip.hide();
    setMenu({ place, anchor });
  };

  const fit = (place: number) => {
    const column = columns[place];
    if (column === undefined || scroller.current === null) return;
    columnActions.resize(column, measureContent(scroller.current, place) + CELL_PADDING);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const cell = findCell(event.target);
    if (cell === undefined || !event.currentTarget.contains(cell.element)) return;
    const done = handleKey(event, cell.element);
    if (done) {
      event.preventDefault();
      event.stopPropagation();
    }
  };

  const handleKey = (event: KeyboardEvent<HTMLElement>, element: HTMLElement): boolean => {
    const isMenuKey =
      event.key === 'ContextMenu' ||
      (event.key === 'F10' && event.shiftKey) ||
      (event.key === 'ArrowDown' && event.altKey);
    if (isMenuKey) {
      openMenu(active, element);
      return true;
    }
    const move = readMove(event);
    if (move !== undefined) {
      tip.hide();
      goTo(moveCell(active, move, { ...bounds, page: scroll.countPage() }));
      return true;
    }
    if (event.key === 'Escape') {
      if (tip.hide()) return true;
      if (view.open === undefined) return false;
      setView((current) => ({ ...current, open: undefined }));
      return true;
    }
    if (active.row === HEADER_ROW) return handleHeaderKey(event);
    const action = findCellAction(event);
    const target = targetAt(active);
    if (action === undefined || target === undefined) return false;
    cellActions[action](target);
    return true;
  };

  const handleHeaderKey = (event: KeyboardEvent<HTMLElement>): boolean => {
    const column = columns[active.column];
    if (column === undefined) return false;
    const step = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : 0;
    if (event.key === 'Enter' || event.key === ' ') {
      columnActions.cycleSort(column, event.shiftKey);
    } else if (step !== 0 && event.altKey) {
      columnActions.moveTo(column, active.column + step);
    } else if (step !== 0 && event.shiftKey) {
      columnActions.resizeBy(column, step * WIDTH_STEP);
    } else return false;
    return true;
  };

  const onContextMenu = (event: MouseEvent<HTMLElement>) => {
    const header =
      event.target instanceof Element ? event.target.closest<HTMLElement>('[data-header]') : null;
    const place = header
      ? { row: HEADER_ROW, column: Number(header.dataset.header) }
      : findCell(event.target)?.place;
    if (place === undefined) return;
    event.preventDefault();
    setActive(place);
    const isPointer = event.clientX !== 0 || event.clientY !== 0;
    const element = elementOf(scroller.current, place);
    if (isPointer) openMenu(place, { x: event.clientX, y: event.clientY });
    else if (element !== null) openMenu(place, element);
  };

  const onClick = (event: MouseEvent<HTMLElement>) => {
    const isLink = event.target instanceof Element && event.target.closest('[data-opens]') !== null;
    if (isLink && event.detail === 1 && window.getSelection()?.isCollapsed !== false) {
      openAt(event.target);
    }
  };
  const openAt = (from: EventTarget) => {
    const cell = findCell(from);
    const target = cell === undefined ? undefined : targetAt(cell.place);
    if (target !== undefined) cellActions.open(target);
  };

  const closeMenu = useCallback(() => setMenu(undefined), []);
  const focusActive = () => elementOf(scroller.current, active);

  const rows = listRows(scroll.drawn, active.row);
  const isEmpty = shown.queryKey !== '' && shown.count === 0 && isFiltered(shown.query);

  return (
    <div className={styles.frame}>
      <div
        ref={scroller}
        role="grid"
        aria-label="Classifications"
        aria-rowcount={shown.count + 1}
        aria-colcount={columns.length}
        aria-busy={shown.queryKey === ''}
        className={styles.grid}
        style={styleColumns(columns)}
        onKeyDown={onKeyDown}
        onContextMenu={onContextMenu}
        onClick={onClick}
        onDoubleClick={(event) => openAt(event.target)}
        onPointerMove={(event) => {
          // Rows that move below a pointer at rest are not what somebody points at.
          const moved = event.movementX !== 0 || event.movementY !== 0;
          if (moved) tip.watch(findCell(event.target)?.element);
        }}
        onPointerLeave={tip.hide}
        onScroll={tip.hideShown}
        onFocus={(event) => {
          hasFocus.current = true;
          const cell = findCell(event.target);
          if (cell === undefined) return;
          setActive(cell.place);
          if (event.target.matches(':focus-visible')) tip.watch(cell.element);
        }}
        onBlur={(event) => {
          // Cells that are taken out of the page lose the focus without anybody's wish.
          const { target, relatedTarget, currentTarget } = event;
          if (currentTarget.contains(relatedTarget)) return;
          queueMicrotask(() => {
            if (target.isConnected && !currentTarget.contains(document.activeElement)) {
              hasFocus.current = false;
            }
          });
        }}
      >
        <GridHeader
          columns={columns}
          actions={columnActions}
          activeColumn={active.row === HEADER_ROW ? active.column : undefined}
          openMenu={menu?.place.row === HEADER_ROW ? menu.place.column : undefined}
          onMenu={(column) => {
            const place = { row: HEADER_ROW, column };
            const button = elementOf(scroller.current, place);
            setActive(place);
            if (button !== null) openMenu(place, button);
          }}
          onFit={fit}
          onDragWidth={setDragWidth}
        />
        <div role="rowgroup" className={styles.body} style={{ height: scroll.height }}>
          {rows.map((index) => {
            const row = readRow(shown, index);
            return (
              <GridRowView
                key={scroll.keyOf(index)}
                index={index}
                row={row}
                columns={drawnColumns}
                firstColumn={inView.start}
                endColumn={inView.end}
                words={words}
                top={scroll.topOf(index)}
                activeColumn={active.row === index ? active.column : undefined}
                selected={row !== undefined && row.row === openRow}
              />
            );
          })}
        </div>
      </div>
      <div ref={probe} className={styles.probe} />
      {isEmpty && <EmptyResult query={shown.query} />}
      {failed && (
        <p role="alert" className={styles.failed}>
          These rows could not be read. Load the data again to go on.
        </p>
      )}
      <CellTip tip={tip} />
      <CellMenu
        anchor={menu !== undefined && menu.place.row >= 0 ? menu.anchor : undefined}
        target={menu === undefined ? undefined : targetAt(menu.place)}
        actions={cellActions}
        onClose={closeMenu}
        focusAfter={focusActive}
      />
      <HeaderMenu
        anchor={menu?.place.row === HEADER_ROW ? menu.anchor : undefined}
        columns={columns}
        place={menu?.place.column ?? 0}
        actions={columnActions}
        onFit={fit}
        onClose={closeMenu}
        focusAfter={focusActive}
      />
    </div>
  );
}

const CELL_KEYS: ReadonlyMap<string, keyof CellActions> = new Map([
  ['Enter', 'open'],
  ['f', 'keep'],
  ['x', 'exclude'],
  ['c', 'askCopy'],
]);

/** Ctrl+C and Cmd+C copy the cell, unless text is selected: that is for the browser to copy. */
function findCellAction(event: KeyboardEvent): keyof CellActions | undefined {
  if (event.altKey) return undefined;
  if (!event.ctrlKey && !event.metaKey) return CELL_KEYS.get(event.key);
  const isCopy = event.key === 'c' && !event.shiftKey;
  return isCopy && window.getSelection()?.isCollapsed !== false ? 'copyValue' : undefined;
}

function areWidths(widths: ColumnWidths): boolean {
  return Object.values(widths).every((width) => Number.isFinite(width));
}

function followColumn({ row, column, field }: ActiveCell, fields: readonly FieldId[]): CellPlace {
  const place = field === undefined ? -1 : fields.indexOf(field);
  return { row, column: place < 0 ? column : place };
}

/** The rows of a range and the active one, in their order. The header is none of them. */
function listRows({ start, end }: RowRange, active: ViewIndex): readonly ViewIndex[] {
  const rows = Array.from({ length: end - start }, (_, nth) => start + nth);
  if (active < 0 || (active >= start && active < end)) return rows;
  return active < start ? [active, ...rows] : [...rows, active];
}

/** The same columns as long as nothing but a width differs: cells take widths from the style. */
function useColumnsWithoutWidths(columns: readonly GridColumn[]): readonly GridColumn[] {
  const [kept, setKept] = useState(columns);
  const isSame =
    kept.length === columns.length &&
    kept.every(({ field, pinned }, place) => {
      const column = columns[place];
      return column?.field === field && column.pinned === pinned;
    });
  if (!isSame) setKept(columns);
  return isSame ? kept : columns;
}

function styleColumns(columns: readonly GridColumn[]): CSSProperties {
  const style: CSSProperties & Record<`--${string}`, string> = {
    '--columns': columns.map(({ width }) => `${width}px`).join(' '),
    '--total': `${columns.reduce((total, { width }) => total + width, 0)}px`,
  };
  columns.forEach(({ pinned, start }, place) => {
    if (pinned) style[`--start-${place}`] = `${start}px`;
  });
  return style;
}

/** Scrolls sideways as far as it takes to see a column beside the pinned ones. */
function revealColumn(grid: HTMLElement, columns: readonly GridColumn[], place: number): void {
  const column = columns[place];
  if (column === undefined || column.pinned) return;
  const pinnedWidth = columns.reduce((sum, { pinned, width }) => sum + (pinned ? width : 0), 0);
  const left = columns.slice(0, place).reduce((sum, { width }) => sum + width, 0);
  if (left < grid.scrollLeft + pinnedWidth) grid.scrollLeft = left - pinnedWidth;
  else if (left + column.width > grid.scrollLeft + grid.clientWidth) {
    grid.scrollLeft = Math.min(left - pinnedWidth, left + column.width - grid.clientWidth);
  }
}
