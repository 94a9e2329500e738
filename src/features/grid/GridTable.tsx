import type { DatasetInfo } from '../../model/answers.ts';
import { useSchema } from '../../state/schema.ts';
import { useSteady } from '../../ui/useSteady.ts';
import { CellTip } from './CellTip.tsx';
import { styleLayout } from './columnLayout.ts';
import { GoToRowCommand } from './GoToRowCommand.tsx';
import styles from './Grid.module.css';
import { GridBody } from './GridBody.tsx';
import { GridHeader } from './GridHeader.tsx';
import { GridMenus } from './GridMenus.tsx';
import { GridProblems } from './GridProblems.tsx';
import { HEADER_ROW } from './moveCell.ts';
import { SelectAll } from './SelectAll.tsx';
import { useGrid } from './useGrid.ts';

export interface GridTableProps {
  readonly dataset: DatasetInfo | undefined;
  /** Where the dataset comes from. */
  readonly origin: string | undefined;
  /** Whether search and filters were made on data of another origin. */
  readonly carried: boolean;
}

/** The table: a header, and the rows in view of as many as there are. */
export function GridTable({ dataset, origin, carried }: GridTableProps) {
  const schema = useSchema();
  const grid = useGrid(dataset, origin);
  const { columns, shown, scroll, active, selection, menu, send, focusActive } = grid;
  const { layout, actions, fitting, dragWidth } = columns;
  const openHeaderMenu = useSteady((column: number) => {
    send({ kind: 'menu', place: { row: HEADER_ROW, column } });
  });
  const fitColumn = useSteady(fitting.fit);
  const toggleAll = () => {
    send({ kind: 'toggleAll' });
    // After a click the keys go on in the table; a press of the space bar leaves the focus in place.
    if (document.activeElement?.matches(':focus-visible')) return;
    focusActive()?.focus({ preventScroll: true });
  };
  const menuColumn = menu.shown?.place.row === HEADER_ROW ? menu.shown.place.column : undefined;

  return (
    <div className={styles.frame}>
      <SelectAll inView={selection.inView} rows={shown.count} onToggle={toggleAll} />
      <div
        ref={grid.scroller}
        role="grid"
        aria-label={schema.label}
        aria-rowcount={shown.count + 1}
        aria-colcount={layout.columns.length}
        aria-multiselectable
        aria-busy={shown.queryKey === ''}
        className={styles.grid}
        style={styleLayout(layout)}
        {...grid.listeners}
      >
        <GridHeader
          columns={layout.columns}
          actions={actions}
          activeColumn={active.row === HEADER_ROW ? active.column : undefined}
          openMenu={menuColumn}
          onMenu={openHeaderMenu}
          onFit={fitColumn}
          onDragWidth={dragWidth}
        />
        <GridBody
          shown={shown}
          scroll={scroll}
          fields={grid.fields}
          pinnedCount={layout.pinnedCount}
          active={active}
          selection={selection}
          openRow={grid.openRow}
        />
      </div>
      <div ref={grid.heightProbe} className={styles.probe} />
      <GridProblems shown={shown} carried={carried} failed={grid.failed} />
      <CellTip tip={grid.tip} />
      <GoToRowCommand
        rows={shown.count}
        onGo={(row) => send({ kind: 'goTo', row })}
        focusAfter={focusActive}
      />
      <GridMenus
        menu={menu}
        shown={shown}
        columns={layout.columns}
        cellActions={grid.cellActions}
        columnActions={actions}
        fitColumns={fitting}
        focusAfter={focusActive}
      />
    </div>
  );
}
