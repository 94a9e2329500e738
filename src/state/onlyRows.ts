import { useSyncExternalStore } from 'react';
import type { DatasetId } from '../model/answers.ts';
import type { Query } from '../model/query.ts';
import { useDataset } from './dataset.ts';
import { useEngine } from './engine.ts';
import { type OnlyRows, type Selecting, useSelecting } from './selection.ts';

/** The rows that alone are shown, if they are of this dataset. */
export function readOnlyRows(
  { only }: Selecting,
  datasetId: DatasetId | undefined,
): OnlyRows | undefined {
  const rows = only.getState();
  return rows !== undefined && rows.selection.datasetId === datasetId ? rows : undefined;
}

/** The rows of the dataset on screen that alone are shown; every change renders again. */
export function useOnlyRows(): OnlyRows | undefined {
  const selecting = useSelecting();
  const datasetId = useDataset()?.id;
  return useSyncExternalStore(selecting.only.subscribe, () => readOnlyRows(selecting, datasetId));
}

/** A query with these rows alone; with all of them where there are none. */
export function narrowQuery(query: Query, only: OnlyRows | undefined): Query {
  return query.only === only?.id ? query : { ...query, only: only?.id };
}

/**
 * Shows only the rows that are selected now, whatever is selected later. A failure is told as that of a
 * selection is.
 */
export function useShowSelected(): () => void {
  const engine = useEngine();
  const { change, only } = useSelecting();
  return () =>
    change(async (selection) => {
      const { datasetId, rows } = selection;
      if (datasetId !== undefined) {
        const id = await engine.putAside({ datasetId, chosen: rows.words });
        only.setState({ id, selection });
      }
      return selection;
    });
}
