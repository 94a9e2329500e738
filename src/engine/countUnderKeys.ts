import type { Steps } from '../base/steps.ts';
import type { Dataset } from './dataset.ts';

const ROWS_A_SLICE = 4_096;

/** For each row below `rows`, how many of them have its key. A missing key counts as an empty one. */
export function* countUnderKeys(dataset: Dataset, rows: number): Steps<Uint32Array> {
  const ids = new Map<string, number>();
  const idOfRow = new Uint32Array(rows);
  const counts = new Uint32Array(rows);
  for (let row = 0; row < rows; row++) {
    const key = dataset.get('key', row) ?? '';
    let id = ids.get(key);
    if (id === undefined) {
      id = ids.size;
      ids.set(key, id);
    }
    idOfRow[row] = id;
    counts[id] = (counts[id] ?? 0) + 1;
    if (row % ROWS_A_SLICE === ROWS_A_SLICE - 1) yield;
  }
  return idOfRow.map((id) => counts[id] ?? 0);
}
