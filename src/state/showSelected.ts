import { useEngine } from './engine.ts';
import { type OnlyRows, type Selecting, type Selection, useSelecting } from './selection.ts';
import { useViewEdits } from './view.ts';

/**
 * Shows only the rows that are selected now, whatever is selected later. A failure is told as that of a
 * selection is.
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

/** What a selection was put aside as before. What is of other data is forgotten. */
function findAside({ aside }: Selecting, selection: Selection): OnlyRows | undefined {
  for (const [id, { selection: other }] of aside) {
    if (other.datasetId !== selection.datasetId) aside.delete(id);
  }
  return [...aside.values()].find((rows) => rows.selection === selection);
}
