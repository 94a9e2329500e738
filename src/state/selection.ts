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

/** Rows of a dataset that someone chose, whatever is filtered and in whatever order. */
export interface Selection {
  readonly datasetId: DatasetId | undefined;
  /** Never to be changed. */
  readonly rows: BitSet;
  readonly count: number;
}

/** Rows that alone are or were shown, as they were selected at some time. */
export interface OnlyRows {
  readonly id: RowSetId;
  readonly selection: Selection;
}

/** No row. */
export const NO_SELECTION: Selection = {
  datasetId: undefined,
  rows: new BitSet(0),
  count: 0,
};

/** What a selection becomes. */
export type SelectionChange = (current: Selection) => Selection | Promise<Selection>;

/** Holds what is selected. */
export interface Selecting extends Readable<Selection> {
  /**
   * Changes the selection once all earlier changes are done, and tells of it. Of the changes of one
   * object that still wait, such as those of a key that is held down, only the newest one is made.
   */
  readonly change: (change: SelectionChange, of?: object) => void;
  /** How many changes have failed since one was made. */
  readonly refusals: Readable<number>;
  /** The rows that alone are shown by some step of the history, or were. */
  readonly aside: Map<RowSetId, OnlyRows>;
}

/** What is said when rows are not selected, most likely because the data that they are of is gone. */
export const NOT_SELECTED = 'These rows could not be selected. Try again.';

/** A selection of no row. */
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
    aside: new Map(),
    change: (change, of = change) => {
      newest.set(of, change);
      last = last.then(() => (newest.get(of) === change ? apply(change) : undefined));
    },
  };
}

/** The selection with a row more or, if it had that one, less. */
export function toggleRow(selection: Selection, datasetId: DatasetId, row: RowIndex): Selection {
  const one = new BitSet(row + 1);
  one.add(row);
  const { rows } = selectionOf(selection, datasetId);
  return rows.has(row) ? dropRows(selection, datasetId, one) : addRows(selection, datasetId, one);
}

/** The selection with these rows too. Rows of another dataset are left out. */
export function addRows(selection: Selection, datasetId: DatasetId, added: BitSet): Selection {
  const rows = selectionOf(selection, datasetId).rows.copy(added.size);
  rows.unite(added);
  return { datasetId, rows, count: rows.count() };
}

/** The selection without these rows. Rows of another dataset are left out. */
export function dropRows(selection: Selection, datasetId: DatasetId, dropped: BitSet): Selection {
  const rows = selectionOf(selection, datasetId).rows.copy(dropped.size);
  rows.subtract(dropped);
  return { datasetId, rows, count: rows.count() };
}

/** The selection, if it is one of this dataset's rows; else no row. */
function selectionOf(selection: Selection, datasetId: DatasetId | undefined): Selection {
  return selection.datasetId === datasetId ? selection : NO_SELECTION;
}

const shared = shareStore<Selecting, Selection>('Selecting');

/** Gives the selection to everything below it. */
export const SelectingContext = shared.Context;

/** What changes the selection. Throws outside of a `SelectingContext`. */
export const useSelecting = shared.useHolder;

/** The selected rows of the dataset on screen; every change renders again. */
export function useSelection(): Selection {
  return selectionOf(shared.useHolderState(), useDataset()?.id);
}

/** How many changes of the selection have failed since one was made. */
export function useSelectionRefusals(): number {
  const { refusals } = useSelecting();
  return useSyncExternalStore(refusals.subscribe, refusals.getState);
}

/** How many of the selected rows are in the view of a query, once that is known. */
export function useSelectedInView(query: Query, selection: Selection): number | undefined {
  const { count, rows } = selection;
  const isAsked = count > 0 && isFiltered(query);
  const { data, isPlaceholderData } = useQuery({
    ...useAnswers().chosenCount(isAsked ? query : EMPTY_QUERY, rows.words),
    enabled: isAsked,
    // A key that is held down changes the selection many times, and each holds a bit for every row.
    gcTime: 0,
  });
  if (!isAsked) return count;
  return isPlaceholderData ? undefined : data;
}
