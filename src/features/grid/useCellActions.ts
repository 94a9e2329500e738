import { useState } from 'react';
import type { GridRow } from '../../model/answers.ts';
import { onlyValue, toggleValue } from '../../model/editQuery.ts';
import { formatValue } from '../../model/formatValue.ts';
import type { ColumnField } from '../../model/schema.ts';
import { useEngine } from '../../state/engine.ts';
import { useSchema } from '../../state/schema.ts';
import { useViewEdits } from '../../state/view.ts';
import { announce } from '../../ui/announce.ts';
import { copyText } from '../../ui/copyText.ts';
import { formatCount } from '../../ui/formatNumber.ts';
import type { CellTarget } from './cellTarget.ts';
import type { RowForm } from './formatRows.ts';
import type { ShownRows } from './useRowPages.ts';
import { describeCopied, useRowsToCopy } from './useRowsToCopy.ts';

/** What can be done to a cell. */
export interface CellActions {
  readonly keep: (target: CellTarget) => void;
  readonly exclude: (target: CellTarget) => void;
  readonly only: (target: CellTarget) => void;
  /** Asks in which form it should be copied. */
  readonly askCopy: (target: CellTarget) => void;
  readonly copyValue: (target: CellTarget) => void;
  /** Copies the selected rows for a spreadsheet, or the cell where no row is selected. */
  readonly copy: (target: CellTarget) => void;
  readonly open: (target: CellTarget) => void;
}

/** What can be copied beside a cell. */
export interface CopyActions {
  /** How many rows are selected, and are copied instead of the cell's own. */
  readonly selected: number;
  /** Copies the selected rows, or else the row of the cell, in a form. */
  readonly copyRows: (target: CellTarget, form: RowForm) => void;
  /** Copies the values of the cell's column in the selected rows, or else in all rows in view. */
  readonly copyList: (target: CellTarget) => void;
  /** The cell whose form of copying is asked for, where one is. */
  readonly copying: { readonly target: CellTarget; readonly anchor: Element } | undefined;
  readonly endCopying: () => void;
}

/** A text for the clipboard, and a description of the parts that were left out. */
interface Copied {
  readonly text: string;
  readonly without?: string;
}

const FORM_NAMES: Readonly<Record<RowForm, string>> = {
  tsv: 'TSV',
  markdown: 'Markdown',
  json: 'JSON',
};

const loadForms = () => import('./formatRows.ts');

/**
 * Binds what can be done to cells to the address, the clipboard and the engine. `say` is told in
 * words how a copy went.
 */
export function useCellActions(
  shown: ShownRows,
  columns: readonly ColumnField[],
  say: (words: string) => void,
): CellActions & CopyActions {
  const engine = useEngine();
  const schema = useSchema();
  const { setView, setQuery } = useViewEdits();
  const { selected, inView } = useRowsToCopy(shown);
  const [copying, setCopying] = useState<CopyActions['copying']>();

  const copy = async (make: () => Promise<Copied>, what: string) => {
    const words = await make()
      .then(async ({ text, without = '' }) =>
        (await copyText(text)) ? `${what} copied${without}` : 'The browser did not allow copying',
      )
      .catch(() => 'The rows could not be read');
    announce(words);
    say(words);
  };
  const cellsOf = (rows: readonly GridRow[]) => rows.map(({ cells }) => cells);
  const copyValue = ({ field, value }: CellTarget) =>
    void copy(async () => ({ text: value ?? '' }), field.label);
  const copyRows = ({ row }: CellTarget, form: RowForm) => {
    const { count, read } = selected;
    const what = count > 0 ? describeCopied(count) : 'Row';
    void copy(async () => {
      const { countNuls, formatRows } = await loadForms();
      const rows = cellsOf(count > 0 ? await read() : [row]);
      const nuls = form === 'tsv' ? countNuls(rows, columns) : 0;
      const without = nuls > 0 ? `, without ${formatCount(nuls, 'NUL character')}` : '';
      return { text: formatRows(form, rows, columns), without };
    }, `${what} as ${FORM_NAMES[form]}`);
  };

  return {
    keep: ({ field, value }) => setQuery((query) => toggleValue(query, field.id, value, false)),
    exclude: ({ field, value }) => setQuery((query) => toggleValue(query, field.id, value, true)),
    only: ({ field, value }) => setQuery((query) => onlyValue(query, field.id, value)),
    askCopy: (target) => {
      const anchor = document.activeElement;
      if (anchor !== null) setCopying({ target, anchor });
    },
    copyValue,
    copy: (target) => {
      if (selected.count > 0) copyRows(target, 'tsv');
      else copyValue(target);
    },
    open: ({ row }) => {
      void engine
        .refOf({ datasetId: shown.datasetId, row: row.row })
        .then((open) => setView((view) => ({ ...view, open })))
        .catch(() =>
          announce(`The details of ${formatValue(row.cells[schema.name])} could not be read`),
        );
    },
    selected: selected.count,
    copyRows,
    copyList: ({ field }) => {
      const { count, read } = selected.count > 0 ? selected : inView;
      void copy(
        async () => {
          const { formatList } = await loadForms();
          return { text: formatList(cellsOf(await read()), field.id) };
        },
        `${field.label} of ${describeCopied(count).replace(/^The/, 'the')}`,
      );
    },
    copying,
    endCopying: () => setCopying(undefined),
  };
}
