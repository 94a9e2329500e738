import { useMemo } from 'react';
import type { RowIndex, ViewIndex } from '../../base/units.ts';
import { parseSearch } from '../../language/parseSearch.ts';
import { wordsToHighlight } from '../../language/wordsToHighlight.ts';
import type { ColumnField } from '../../model/schema.ts';
import { useSchema } from '../../state/schema.ts';
import styles from './Grid.module.css';
import { GridRowView } from './GridRowView.tsx';
import type { CellPlace } from './moveCell.ts';
import { listRows } from './pagesInView.ts';
import type { GridScroll } from './useGridScroll.ts';
import { readRow, type ShownRows } from './useRowPages.ts';
import type { RowSelection } from './useRowSelection.ts';

export interface GridBodyProps {
  readonly shown: ShownRows;
  readonly scroll: GridScroll;
  readonly fields: readonly ColumnField[];
  readonly pinnedCount: number;
  readonly active: CellPlace;
  readonly selection: RowSelection;
  /** The row whose details are open. */
  readonly openRow: RowIndex | undefined;
}

/** The rows in view, and the one with the table's tab stop. */
export function GridBody({
  shown,
  scroll,
  fields,
  pinnedCount,
  active,
  selection,
  openRow,
}: GridBodyProps) {
  const { search } = shown.query;
  const { start, end } = scroll.drawn;
  // After a jump, each element draws another row: a new one would cost three times as much.
  const keyOf = (index: ViewIndex) =>
    index < start || index >= end ? 'active' : index % (end - start);
  const schema = useSchema();
  const words = useMemo(
    () => wordsToHighlight(parseSearch(search, schema).expression, schema),
    [search, schema],
  );
  return (
    <div role="rowgroup" className={styles.body} style={{ height: scroll.height }}>
      {listRows(scroll.drawn, active.row).map((index) => {
        const row = readRow(shown, index);
        return (
          <GridRowView
            key={keyOf(index)}
            index={index}
            row={row}
            fields={fields}
            nameField={schema.name}
            pinnedCount={pinnedCount}
            words={words}
            top={scroll.topOf(index)}
            activeColumn={active.row === index ? active.column : undefined}
            selected={selection.isSelected(row)}
            open={row !== undefined && row.row === openRow}
          />
        );
      })}
    </div>
  );
}
