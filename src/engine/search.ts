import { BitSet } from '../base/bitSet.ts';
import type { Steps } from '../base/steps.ts';
import type { Place } from '../model/expression.ts';
import { type FieldId, requireField, type Schema } from '../model/schema.ts';
import type { Column, TextTest } from './column.ts';
import type { Dataset } from './dataset.ts';

/** The fields of a table in which a search looks. */
export function fieldsAt({ fields }: Schema, place: Place): readonly FieldId[] {
  return place === undefined
    ? fields.filter((field) => field.searched).map(({ id }) => id)
    : [place];
}

/** The columns of these fields, those of few texts first: rows found there are not looked at again. */
function columnsAt(dataset: Dataset, place: Place): readonly Column[] {
  const columns = fieldsAt(dataset.schema, place).map((id) => dataset.column(id));
  return columns.toSorted((a, b) => a.texts - b.texts);
}

/**
 * The rows in which a folded word occurs in the field, or in some searched field. Never to be changed.
 * @param within rows outside of it may be left out of the answer
 */
export function* searchWord(
  dataset: Dataset,
  field: Place,
  word: string,
  rows: number,
  within: BitSet | undefined,
): Steps<BitSet> {
  if (within?.hasAny(0, rows) === false) return within;
  const hits = new BitSet(rows);
  for (const column of columnsAt(dataset, field)) yield* column.markContaining(word, hits, within);
  return within === undefined ? hits : hits.intersect(within);
}

/**
 * The rows that have a fitting value in the field, or in some searched field.
 * @param within rows outside of it may be left out of the answer
 * @throws what the test throws
 */
export function* searchMatching(
  dataset: Dataset,
  field: Place,
  test: TextTest,
  rows: number,
  within: BitSet | undefined,
): Steps<BitSet> {
  const hits = new BitSet(rows);
  for (const id of fieldsAt(dataset.schema, field)) {
    const { many } = requireField(dataset.schema, id);
    const column = yield* dataset.filled(id, rows);
    yield* column.markMatching(many ? testEach(test) : test, hits, within);
  }
  return within === undefined ? hits : hits.intersect(within);
}

/** The test asked about each value of a cell that has several. */
function testEach({ folded, fits }: TextTest): TextTest {
  return { folded, fits: (text) => text.split('\n').some(fits) };
}
