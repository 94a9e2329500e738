import type { BitSet } from '../base/bitSet.ts';
import { fold } from '../base/fold.ts';
import type { Steps } from '../base/steps.ts';
import { formatSearch } from '../language/formatSearch.ts';
import { parseSearch } from '../language/parseSearch.ts';
import { termsOf } from '../language/termsOf.ts';
import type { FacetCount } from '../model/answers.ts';
import type { Place, Term } from '../model/expression.ts';
import type { FieldId } from '../model/fields.ts';
import type { GroupId } from '../model/groups.ts';
import type { Clause, Query, SortKey } from '../model/query.ts';
import type { SubjectId } from '../model/subjects.ts';
import type { Ranks } from './column.ts';
import { groupCompanies } from './companies.ts';
import { countLines, countTexts } from './countGroups.ts';
import { countUnderKeys } from './countUnderKeys.ts';
import type { Dataset } from './dataset.ts';
import type { DictionaryColumn } from './dictionaryColumn.ts';
import { evaluate, type Found } from './evaluate.ts';
import { filterRows } from './filter.ts';
import { type Findable, findRows } from './findRows.ts';
import { eachCode, type LinedId, type Lines } from './lines.ts';
import { type FoundWord, narrow } from './narrow.ts';
import { keepRows, orderRows } from './order.ts';
import { RecentMap } from './recentMap.ts';
import { searchWord } from './search.ts';

/** The rows that a query keeps, in its order. */
export interface View {
  /** `undefined` when every row is in the view. */
  readonly mask: BitSet | undefined;
  readonly count: number;
  /** The rows in the view's order; `undefined` when that is simply every row as it was sent. */
  readonly rows: Uint32Array | undefined;
  /** Why a part of the search filters nothing, where it was too much for the data. */
  readonly problem: string | undefined;
}

/** About ten seconds of reading at the pace of a regular expression. */
const WORK_A_TERM = 1e9;

/** The words whose rows are found ahead, of any searched field, and kept for good: a bit a row each. */
const LETTERS = [...'abcdefghijklmnopqrstuvwxyz0123456789'];

const ALL: Found = { rows: undefined, problems: [] };

interface FoundInPlace extends FoundWord {
  readonly field: Place;
}

/**
 * Answers queries about the first `rows` rows of a dataset and keeps what it worked out, so that
 * the next keystroke or click does only the new work. Rows added later need a new viewer.
 */
export class Viewer {
  readonly dataset: Dataset;
  readonly rows: number;
  readonly #work: number;
  readonly #words = new RecentMap<string, FoundInPlace>(48);
  readonly #letters = new RecentMap<string, FoundInPlace>(LETTERS.length);
  readonly #terms = new RecentMap<string, Found>(48);
  readonly #searches = new RecentMap<string, Found>(4);
  readonly #clauses = new RecentMap<string, BitSet>(48);
  readonly #ranks = new Map<FieldId, Ranks>();
  readonly #orders = new RecentMap<string, Uint32Array>(4);
  readonly #views = new RecentMap<string, View>(4);
  readonly #groups = new RecentMap<string, readonly FacetCount[]>(1);

  #underKeys: Uint32Array | undefined;
  #companies: Lines | undefined;
  #compileRegex: Findable['compileRegex'];

  /** @param work how much one term of a search may cost: about as many characters may be read */
  constructor(dataset: Dataset, work = WORK_A_TERM) {
    this.dataset = dataset;
    this.rows = dataset.rows;
    this.#work = work;
  }

