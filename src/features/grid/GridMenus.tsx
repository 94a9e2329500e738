import { CellMenu } from './CellMenu.tsx';
import { findTarget } from './cellTarget.ts';
import type { GridColumn } from './columnLayout.ts';
import { HeaderMenu } from './HeaderMenu.tsx';
import { HEADER_ROW } from './moveCell.ts';
import type { CellActions, CopyActions } from './useCellActions.ts';
import type { ColumnActions } from './useColumnActions.ts';
import type { FitColumns } from './useFitColumns.ts';
import type { GridMenu } from './useGridMenu.ts';
import type { ShownRows } from './useRowPages.ts';

export interface GridMenusProps {
  readonly menu: GridMenu;
  readonly shown: ShownRows;
  readonly columns: readonly GridColumn[];
  readonly cellActions: CellActions & CopyActions;
  readonly columnActions: ColumnActions;
  readonly fitColumns: FitColumns;
  /** What gets the focus when a menu closes. */
  readonly focusAfter: () => HTMLElement | null;
}

/** The menus of cells and of columns. */
export function GridMenus({
  menu,
  shown,
  columns,
  cellActions,
  columnActions,
  fitColumns: { fit, fitAll },
  focusAfter,
}: GridMenusProps) {
  const { place, anchor } = menu.shown ?? {};
  const isHeader = place?.row === HEADER_ROW;
  const fields = columns.map(({ field }) => field);
  return (
    <>
      <CellMenu
        anchor={isHeader ? undefined : anchor}
        target={place && findTarget(shown, fields, place)}
        actions={cellActions}
        onClose={menu.close}
        focusAfter={focusAfter}
      />
      <HeaderMenu
        anchor={isHeader ? anchor : undefined}
        columns={columns}
        place={place?.column ?? 0}
        actions={columnActions}
        onFit={fit}
        onFitAll={fitAll}
        onClose={menu.close}
        focusAfter={focusAfter}
      />
    </>
  );
}
