import type { BitSet } from '../base/bitSet.ts';
import type { Steps } from '../base/steps.ts';
import type { FieldId } from '../model/fields.ts';
import type { Clause, Query, SortKey } from '../model/query.ts';
import type { Ranks } from './column.ts';
import type { Dataset } from './dataset.ts';
import { filterRows } from './filter.ts';
import { orderRows } from './order.ts';
import { RecentMap } from './recentMap.ts';
import { searchWord, wordsOf } from './search.ts';

/** The rows that a query keeps, in its order. */
export interface View {
  /** `undefined` when every row is in the view. */
  readonly mask: BitSet | undefined;
  readonly count: number;
  /** The rows in the view's order; `undefined` when that is simply every row as it was sent. */
  readonly rows: Uint32Array | undefined;
}

/**
 * Answers queries about the first `rows` rows of a dataset and keeps what it worked out, so that
 * the next keystroke or click does only the new work. Rows added later need a new viewer.
 */
export class Viewer {
  readonly dataset: Dataset;
  readonly rows: number;
  readonly #words = new RecentMap<string, BitSet>(48);
  readonly #clauses = new RecentMap<string, BitSet>(48);
  readonly #ranks = new Map<FieldId, Ranks>();
  readonly #orders = new RecentMap<string, Uint32Array>(4);
  readonly #views = new RecentMap<string, View>(4);

  constructor(dataset: Dataset) {
    this.dataset = dataset;
    this.rows = dataset.rows;
  }

  /** The view of a query. */
  *view(query: Query): Steps<View> {
    const key = JSON.stringify([query.search, query.clauses.map(keyOf), query.sort]);
    const known = this.#views.get(key);
    if (known !== undefined) return known;
    const mask = yield* this.mask(query);
    const order = query.sort.length > 0 ? yield* this.#order(query.sort) : undefined;
    const rows = order === undefined || mask === undefined ? order : keep(order, mask);
    const inOrder = rows ?? mask?.toArray();
    const view = { mask, rows: inOrder, count: inOrder?.length ?? this.rows };
    this.#views.set(key, view);
    return view;
  }

  /**
   * The rows that a query keeps, `undefined` for all of them.
   * @param except the field whose own clauses are left out, for the counts of its facet
   */
  *mask(query: Query, except?: FieldId): Steps<BitSet | undefined> {
    let mask: BitSet | undefined;
    const add = (part: BitSet) => {
      mask = mask === undefined ? part.copy() : mask.intersect(part);
    };
    for (const word of wordsOf(query.search)) add(yield* this.#word(word));
    for (const clause of query.clauses) {
      if (clause.disabled || clause.field === except) continue;
      add(yield* this.#clause(clause));
    }
    return mask;
  }

  /** The ranks of a field's values. */
  *ranks(field: FieldId): Steps<Ranks> {
    const known = this.#ranks.get(field);
    if (known !== undefined) return known;
    const ranks = yield* this.dataset.columns[field].rank(this.rows);
    this.#ranks.set(field, ranks);
    return ranks;
  }

  /** A word that contains another one can only be where that one is. */
  *#word(word: string): Steps<BitSet> {
    const known = this.#words.get(word);
    if (known !== undefined) return known;
    let within: BitSet | undefined;
    let longest = 0;
    for (const [other, rows] of this.#words.entries()) {
      if (other.length > longest && word.includes(other)) {
        within = rows;
        longest = other.length;
      }
    }
    const hits = yield* searchWord(this.dataset, word, this.rows, within);
    this.#words.set(word, hits);
    return hits;
  }

  *#clause(clause: Clause): Steps<BitSet> {
    const key = keyOf(clause);
    const known = this.#clauses.get(key);
    if (known !== undefined) return known;
    const hits = yield* filterRows(this.dataset, clause, this.rows);
    this.#clauses.set(key, hits);
    return hits;
  }

  *#order(sort: readonly SortKey[]): Steps<Uint32Array> {
    const key = JSON.stringify(sort);
    const known = this.#orders.get(key);
    if (known !== undefined) return known;
    const order = yield* orderRows(this.rows, sort, (field) => this.ranks(field));
    this.#orders.set(key, order);
    return order;
  }
}

/** Missing values are written as `null`, which no text is. */
function keyOf(clause: Clause): string {
  return JSON.stringify([clause.field, clause.negated, clause.disabled, ...clause.values]);
}

function keep(order: Uint32Array, mask: BitSet): Uint32Array {
  const kept = new Uint32Array(mask.count());
  let length = 0;
  for (const row of order) if (mask.has(row)) kept[length++] = row;
  return kept;
}
