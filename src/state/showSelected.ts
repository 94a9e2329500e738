import { useEngine } from './engine.ts';
import { type OnlyRows, type Selecting, type Selection, useSelecting } from './selection.ts';
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
      const known = findAside(selecting, selection);
      const id = known?.id ?? (await engine.putAside({ datasetId, chosen: rows.words }));
      selecting.aside.set(id, { id, selection });
      setQuery((query) => ({ ...query, only: id }));
      return selection;
    });
}

/** The pinned rows that were made of this selection before. Pinned rows of other data are removed. */
function findAside({ aside }: Selecting, selection: Selection): OnlyRows | undefined {
  for (const [id, { selection: other }] of aside) {
    if (other.datasetId !== selection.datasetId) aside.delete(id);
  }
  return [...aside.values()].find((rows) => rows.selection === selection);
}
