import type { BitSet } from '../base/bitSet.ts';
import { foldLoosely } from '../base/foldLoosely.ts';
import type { Steps } from '../base/steps.ts';
import { formatSearch } from '../language/formatSearch.ts';
import { parseSearch } from '../language/parseSearch.ts';
import { termsOf } from '../language/termsOf.ts';
import type { RowGroup } from '../model/answers.ts';
import type { Place, Term } from '../model/expression.ts';
import type { Clause, Query, SortKey } from '../model/query.ts';
import { type FieldId, requireField } from '../model/schema.ts';
import { AnswerCache } from './answerCache.ts';
import { readCodes } from './codedColumn.ts';
import type { Column, Dictionary, Ranks } from './column.ts';
import { countLines } from './countGroups.ts';
import type { Dataset } from './dataset.ts';
import { evaluate, type Found } from './evaluate.ts';
import { fieldsOfFilter, fieldsOfSearch, fieldsOfTerm } from './fieldsRead.ts';
import { filterRows } from './filter.ts';
import { type Findable, findRows } from './findRows.ts';
import { eachCode, eachValue, type Lines } from './lines.ts';
import { type FoundWord, narrow } from './narrow.ts';
import { keepRows, orderRows } from './order.ts';
import { fieldsAt, searchWord } from './search.ts';
import { groupSpellings } from './spellings.ts';

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

const ALL: Found = { rows: undefined, problems: [] };

interface FoundInPlace extends FoundWord {
  /** Where it was found: the field, and the versions of the columns that were read. */
  readonly place: string;
}

/** The kinds of answers that are kept. */
interface Answers {
  readonly word: FoundInPlace;
  readonly term: Found;
  readonly search: Found;
  readonly clause: BitSet;
  readonly order: Uint32Array;
  readonly view: View;
  readonly groups: readonly RowGroup[];
}

/** How many bytes a viewer may keep: so many for each row, and some for few rows. */
const KEPT_BYTES_A_ROW = 32;
const KEPT_BYTES = 1 << 20;
/** Of a group, about. */
const GROUP_BYTES = 200;

/** How many bytes each kind of answer takes. */
const SIZES: { readonly [K in keyof Answers]: (answer: Answers[K]) => number } = {
  word: ({ rows }) => rows.words.byteLength,
  term: ({ rows }) => rows?.words.byteLength ?? 0,
  search: ({ rows }) => rows?.words.byteLength ?? 0,
  clause: ({ words }) => words.byteLength,
  order: ({ byteLength }) => byteLength,
  view: ({ mask, rows }) => (mask?.words.byteLength ?? 0) + (rows?.byteLength ?? 0),
  groups: ({ length }) => length * GROUP_BYTES,
};

/**
 * Answers queries about the first `rows` rows of a dataset and keeps what it worked out, so that
 * the next keystroke or click does only the new work. Rows added later need a new viewer.
 *
 * An answer is kept under its question and the versions of the columns that the question reads, so a
 * column that is replaced leaves all other answers as they are. What is worked out of one column
 * alone, whatever the query, is kept with the column.
 */
export class Viewer {
  readonly dataset: Dataset;
  readonly rows: number;
  readonly #work: number;
  readonly #answers: AnswerCache<Answers>;
  readonly #ranks = new WeakMap<Column, Ranks>();
  readonly #codes = new WeakMap<Column, Dictionary>();
  readonly #lines = new WeakMap<Column, Lines>();
  readonly #spellings = new WeakMap<Column, Lines>();
  #compileRegex: Findable['compileRegex'];

  /** @param work how much one term of a search may cost: about as many characters may be read */
  constructor(dataset: Dataset, work = WORK_A_TERM) {
    this.dataset = dataset;
    this.rows = dataset.rows;
    this.#work = work;
    this.#answers = new AnswerCache(KEPT_BYTES + KEPT_BYTES_A_ROW * this.rows);
  }

