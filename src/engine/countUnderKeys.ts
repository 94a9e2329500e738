import { fold } from '../base/fold.ts';
import { ITEMS_A_SLICE, type Steps } from '../base/steps.ts';
import { readCodes } from './codedColumn.ts';
import type { Dataset } from './dataset.ts';

/**
 * For each row below `rows`, how many of them have its key. Case does not count, and a missing key counts as
 * an empty one.
 */
export function* countUnderKeys(dataset: Dataset, rows: number): Steps<Uint32Array> {
  const keys = yield* readCodes(dataset.column(dataset.schema.key), rows);
  const { codes } = keys;
  const ofCode = new Uint32Array(keys.size);
  const ofKey = new Map<string, number>();
  for (let code = 0; code < keys.size; code++) {
    const key = fold(keys.valueOf(code) ?? '');
    const known = ofKey.get(key) ?? code;
    ofKey.set(key, known);
    ofCode[code] = known;
    if (code % ITEMS_A_SLICE === ITEMS_A_SLICE - 1) yield;
  }
  const counts = new Uint32Array(keys.size);
  const codeOf = (row: number) => ofCode[codes[row] ?? 0] ?? 0;
  for (let row = 0; row < rows; row++) {
    counts[codeOf(row)] = (counts[codeOf(row)] ?? 0) + 1;
    if (row % ITEMS_A_SLICE === ITEMS_A_SLICE - 1) yield;
  }
  return Uint32Array.from({ length: rows }, (_, row) => counts[codeOf(row)] ?? 0);
}
