import { useRef } from 'react';
import { BitSet } from '../../base/bitSet.ts';
import type { ViewIndex } from '../../base/units.ts';
import type { DatasetId, GridRow } from '../../model/answers.ts';
import type { Window } from '../../model/query.ts';
import { useAction } from '../../state/actions.ts';
import { useEngine } from '../../state/engine.ts';
import {
  addRows,
  dropRows,
  NO_SELECTION,
  type Selection,
  toggleRow,
  useSelectedInView,
  useSelecting,
  useSelection,
} from '../../state/selection.ts';
import { readRow, type ShownRows } from './useRowPages.ts';

/** The rows that are selected, and what changes that. */
export interface RowSelection {
  readonly isSelected: (row: GridRow | undefined) => boolean;
  /** How many of the rows in view are selected. */
  readonly inView: 'none' | 'some' | 'all';
  readonly toggle: (row: ViewIndex) => void;
  /**
   * Selects the rows from the one that was last toggled, or else from the first one given, to the
   * other. Those between it and where the same was done before are no longer selected by that.
   */
  readonly extend: (from: ViewIndex, to: ViewIndex) => void;
  /** The same, but always from the first one given, unless the last run of rows ended there. */
  readonly extendFrom: (from: ViewIndex, to: ViewIndex) => void;
  readonly selectAll: () => void;
  /** Selects all rows in view, or none of them where all are. */
  readonly toggleAll: () => void;
  /** Whether there was anything to clear. */
  readonly clear: () => boolean;
}

/** Where a run of rows begins and ends, and what was selected without it. */
interface Anchor {
  readonly datasetId: DatasetId;
  readonly queryKey: string;
  readonly row: ViewIndex;
  end: ViewIndex;
  before: Selection | undefined;
}

/** Selects rows of those that are drawn, and offers to select all by name. */
export function useRowSelection(shown: ShownRows): RowSelection {
  const engine = useEngine();
  const { change } = useSelecting();
  const selection = useSelection();
  const anchor = useRef<Anchor>(undefined);
  const { query, queryKey, datasetId } = shown;
  const isOfShown = selection.datasetId === datasetId;
  const selectedInView = useSelectedInView(query, selection);
  const inView =
    !isOfShown || selection.count === 0 || selectedInView === 0
      ? 'none'
      : selectedInView === shown.count
        ? 'all'
        : 'some';

  const choose = async (window: Window) => {
    const words = await engine.chooseRows({ datasetId, query, window });
    return BitSet.of(words, words.length * 32);
  };
  const changeAll = (edit: typeof addRows) => {
    anchor.current = undefined;
    const window = { offset: 0, limit: shown.count };
    change(async (current) => edit(current, datasetId, await choose(window)));
  };

  const extend = (from: ViewIndex, to: ViewIndex) => {
    const last = anchor.current;
    const start: Anchor =
      last?.datasetId === datasetId && last.queryKey === queryKey
        ? last
        : { datasetId, queryKey, row: from, end: to, before: undefined };
    start.end = to;
    anchor.current = start;
    const offset = Math.min(start.row, to);
    const limit = Math.abs(start.row - to) + 1;
    change(async (current) => {
      start.before ??= current;
      return addRows(start.before, datasetId, await choose({ offset, limit }));
    });
  };
  const selectAll = () => changeAll(addRows);
  useAction('selectAll', selectAll, shown.count > 0);

  return {
    inView,
    isSelected: (row) => isOfShown && row !== undefined && selection.rows.has(row.row),
    toggle: (index) => {
      const row = readRow(shown, index)?.row;
      if (row === undefined) return;
      anchor.current = { datasetId, queryKey, row: index, end: index, before: undefined };
      change((current) => toggleRow(current, datasetId, row));
    },
    extend,
    extendFrom: (from, to) => {
      if (anchor.current?.end !== from) anchor.current = undefined;
      extend(from, to);
    },
    selectAll,
    toggleAll: () => changeAll(inView === 'all' ? dropRows : addRows),
    clear: () => {
      if (selection.count === 0) return false;
      anchor.current = undefined;
      change(() => NO_SELECTION);
      return true;
    },
  };
}