  /** Loads the code that the search needs. Await it before `view` or `mask` of the query. */
  async prepare({ search }: Query): Promise<void> {
    const { expression } = parseSearch(search, this.dataset.schema);
    if (expression === undefined || this.#compileRegex !== undefined) return;
    if (![...termsOf(expression)].some(({ kind }) => kind === 'regex')) return;
    this.#compileRegex = (await import('./linearRegex.ts')).compileRegex;
  }

  /**
   * The answer to a question, made unless it is known.
   * @param reads the fields whose values the answer depends on, all of them
   */
  *#answer<Kind extends keyof Answers>(
    kind: Kind,
    question: string,
    reads: Iterable<FieldId>,
    make: () => Steps<Answers[Kind]>,
  ): Steps<Answers[Kind]> {
    const key = `${this.dataset.stamp(reads)}\n${question}`;
    const known = this.#answers.get(kind, key);
    if (known !== undefined) return known;
    const answer = yield* make();
    this.#answers.set(kind, key, answer, SIZES[kind](answer));
    return answer;
  }

  /** The view of a query. */
  view(query: Query): Steps<View> {
    const key = JSON.stringify([filterKeyOf(query), query.sort]);
    const reads = [
      ...fieldsOfFilter(this.dataset.schema, query),
      ...query.sort.map(({ field }) => field),
    ];
    return this.#answer('view', key, reads, () => this.#view(query));
  }

