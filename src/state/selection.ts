import { useQuery } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { BitSet } from '../base/bitSet.ts';
import type { RowIndex } from '../base/units.ts';
import type { DatasetId } from '../model/answers.ts';
import { EMPTY_QUERY, isFiltered, type Query, type RowSetId } from '../model/query.ts';
import { announce } from '../ui/announce.ts';
import { formatCount } from '../ui/formatNumber.ts';
import { useAnswers } from './answers.ts';
import { createStore, type Readable } from './createStore.ts';
import { useDataset } from './dataset.ts';
import { shareStore } from './shareStore.ts';

/** The selected rows of a dataset. They do not depend on filters and order. */
export interface Selection {
  readonly datasetId: DatasetId | undefined;
  /** Must not be mutated. */
  readonly rows: BitSet;
  readonly count: number;
}

/** Pinned rows: a selection to which the table is or was restricted. */
export interface PinnedRows {
  readonly id: RowSetId;
  readonly selection: Selection;
}

/** The empty selection. */
export const NO_SELECTION: Selection = {
  datasetId: undefined,
  rows: new BitSet(0),
  count: 0,
};

/** Computes the next selection from the current one. */
export type SelectionChange = (current: Selection) => Selection | Promise<Selection>;

/** Holds the selection. */
export interface Selecting extends Readable<Selection> {
  /**
   * Changes the selection after all earlier changes. Of the waiting changes with the same `of`, such as
   * those of a key that is held down, only the latest is made.
   */
  readonly change: (change: SelectionChange, of?: object) => void;
  /** The number of changes that failed since the last success. */
  readonly refusals: Readable<number>;
  /** The pinned rows that steps of the history refer to. */
  readonly pinned: Map<RowSetId, PinnedRows>;
}

/** The message for a change that failed, most likely because the data of the rows is gone. */
export const NOT_SELECTED = 'These rows could not be selected. Try again.';

/** Creates an empty selection. */
export function createSelecting(): Selecting {
  const { getState, subscribe, setState } = createStore(NO_SELECTION);
  const refusals = createStore(0);
  const newest = new WeakMap<object, SelectionChange>();
  let last = Promise.resolve();
  const apply = async (change: SelectionChange) => {
    try {
      const before = getState();
      const next = await change(before);
      setState(next);
      refusals.setState(0);
      if (next !== before) announce(`${formatCount(next.count, 'row')} selected`);
    } catch {
      refusals.setState(refusals.getState() + 1);
      announce(NOT_SELECTED);
    }
  };
  return {
    getState,
    subscribe,
    refusals,
    pinned: new Map(),
    change: (change, of = change) => {
      newest.set(of, change);
      last = last.then(() => (newest.get(of) === change ? apply(change) : undefined));
    },
  };
}

/** Adds a row to the selection, or removes it if it is selected. */
export function toggleRow(selection: Selection, datasetId: DatasetId, row: RowIndex): Selection {
  const one = new BitSet(row + 1);
  one.add(row);
  const { rows } = selectionOf(selection, datasetId);
  return rows.has(row) ? dropRows(selection, datasetId, one) : addRows(selection, datasetId, one);
}

/** Adds rows to the selection. Rows of another dataset are dropped. */
export function addRows(selection: Selection, datasetId: DatasetId, added: BitSet): Selection {
  const rows = selectionOf(selection, datasetId).rows.copy(added.size);
  rows.unite(added);
  return { datasetId, rows, count: rows.count() };
}

/** Removes rows from the selection. Rows of another dataset are dropped. */
export function dropRows(selection: Selection, datasetId: DatasetId, dropped: BitSet): Selection {
  const rows = selectionOf(selection, datasetId).rows.copy(dropped.size);
  rows.subtract(dropped);
  return { datasetId, rows, count: rows.count() };
}

/** The selection if it belongs to this dataset, otherwise the empty selection. */
function selectionOf(selection: Selection, datasetId: DatasetId | undefined): Selection {
  return selection.datasetId === datasetId ? selection : NO_SELECTION;
}

const shared = shareStore<Selecting, Selection>('Selecting');

/** Provides the selection. */
export const SelectingContext = shared.Context;

/** The holder of the selection, for changing it. Throws outside of a `SelectingContext`. */
export const useSelecting = shared.useHolder;

/** The selected rows of the dataset on screen; re-renders with every change. */
export function useSelection(): Selection {
  return selectionOf(shared.useHolderState(), useDataset()?.id);
}

/** The number of changes of the selection that failed since the last success. */
export function useSelectionRefusals(): number {
  const { refusals } = useSelecting();
  return useSyncExternalStore(refusals.subscribe, refusals.getState);
}

/** The number of selected rows in the view of a query; `undefined` until it is known. */
export function useSelectedInView(query: Query, selection: Selection): number | undefined {
  const { count, rows } = selection;
  const isAsked = count > 0 && isFiltered(query);
  const { data, isPlaceholderData } = useQuery({
    ...useAnswers().chosenCount(isAsked ? query : EMPTY_QUERY, rows.words),
    enabled: isAsked,
    // A key that is held down changes the selection many times, and each selection holds a bit for every
    // row.
    gcTime: 0,
  });
  if (!isAsked) return count;
  return isPlaceholderData ? undefined : data;
}
