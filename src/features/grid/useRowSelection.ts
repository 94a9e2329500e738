import { useRef } from 'react';
import { BitSet } from '../../base/bitSet.ts';
import type { RowIndex } from '../../base/units.ts';
import type { GridRow } from '../../model/answers.ts';
import type { Run, ViewPlace } from '../../model/query.ts';
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
import type { RunStart } from './gridState.ts';
import type { ShownRows } from './useRowPages.ts';

/** The rows that are selected, and functions that change that. */
export interface RowSelection {
  readonly isSelected: (row: GridRow | undefined) => boolean;
  /** Whether any row is selected, in view or not. */
  readonly isAny: boolean;
  /** How many of the rows in view are selected. */
  readonly inView: 'none' | 'some' | 'all';
  readonly toggleRow: (row: RowIndex) => void;
  /**
   * Selects the rows from a start to an end. Rows that an earlier run from the same start selected,
   * and this one does not reach, are no longer selected.
   */
  readonly selectRun: (start: RunStart, to: ViewPlace) => void;
  readonly selectAll: () => void;
  /** Selects all rows in view, or none of them where all are. */
  readonly toggleAll: () => void;
  readonly clear: () => void;
}

/** A run of rows that was selected: the selection without it and with it. */
interface SelectedRun {
  readonly start: RunStart;
  readonly before: Selection;
  readonly after: Selection;
}

/** Selects rows. The engine tells which rows a run of the view has. */
export function useRowSelection({ query, datasetId, total, count }: ShownRows): RowSelection {
  const engine = useEngine();
  const { change } = useSelecting();
  const selection = useSelection();
  const lastRun = useRef<SelectedRun>(undefined);
  const isOfShown = selection.datasetId === datasetId;
  const selectedInView = useSelectedInView(query, selection);
  const inView =
    !isOfShown || selection.count === 0 || selectedInView === 0
      ? 'none'
      : selectedInView === count
        ? 'all'
        : 'some';

  const choose = async (run: Run | undefined) => {
    const words = await engine.chooseRows({ datasetId, query, run, total });
    return BitSet.of(words, words.length * 32);
  };
  const changeAll = (edit: typeof addRows) =>
    change(async (current) => edit(current, datasetId, await choose(undefined)));

  return {
    inView,
    isAny: selection.count > 0,
    isSelected: (row) => isOfShown && row !== undefined && selection.rows.has(row.row),
    toggleRow: (row) => change((current) => toggleRow(current, datasetId, row)),
    selectRun: (start, to) =>
      change(async (current) => {
        const last = lastRun.current;
        // A selection that was changed by other means since then, such as cleared, does not come back.
        const before = last?.start === start && last.after === current ? last.before : current;
        const after = addRows(before, datasetId, await choose({ from: start.place, to }));
        lastRun.current = { start, before, after };
        return after;
      }, start),
    selectAll: () => changeAll(addRows),
    toggleAll: () => changeAll(inView === 'all' ? dropRows : addRows),
    clear: () => change(() => NO_SELECTION),
  };
}
