import { useMemo, useState } from 'react';
import type { DatasetId, GridRow } from '../../model/answers.ts';
import { onlyValue, toggleValue } from '../../model/editQuery.ts';
import type { Field, FieldId } from '../../model/fields.ts';
import { formatValue } from '../../model/formatValue.ts';
import type { FieldValue } from '../../model/query.ts';
import { useEngine } from '../../state/engine.ts';
import { useView } from '../../state/view.ts';
import { announce } from '../../ui/announce.ts';
import { copyText } from '../../ui/copyText.ts';
import { formatRowAsJson, formatRowAsTsv } from './copyRow.ts';

/** A cell, its row and its column. */
export interface CellTarget {
  readonly row: GridRow;
  readonly field: Field;
  readonly value: FieldValue;
}

/** What can be done to a cell. */
export interface CellActions {
  readonly keep: (target: CellTarget) => void;
  readonly exclude: (target: CellTarget) => void;
  readonly only: (target: CellTarget) => void;
  /** Asks in which form it should be copied. */
  readonly askCopy: (target: CellTarget) => void;
  readonly copyValue: (target: CellTarget) => void;
  readonly copyTsv: (target: CellTarget) => void;
  readonly copyJson: (target: CellTarget) => void;
  readonly open: (target: CellTarget) => void;
}

/** The cell whose form of copying is asked for, where one is. */
export interface CopyQuestion {
  readonly copying: { readonly target: CellTarget; readonly anchor: Element } | undefined;
  readonly endCopying: () => void;
}

/**
 * Binds what can be done to cells to the address, the clipboard and the engine. `onCopied` is told
 * whether a copy worked.
 */
export function useCellActions(
  datasetId: DatasetId,
  columns: readonly FieldId[],
  onCopied: (what: string) => void,
): CellActions & CopyQuestion {
  const engine = useEngine();
  const { setView, setQuery } = useView();
  const [copying, setCopying] = useState<CopyQuestion['copying']>();
  const actions = useMemo(() => {
    const copy = async (text: string, what: string) => {
      const said = (await copyText(text)) ? `${what} copied` : 'The browser did not allow copying';
      announce(said);
      onCopied(said);
    };
    const bound: CellActions & Pick<CopyQuestion, 'endCopying'> = {
      keep: ({ field, value }) => setQuery((query) => toggleValue(query, field.id, value, false)),
      exclude: ({ field, value }) => setQuery((query) => toggleValue(query, field.id, value, true)),
      only: ({ field, value }) => setQuery((query) => onlyValue(query, field.id, value)),
      askCopy: (target) => {
        const anchor = document.activeElement;
        if (anchor !== null) setCopying({ target, anchor });
      },
      endCopying: () => setCopying(undefined),
      copyValue: ({ field, value }) => void copy(value ?? '', field.label),
      copyTsv: ({ row }) => void copy(formatRowAsTsv(row.cells, columns), 'Row'),
      copyJson: ({ row }) => void copy(formatRowAsJson(row.cells, columns), 'Row'),
      open: ({ row }) => {
        void engine
          .refOf({ datasetId, row: row.row })
          .then((open) => setView((view) => ({ ...view, open })))
          .catch(() => announce(`The details of ${formatValue(row.cells.name)} could not be read`));
      },
    };
    return bound;
  }, [engine, datasetId, columns, onCopied, setView, setQuery]);
  return useMemo(() => ({ ...actions, copying }), [actions, copying]);
}
