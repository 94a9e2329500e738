import { BitSet } from '../base/bitSet.ts';
import type { Steps } from '../base/steps.ts';
import type { Term } from '../model/expression.ts';
import type { Clause, ValuesClause } from '../model/query.ts';
import { termOfValuesPerKey } from '../model/valuesPerKey.ts';
import type { Column } from './column.ts';
import type { Dataset } from './dataset.ts';
import type { Found } from './evaluate.ts';
import { matchList } from './matchList.ts';

/** What the meaning of a clause depends on. */
export interface Filterable {
  readonly dataset: Dataset;
  /** Rows at or above this one are not looked at. */
  readonly rows: number;
  /** The folder of each row. */
  readonly folders: () => Steps<Column>;
  /** What a term of a search finds. */
  readonly term: (term: Term) => Steps<Found>;
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
  const hits = new BitSet(on.rows);
  if (field === 'valuesPerKey') {
    for (const value of values) {
      const found = yield* on.term(termOfValuesPerKey(value ?? ''));
      if (found.rows !== undefined) hits.unite(found.rows);
    }
    return hits;
  }
  const column = field === 'folder' ? yield* on.folders() : on.dataset.column(field);
  yield* column.markEqual(new Set(values), hits);
  return hits;
}
