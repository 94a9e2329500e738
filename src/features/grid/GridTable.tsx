import { useMemo, useState } from 'react';
import { parseSearch } from '../../language/parseSearch.ts';
import { wordsToHighlight } from '../../language/wordsToHighlight.ts';
import type { DatasetInfo } from '../../model/answers.ts';
import { isFiltered } from '../../model/query.ts';
import { useFocusPlace } from '../../state/focusPlaces.ts';
import { useOpenRecord } from '../../state/openRecord.ts';
import { useView } from '../../state/view.ts';
import type { MenuAnchor } from '../../ui/MenuAt.tsx';
import { useSteady } from '../../ui/useSteady.ts';
import { bindGridMouse } from './bindGridMouse.ts';
import { CellRulersProbe, useCellRulers } from './CellRulers.tsx';
import { CellTip } from './CellTip.tsx';
import { styleColumns, useDrawnColumns } from './columnStyle.ts';
import { columnsInView } from './columnsInView.ts';
import { EmptyResult } from './EmptyResult.tsx';
import { elementOf, findCell } from './findCell.ts';
import { GoToRowCommand } from './GoToRowCommand.tsx';
import styles from './Grid.module.css';
import { GridBody } from './GridBody.tsx';
import { GridHeader } from './GridHeader.tsx';
import { GridMenus } from './GridMenus.tsx';
import { handleGridKey } from './handleGridKey.ts';
import { type CellMove, type CellPlace, HEADER_ROW, moveCell } from './moveCell.ts';
import { SelectAll } from './SelectAll.tsx';
import { useActiveCell } from './useActiveCell.ts';
import { type CellTarget, useCellActions } from './useCellActions.ts';
import { useCellTip } from './useCellTip.ts';
import { useColumnActions } from './useColumnActions.ts';
import { listFields, useColumnTable } from './useColumnTable.ts';
import { useColumnWidths } from './useColumnWidths.ts';
import { useFitColumns } from './useFitColumns.ts';
import { useGridMenu } from './useGridMenu.ts';
import { useGridScroll } from './useGridScroll.ts';
import { useKeptFocus } from './useKeptFocus.ts';
import { useRowHeight } from './useRowHeight.ts';
import { NO_ROWS, readRow, type ShownRows, useRowPages } from './useRowPages.ts';
import { useRowSelection } from './useRowSelection.ts';
import { useRowOfOpened, useTopOfQuery } from './useShownPlaces.ts';

export interface GridTableProps {
  readonly dataset: DatasetInfo | undefined;
  /** Where the dataset comes from. */
  readonly origin: string | undefined;
  /** Whether search and filters were made on data of another origin. */
  readonly carried: boolean;
}

