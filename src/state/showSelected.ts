import { useEngine } from './engine.ts';
import { type PinnedRows, type Selecting, type Selection, useSelecting } from './selection.ts';
import { useViewEdits } from './view.ts';

/**
 * Pins the rows that are selected now; later changes of the selection do not affect them. A failure is
 * reported as a failed selection.
 */
export function useShowSelected(): () => void {
  const engine = useEngine();
  const { setQuery } = useViewEdits();
  const selecting = useSelecting();
  return () =>
    selecting.change(async (selection) => {
      const { datasetId, rows } = selection;
      if (datasetId === undefined) return selection;
      const known = findPinned(selecting, selection);
      const id = known?.id ?? (await engine.pinRows({ datasetId, chosen: rows.words }));
      selecting.pinned.set(id, { id, selection });
      setQuery((query) => ({ ...query, pinnedRows: id }));
      return selection;
    });
}

/** The pinned rows that were made of this selection before. Pinned rows of other data are removed. */
function findPinned({ pinned }: Selecting, selection: Selection): PinnedRows | undefined {
  for (const [id, { selection: other }] of pinned) {
    if (other.datasetId !== selection.datasetId) pinned.delete(id);
  }
  return [...pinned.values()].find((rows) => rows.selection === selection);
}
