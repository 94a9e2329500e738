import { useRef } from 'react';
import { BitSet } from '../../base/bitSet.ts';
import type { ViewIndex } from '../../base/units.ts';
import type { DatasetId, GridRow } from '../../model/answers.ts';
import type { Run, ViewPlace } from '../../model/query.ts';
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

/** Where a run of rows begins and ends, and what was selected without it and with it. */
interface Anchor {
  readonly datasetId: DatasetId;
  readonly revision: number;
  readonly queryKey: string;
  readonly place: ViewPlace;
  end: ViewIndex;
  run: { readonly before: Selection; readonly after: Selection } | undefined;
}

/** Selects rows of those that are drawn, and offers to select all by name. */
export function useRowSelection(shown: ShownRows): RowSelection {
  const engine = useEngine();
  const { change } = useSelecting();
  const selection = useSelection();
  const anchor = useRef<Anchor>(undefined);
  const { query, queryKey, datasetId, revision } = shown;
  const isOfShown = selection.datasetId === datasetId;
  const selectedInView = useSelectedInView(query, selection);
  const inView =
    !isOfShown || selection.count === 0 || selectedInView === 0
      ? 'none'
      : selectedInView === shown.count
        ? 'all'
        : 'some';

  const placeAt = (index: ViewIndex): ViewPlace => ({ index, row: readRow(shown, index)?.row });
  const choose = async (run: Run | undefined) => {
    const words = await engine.chooseRows({ datasetId, query, run, total: shown.total });
    return BitSet.of(words, words.length * 32);
  };
  const changeAll = (edit: typeof addRows) => {
    anchor.current = undefined;
    change(async (current) => edit(current, datasetId, await choose(undefined)));
  };

  const startAt = (index: ViewIndex): Anchor => {
    return { datasetId, revision, queryKey, place: placeAt(index), end: index, run: undefined };
  };
  // Rows that came since move others: what is known is then a row, not where it stands.
  const isInShown = (start: Anchor) =>
    start.datasetId === datasetId &&
    start.queryKey === queryKey &&
    (start.revision === revision || start.place.row !== undefined);
  const extend = (from: ViewIndex, to: ViewIndex) => {
    const last = anchor.current;
    const start = last !== undefined && isInShown(last) ? last : startAt(from);
    start.end = to;
    anchor.current = start;
    const run = { from: start.place, to: placeAt(to) };
    change(async (current) => {
      // What was changed by other means since then, such as cleared, is not to come back.
      const before = start.run?.after === current ? start.run.before : current;
      const after = addRows(before, datasetId, await choose(run));
      start.run = { before, after };
      return after;
    }, start);
  };
  const selectAll = () => changeAll(addRows);
  useAction('selectAll', selectAll, shown.count > 0);

  return {
    inView,
    isSelected: (row) => isOfShown && row !== undefined && selection.rows.has(row.row),
    toggle: (index) => {
      const row = readRow(shown, index)?.row;
      if (row === undefined) return;
      anchor.current = startAt(index);
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