  *#view(query: Query): Steps<View> {
    const mask = yield* this.mask(query);
    const order = query.sort.length > 0 ? yield* this.#order(query.sort) : undefined;
    const rows = order === undefined || mask === undefined ? order : keepRows(order, mask);
    const inOrder = rows ?? mask?.toArray();
    const { problems } = yield* this.#search(query.search);
    const problem = problems.length > 0 ? problems.join(' ') : undefined;
    return { mask, rows: inOrder, count: inOrder?.length ?? this.rows, problem };
  }

  /**
   * The rows that a query keeps, `undefined` for all of them.
   * @param except the field whose values are left out, for the counts of its facet; lists stay
   */
  *mask(query: Query, except?: FieldId): Steps<BitSet | undefined> {
    let mask: BitSet | undefined;
    const add = (part: BitSet) => {
      mask = mask === undefined ? part.copy() : mask.intersect(part);
    };
    const found = yield* this.#search(query.search);
    if (found.rows !== undefined) add(found.rows);
    if (query.pinnedRows !== undefined) add(this.dataset.pinnedRows(query.pinnedRows, this.rows));
    for (const clause of query.clauses) {
      if (clause.disabled || (clause.kind === 'values' && clause.field === except)) continue;
      add(yield* this.rowsOf(clause));
    }
    return mask;
  }

  /** The ranks of a field's values. */
  *ranks(id: FieldId): Steps<Ranks> {
    const column = yield* this.dataset.filled(id, this.rows);
    const { ordered, values = [] } = requireField(this.dataset.schema, id);
    return yield* keepFor(this.#ranks, column, () =>
      ordered ? this.#rankAs(id, values) : column.rank(this.rows),
    );
  }

  /** Ranks by the position of a value in a list; other values follow in their own order. */
  *#rankAs(id: FieldId, values: readonly string[]): Steps<Ranks> {
    const column = yield* this.#readCodes(id);
    const { of, missing } = yield* column.rank(this.rows);
    const places = of.map((rank, code) => {
      const place = values.indexOf(column.valueOf(code) ?? '');
      return place < 0 || code === 0 ? values.length + rank : place;
    });
    return { of: places, codes: column.codes, missing: values.length + missing };
  }

  #search(search: string): Steps<Found> {
    return this.#answer('search', search, fieldsOfSearch(this.dataset.schema, search), () =>
      this.#evaluate(search),
    );
  }

  *#evaluate(search: string): Steps<Found> {
    const { expression } = parseSearch(search, this.dataset.schema);
    if (expression === undefined) return ALL;
    return yield* evaluate(expression, this.rows, (term) => this.#term(term));
  }

  *#term(term: Term): Steps<Found> {
    if (term.kind === 'contains') {
      return { rows: yield* this.#word(term.field, foldLoosely(term.text)), problems: [] };
    }
    return yield* this.#answer(
      'term',
      formatSearch(term, this.dataset.schema),
      fieldsOfTerm(this.dataset.schema, term),
      () =>
        findRows(term, {
          dataset: this.dataset,
          rows: this.rows,
          work: this.#work,
          contains: (field, text) => this.#word(field, text),
          compileRegex: this.#compileRegex,
        }),
    );
  }

  *#word(field: Place, word: string): Steps<BitSet> {
    const reads = fieldsAt(this.dataset.schema, field);
    const place = `${this.dataset.stamp(reads)} ${field ?? ''}`;
    const found = yield* this.#answer('word', `${field ?? ''} ${word}`, reads, () =>
      this.#findWord(field, word, place),
    );
    return found.rows;
  }

  *#findWord(field: Place, word: string, place: string): Steps<FoundInPlace> {
    const parts = [...this.#answers.ofKind('word')].filter((other) => other.place === place);
    const rows = yield* searchWord(this.dataset, field, word, this.rows, narrow(word, parts));
    return { place, word, rows };
  }

  /** The rows that an enabled clause keeps. Never to be changed. */
  rowsOf(clause: Clause): Steps<BitSet> {
    return this.#answer('clause', keyOf(clause), [clause.field], () =>
      filterRows(clause, {
        dataset: this.dataset,
        rows: this.rows,
        lines: (field) => this.lines(field, false),
      }),
    );
  }

  /** The field by whose values counts are divided, with a code for each row. */
  *split(): Steps<Dictionary | undefined> {
    const { split } = this.dataset.schema;
    return split === undefined ? undefined : yield* this.#readCodes(split);
  }

  *#readCodes(field: FieldId): Steps<Dictionary> {
    const column = yield* this.dataset.filled(field, this.rows);
    return yield* keepFor(this.#codes, column, () => readCodes(column, this.rows));
  }

  /** What rows are counted under: spellings that differ in case in one line; with `folded`, those of one company. */
  *lines(id: FieldId, folded: boolean): Steps<Lines> {
    const codes = yield* this.#readCodes(id);
    const { many, spellings } = requireField(this.dataset.schema, id);
    if (many) return yield* keepFor(this.#lines, codes, () => eachValue(codes));
    if (spellings === undefined || (spellings === 'company' && !folded)) return eachCode(codes);
    return yield* keepFor(this.#spellings, codes, () =>
      groupSpellings(codes, spellings, this.rows),
    );
  }

  /** The groups that the rows of a query fall into, in no order. */
  groups(query: Query, group: FieldId, folded: boolean): Steps<readonly RowGroup[]> {
    const key = JSON.stringify([group, folded, filterKeyOf(query)]);
    const { schema } = this.dataset;
    const split = schema.split === undefined ? [] : [schema.split];
    const measured = schema.measures.map(({ of }) => of);
    const reads = [...fieldsOfFilter(schema, query), group, ...split, ...measured];
    return this.#answer('groups', key, reads, () => this.#groups(query, group, folded));
  }

  *#groups(query: Query, group: FieldId, folded: boolean): Steps<readonly RowGroup[]> {
    const mask = yield* this.mask(query);
    const lines = yield* this.lines(group, folded);
    const measured: Lines[] = [];
    for (const { of } of this.dataset.schema.measures) measured.push(yield* this.lines(of, true));
    return yield* countLines(lines, yield* this.split(), measured, mask, this.rows);
  }

  #order(sort: readonly SortKey[]): Steps<Uint32Array> {
    const reads = sort.map(({ field }) => field);
    return this.#answer('order', JSON.stringify(sort), reads, () =>
      orderRows(this.rows, sort, (field) => this.ranks(field)),
    );
  }
}

/** What tells the rows that a query keeps. */
function filterKeyOf({ search, clauses, pinnedRows }: Query): string {
  return JSON.stringify([search, clauses.map(keyOf), pinnedRows]);
}

/** Missing values are written as `null`, which no text is. */
function keyOf(clause: Clause): string {
  const { kind, field, negated, disabled, values } = clause;
  return JSON.stringify([kind, field, negated, disabled, ...values]);
}

/** What was made for a column, made now if it is not there. */
function* keepFor<Made>(
  kept: WeakMap<Column, Made>,
  column: Column,
  make: () => Steps<Made>,
): Steps<Made> {
  const known = kept.get(column);
  if (known !== undefined) return known;
  const made = yield* make();
  kept.set(column, made);
  return made;
}
