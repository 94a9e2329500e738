import type { DatasetId } from '../model/answers.ts';
import type { Query, RowSetId } from '../model/query.ts';
import { useDataset } from './dataset.ts';
import { type OnlyRows, type Selecting, useSelecting } from './selection.ts';
import type { NamedRows } from './step.ts';
import { useAddress } from './useAddress.ts';

/** When this visit began, in ms since 1970: no two of one tab share it. */
const VISIT = performance.timeOrigin;

/** The name of rows in a step of the history. */
export function nameOnlyRows(id: RowSetId | undefined): NamedRows | undefined {
  return id === undefined ? undefined : { visit: VISIT, id };
}

/** The rows that a step of the history names, if they are of this visit and this dataset. */
export function findOnlyRows(
  { aside }: Selecting,
  named: NamedRows | undefined,
  datasetId: DatasetId | undefined,
): OnlyRows | undefined {
  const rows = named?.visit === VISIT ? aside.get(named.id) : undefined;
  return rows?.selection.datasetId === datasetId ? rows : undefined;
}

/** The rows of the dataset on screen that alone are shown. */
export function useOnlyRows(): OnlyRows | undefined {
  const selecting = useSelecting();
  const datasetId = useDataset()?.id;
  const named = useAddress(({ notes }) => notes.only);
  return findOnlyRows(selecting, named, datasetId);
}

/** A query with these rows alone; with all of them where there are none. */
export function narrowQuery(query: Query, only: OnlyRows | undefined): Query {
  return query.only === only?.id ? query : { ...query, only: only?.id };
}