  /** Loads what the search needs. To be awaited before the query's view or mask is asked for. */
  async prepare({ search }: Query): Promise<void> {
    const { expression } = parseSearch(search);
    if (expression === undefined || this.#compileRegex !== undefined) return;
    if (![...termsOf(expression)].some(({ kind }) => kind === 'regex')) return;
    this.#compileRegex = (await import('./linearRegex.ts')).compileRegex;
  }

  /** The view of a query. */
  *view(query: Query): Steps<View> {
    const key = JSON.stringify([filterKeyOf(query), query.sort]);
    const known = this.#views.get(key);
    if (known !== undefined) return known;
    const mask = yield* this.mask(query);
    const order = query.sort.length > 0 ? yield* this.#order(query.sort) : undefined;
    const rows = order === undefined || mask === undefined ? order : keepRows(order, mask);
    const inOrder = rows ?? mask?.toArray();
    const { problems } = yield* this.#search(query.search);
    const problem = problems.length > 0 ? problems.join(' ') : undefined;
    const view = { mask, rows: inOrder, count: inOrder?.length ?? this.rows, problem };
    this.#views.set(key, view);
    return view;
  }

  /**
   * The rows that a query keeps, `undefined` for all of them.
   * @param except the subject whose values are left out, for the counts of its facet; lists stay
   */
  *mask(query: Query, except?: SubjectId): Steps<BitSet | undefined> {
    let mask: BitSet | undefined;
    const add = (part: BitSet) => {
      mask = mask === undefined ? part.copy() : mask.intersect(part);
    };
    const found = yield* this.#search(query.search);
    if (found.rows !== undefined) add(found.rows);
    if (query.only !== undefined) add(this.dataset.rowsAside(query.only, this.rows));
    for (const clause of query.clauses) {
      if (clause.disabled || (clause.kind === 'values' && clause.field === except)) continue;
      add(yield* this.rowsOf(clause));
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

  *#search(search: string): Steps<Found> {
    const known = this.#searches.get(search);
    if (known !== undefined) return known;
    const { expression } = parseSearch(search);
    if (expression === undefined) return ALL;
    const found = yield* evaluate(expression, this.rows, (term) => this.#term(term));
    this.#searches.set(search, found);
    return found;
  }

  *#term(term: Term): Steps<Found> {
    if (term.kind === 'contains') {
      return { rows: yield* this.#word(term.field, fold(term.text)), problems: [] };
    }
    const key = formatSearch(term);
    const known = this.#terms.get(key);
    if (known !== undefined) return known;
    const found = yield* findRows(term, {
      dataset: this.dataset,
      rows: this.rows,
      work: this.#work,
      contains: (field, text) => this.#word(field, text),
      underKeys: () => this.#countUnderKeys(),
      compileRegex: this.#compileRegex,
    });
    this.#terms.set(key, found);
    return found;
  }

  /**
   * Finds the rows of single letters and digits, with which nearly every search begins. Other words do
   * not push them out, and are only looked for where all of their letters are.
   */
  *findLetters(): Steps<void> {
    for (const letter of LETTERS) yield* this.#word(undefined, letter);
  }

  *#word(field: Place, word: string): Steps<BitSet> {
    const words = field === undefined && LETTERS.includes(word) ? this.#letters : this.#words;
    const key = `${field ?? ''}:${word}`;
    const known = words.get(key);
    if (known !== undefined) return known.rows;
    const found = [...this.#words.values(), ...this.#letters.values()];
    const within = narrow(
      word,
      found.filter((other) => other.field === field),
    );
    const rows = yield* searchWord(this.dataset, field, word, this.rows, within);
    words.set(key, { field, word, rows });
    return rows;
  }

  *#countUnderKeys(): Steps<Uint32Array> {
    this.#underKeys ??= yield* countUnderKeys(this.dataset, this.rows);
    return this.#underKeys;
  }

  /** The rows that an enabled clause keeps. Never to be changed. */
  *rowsOf(clause: Clause): Steps<BitSet> {
    const key = keyOf(clause);
    const known = this.#clauses.get(key);
    if (known !== undefined) return known;
    const hits = yield* filterRows(clause, {
      dataset: this.dataset,
      rows: this.rows,
      folders: () => this.folders(),
      term: (term) => this.#term(term),
    });
    this.#clauses.set(key, hits);
    return hits;
  }

  /** The folder of each row, and maybe of some that were added later. */
  folders(): Steps<DictionaryColumn> {
    return this.dataset.folders.read(this.rows);
  }

  /** What rows are counted under; with `folded`, spellings of one company stand in one line. */
  *lines(subject: LinedId, folded: boolean): Steps<Lines> {
    if (subject === 'folder') return eachCode(yield* this.folders());
    if (subject !== 'company' || !folded) return eachCode(this.dataset.categories[subject]);
    this.#companies ??= yield* groupCompanies(this.dataset, this.rows);
    return this.#companies;
  }

  /** The groups that the rows of a query fall into, in no order. The last ones are kept. */
  *groups(query: Query, group: GroupId, folded: boolean): Steps<readonly FacetCount[]> {
    const key = JSON.stringify([group, folded, filterKeyOf(query)]);
    const known = this.#groups.get(key);
    if (known !== undefined) return known;
    const { dataset, rows } = this;
    const mask = yield* this.mask(query);
    const groups = yield* group === 'name'
      ? countTexts(dataset, dataset.columns.name, mask, rows)
      : countLines(dataset, yield* this.lines(group, folded), mask, rows);
    this.#groups.set(key, groups);
    return groups;
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

/** What tells the rows that a query keeps. */
function filterKeyOf({ search, clauses, only }: Query): string {
  return JSON.stringify([search, clauses.map(keyOf), only]);
}

/** Missing values are written as `null`, which no text is. */
function keyOf(clause: Clause): string {
  const { kind, field, negated, disabled, values } = clause;
  return JSON.stringify([kind, field, negated, disabled, ...values]);
}
