import { BitSet } from '../base/bitSet.ts';
import type { Steps } from '../base/steps.ts';
import type { RowIndex } from '../base/units.ts';
import type { FieldValue } from '../model/query.ts';
import type { RecordRef } from '../model/record.ts';
import type { Dataset } from './dataset.ts';

/** A link cannot tell a missing key from an empty one: they count as one. */
function* rowsUnder(dataset: Dataset, key: string): Steps<Uint32Array> {
  const rows = new BitSet(dataset.rows);
  const keys: FieldValue[] = key === '' ? ['', undefined] : [key];
  yield* dataset.column(dataset.schema.key).markEqual(new Set(keys), rows);
  return rows.toArray();
}

/** The link of a row. */
export function* refOf(dataset: Dataset, row: RowIndex): Steps<RecordRef> {
  const key = dataset.get(dataset.schema.key, row) ?? '';
  const rows = yield* rowsUnder(dataset, key);
  return { key, nth: rows.indexOf(row) };
}

/** The row of a link, `undefined` when the dataset has none. */
export function* findRef(dataset: Dataset, ref: RecordRef): Steps<RowIndex | undefined> {
  const rows = yield* rowsUnder(dataset, ref.key);
  return rows[ref.nth];
}
