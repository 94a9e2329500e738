import { BitSet } from '../base/bitSet.ts';
import type { Steps } from '../base/steps.ts';
import type { Clause, FieldValue, ValuesClause } from '../model/query.ts';
import { type FieldId, requireField } from '../model/schema.ts';
import type { Dataset } from './dataset.ts';
import type { Lines } from './lines.ts';
import { matchList } from './matchList.ts';

/** What the meaning of a clause depends on. */
export interface Filterable {
  readonly dataset: Dataset;
  /** Rows at or above this one are not looked at. */
  readonly rows: number;
  /** What the rows of a field are counted under. */
  readonly lines: (field: FieldId) => Steps<Lines>;
}

/** The rows that an enabled clause keeps. */
export function* filterRows(clause: Clause, on: Filterable): Steps<BitSet> {
  const hits =
    clause.kind === 'list'
      ? yield* matchList(on.dataset, clause.field, clause.values, on.rows)
      : yield* matchValues(clause, on);
  return clause.negated ? BitSet.full(on.rows).subtract(hits) : hits;
}

function* matchValues({ field, values }: ValuesClause, on: Filterable): Steps<BitSet> {
  const { dataset, rows } = on;
  const hits = new BitSet(rows);
  const column = yield* dataset.filled(field, rows);
  const cells = requireField(dataset.schema, field).many
    ? cellsWith(values, yield* on.lines(field))
    : values;
  yield* column.markEqual(new Set(cells), hits);
  return hits;
}

/** The cells that have one of these values among theirs. */
function cellsWith(values: readonly FieldValue[], lines: Lines): readonly FieldValue[] {
  return values.flatMap((value) => {
    const line = lines.find(value);
    return line === undefined ? [] : lines.codes(line).map((code) => lines.column.valueOf(code));
  });
}
