import type { DatasetId } from '../model/answers.ts';
import type { Query, RowSetId } from '../model/query.ts';
import { useDataset } from './dataset.ts';
import { type PinnedRows, type Selecting, useSelecting } from './selection.ts';
import type { NamedRows } from './step.ts';
import { useAddress } from './useAddress.ts';

/** The start of this visit, in ms since 1970: unique within a tab. */
const VISIT = performance.timeOrigin;

/** The name of pinned rows for a step of the history. */
export function namePinnedRows(id: RowSetId | undefined): NamedRows | undefined {
  return id === undefined ? undefined : { visit: VISIT, id };
}

/** The pinned rows that a step of the history names, if they belong to this visit and this dataset. */
export function findPinnedRows(
  { pinned }: Selecting,
  named: NamedRows | undefined,
  datasetId: DatasetId | undefined,
): PinnedRows | undefined {
  const rows = named?.visit === VISIT ? pinned.get(named.id) : undefined;
  return rows?.selection.datasetId === datasetId ? rows : undefined;
}

/** The pinned rows: the rows of the dataset on screen to which the table is restricted. */
export function usePinnedRows(): PinnedRows | undefined {
  const selecting = useSelecting();
  const datasetId = useDataset()?.id;
  const named = useAddress(({ notes }) => notes.pinnedRows);
  return findPinnedRows(selecting, named, datasetId);
}

/** Restricts a query to pinned rows, if there are any. */
export function narrowQuery(query: Query, pinned: PinnedRows | undefined): Query {
  return query.pinnedRows === pinned?.id ? query : { ...query, pinnedRows: pinned?.id };
}