/** The table: a header, and the rows in view of as many as there are. */
export function GridTable({ dataset, origin, carried }: GridTableProps) {
  const { view, setView } = useView();
  const { widths, savedWidths, saveWidths, dragWidth } = useColumnWidths();
  const columns = useColumnTable(view, widths);
  const drawnColumns = useDrawnColumns(columns);
  const fields = useMemo(() => listFields(columns), [columns]);

  const [rowHeight, probe] = useRowHeight();
  const [rulers, rulersProbe] = useCellRulers();
  const [shown, setShown] = useState<ShownRows>(NO_ROWS);
  const scroll = useGridScroll(shown.count, rowHeight);
  const { scroller } = scroll;
  useFocusPlace('rows', scroller, (grid) => grid.querySelector('[tabindex="0"]'));
  const bounds = { rows: shown.count, columns: columns.length };
  const [active, setActive] = useActiveCell(bounds, fields);

  const { rows: next, failed } = useRowPages(shown, {
    dataset,
    origin,
    query: view.query,
    range: scroll.drawn,
    active: active.row,
  });
  if (next !== shown) {
    setShown(next);
    // Another query, or another file, starts at its first row.
    if (next.queryKey !== shown.queryKey && shown.queryKey !== '' && active.row > 0) {
      setActive({ row: 0, column: active.column });
    }
  }

  const selection = useRowSelection(shown);
  const fitColumns = useFitColumns(scroller, columns, savedWidths, saveWidths);
  const inView = fitColumns.isMeasuring
    ? { start: 0, end: columns.length }
    : columnsInView(columns, scroll.sideways);
  const menu = useGridMenu();
  const tip = useCellTip();
  const columnActions = useColumnActions(savedWidths, saveWidths);
  const cellActions = useCellActions(shown, fields, tip.say);
  const record = useOpenRecord(view.query, view.open);
  const openRow =
    shown.datasetId === dataset?.id && record.kind === 'found' ? record.row : undefined;
  const words = useMemo(
    () => wordsToHighlight(parseSearch(shown.query.search).expression),
    [shown.query.search],
  );

  useTopOfQuery(shown, scroll.goToTop);
  const place = `${active.row} ${scroll.drawn.start}`;
  useRowOfOpened(shown, view.open, record, place, (row) => {
    scroll.reveal(row, 2);
    setActive({ row, column: active.column });
  });
  const keptFocus = useKeptFocus(scroller, active, columns);

  const goTo = (place: CellPlace) => {
    tip.hide();
    if (place.row >= 0) scroll.reveal(place.row, 0);
    setActive(place);
  };
  const placeAfter = (move: CellMove) =>
    moveCell(active, move, { ...bounds, page: scroll.countPage() });
  const extend = (move: CellMove | undefined) => {
    if (move === undefined) return selection.extend(active.row, active.row);
    const row = Math.max(0, placeAfter(move).row);
    selection.extendFrom(active.row, row);
    goTo({ row, column: active.column });
  };

  const goBack = () => {
    if (tip.hide()) return true;
    if (view.open === undefined) return selection.clear();
    setView((current) => ({ ...current, open: undefined }));
    return true;
  };

  const targetAt = ({ row, column }: CellPlace): CellTarget | undefined => {
    const gridRow = row < 0 ? undefined : readRow(shown, row);
    const field = columns[column]?.field;
    if (gridRow === undefined || field === undefined) return undefined;
    return { row: gridRow, field, value: gridRow.cells[field.id] };
  };

  const openMenu = (place: CellPlace, anchor: MenuAnchor) => {
    tip.hide();
    menu.open(place, anchor);
  };

  const openHeaderMenu = useSteady((column: number) => {
    const place = { row: HEADER_ROW, column };
    const button = elementOf(scroller.current, place);
    setActive(place);
    if (button !== null) openMenu(place, button);
  });
  const fitColumn = useSteady(fitColumns.fit);

  const openAt = (from: EventTarget) => {
    const cell = findCell(from);
    const target = cell === undefined ? undefined : targetAt(cell.place);
    if (target !== undefined) cellActions.open(target);
  };

  const focusActive = () => elementOf(scroller.current, active);
  const menuPlace = menu.shown?.place;
  const isEmpty = shown.queryKey !== '' && shown.count === 0 && isFiltered(shown.query);

  return (
    <div className={styles.frame}>
      <SelectAll
        inView={selection.inView}
        rows={shown.count}
        onToggle={() => {
          selection.toggleAll();
          // After a click one goes on in the table; from the keyboard, where one is.
          if (!document.activeElement?.matches(':focus-visible'))
            focusActive()?.focus({ preventScroll: true });
        }}
      />
      <div
        ref={scroller}
        role="grid"
        aria-label="Classifications"
        aria-rowcount={shown.count + 1}
        aria-colcount={columns.length}
        aria-multiselectable
        aria-busy={shown.queryKey === ''}
        className={styles.grid}
        style={styleColumns(columns)}
        onKeyDown={(event) =>
          handleGridKey(event, {
            active,
            column: columns[active.column],
            target: targetAt(active),
            columnActions,
            cellActions,
            selection,
            move: (move) => goTo(placeAfter(move)),
            extend,
            openMenu,
            goBack,
          })
        }
        {...bindGridMouse({ active, setActive, selection, tip, openMenu, openAt })}
        onScroll={tip.hideShown}
        onFocus={(event) => {
          keptFocus.onFocus();
          const cell = findCell(event.target);
          if (cell === undefined) return;
          setActive(cell.place);
          if (event.target.matches(':focus-visible')) tip.watch(cell.element);
        }}
        onBlur={keptFocus.onBlur}
      >
        <GridHeader
          columns={columns}
          actions={columnActions}
          activeColumn={active.row === HEADER_ROW ? active.column : undefined}
          openMenu={menuPlace?.row === HEADER_ROW ? menuPlace.column : undefined}
          onMenu={openHeaderMenu}
          onFit={fitColumn}
          onDragWidth={dragWidth}
        />
        <GridBody
          shown={shown}
          scroll={scroll}
          columns={drawnColumns}
          rulers={rulers}
          inView={inView}
          words={words}
          active={active}
          selection={selection}
          openRow={openRow}
        />
      </div>
      <div ref={probe} className={styles.probe} />
      <CellRulersProbe probe={rulersProbe} />
      {isEmpty && <EmptyResult query={shown.query} carried={carried} />}
      {failed && (
        <p role="alert" className={styles.failed}>
          These rows could not be read. Load the data again to go on.
        </p>
      )}
      <CellTip tip={tip} />
      <GoToRowCommand
        rows={shown.count}
        onGo={(row) => goTo({ row, column: active.column })}
        focusAfter={focusActive}
      />
      <GridMenus
        menu={menu}
        target={menuPlace === undefined ? undefined : targetAt(menuPlace)}
        columns={columns}
        cellActions={cellActions}
        columnActions={columnActions}
        fitColumns={fitColumns}
        focusAfter={focusActive}
      />
    </div>
  );
}
