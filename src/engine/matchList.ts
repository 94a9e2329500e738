import type { BitSet } from '../base/bitSet.ts';
import { fold } from '../base/fold.ts';
import { ITEMS_A_SLICE, type Steps } from '../base/steps.ts';
import type { ListCheck } from '../model/answers.ts';
import type { FieldId } from '../model/schema.ts';
import type { Dataset } from './dataset.ts';
import { searchMatching } from './search.ts';

/** The rows below `rows` whose value in the field is one of `values`, whatever the case. */
export function matchList(
  dataset: Dataset,
  field: FieldId,
  values: readonly string[],
  rows: number,
): Steps<BitSet> {
  const wanted = new Set(values.map(fold));
  const test = { folded: true, fits: (text: string) => wanted.has(text) };
  return searchMatching(dataset, field, test, rows, undefined);
}

/** How many rows a list means, and which of its values no row has, in their order. */
export function* checkList(
  dataset: Dataset,
  field: FieldId,
  values: readonly string[],
  rows: number,
): Steps<ListCheck> {
  const hits = (yield* matchList(dataset, field, values, rows)).toArray();
  const left = new Set(values.map(fold));
  for (const [index, row] of hits.entries()) {
    if (left.size === 0) break;
    left.delete(fold(dataset.get(field, row) ?? ''));
    if (index % ITEMS_A_SLICE === ITEMS_A_SLICE - 1) yield;
  }
  return { rows: hits.length, missing: values.filter((value) => left.has(fold(value))) };
}
