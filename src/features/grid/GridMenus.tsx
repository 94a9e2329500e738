import { CellMenu } from './CellMenu.tsx';
import { HeaderMenu } from './HeaderMenu.tsx';
import { HEADER_ROW } from './moveCell.ts';
import type { CellActions, CellTarget, CopyActions } from './useCellActions.ts';
import type { ColumnActions } from './useColumnActions.ts';
import type { GridColumn } from './useColumnTable.ts';
import type { FitColumns } from './useFitColumns.ts';
import type { GridMenu } from './useGridMenu.ts';

export interface GridMenusProps {
  readonly menu: GridMenu;
  /** The cell at which the menu is open, where it is one. */
  readonly target: CellTarget | undefined;
  readonly columns: readonly GridColumn[];
  readonly cellActions: CellActions & CopyActions;
  readonly columnActions: ColumnActions;
  readonly fitColumns: FitColumns;
  /** What gets the focus when a menu closes. */
  readonly focusAfter: () => HTMLElement | null;
}

/** The menus of cells and of columns. */
export function GridMenus({
  menu: { shown, close },
  target,
  columns,
  cellActions,
  columnActions,
  fitColumns: { fit, fitAll },
  focusAfter,
}: GridMenusProps) {
  const isHeader = shown?.place.row === HEADER_ROW;
  return (
    <>
      <CellMenu
        anchor={isHeader ? undefined : shown?.anchor}
        target={target}
        actions={cellActions}
        onClose={close}
        focusAfter={focusAfter}
      />
      <HeaderMenu
        anchor={isHeader ? shown.anchor : undefined}
        columns={columns}
        place={shown?.place.column ?? 0}
        actions={columnActions}
        onFit={fit}
        onFitAll={fitAll}
        onClose={close}
        focusAfter={focusAfter}
      />
    </>
  );
}
