import type { DatasetId } from '../model/answers.ts';
import type { Query, RowSetId } from '../model/query.ts';
import { useDataset } from './dataset.ts';
import { type OnlyRows, type Selecting, useSelecting } from './selection.ts';
import type { NamedRows } from './step.ts';
import { useAddress } from './useAddress.ts';

/** The start of this visit, in ms since 1970: unique within a tab. */
const VISIT = performance.timeOrigin;

/** The name of pinned rows for a step of the history. */
export function nameOnlyRows(id: RowSetId | undefined): NamedRows | undefined {
  return id === undefined ? undefined : { visit: VISIT, id };
}

/** The pinned rows that a step of the history names, if they belong to this visit and this dataset. */
export function findOnlyRows(
  { aside }: Selecting,
  named: NamedRows | undefined,
  datasetId: DatasetId | undefined,
): OnlyRows | undefined {
  const rows = named?.visit === VISIT ? aside.get(named.id) : undefined;
  return rows?.selection.datasetId === datasetId ? rows : undefined;
}

/** The pinned rows: the rows of the dataset on screen to which the table is restricted. */
export function useOnlyRows(): OnlyRows | undefined {
  const selecting = useSelecting();
  const datasetId = useDataset()?.id;
  const named = useAddress(({ notes }) => notes.only);
  return findOnlyRows(selecting, named, datasetId);
}

/** Restricts a query to pinned rows, if there are any. */
export function narrowQuery(query: Query, only: OnlyRows | undefined): Query {
  return query.only === only?.id ? query : { ...query, only: only?.id };
}
