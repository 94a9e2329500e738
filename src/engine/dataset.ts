import { BitSet } from '../base/bitSet.ts';
import type { Steps } from '../base/steps.ts';
import type { RowIndex } from '../base/units.ts';
import type { FieldValue, RowSetId } from '../model/query.ts';
import type { Field, FieldId, Schema } from '../model/schema.ts';
import { appendText } from './appendText.ts';
import type { Column } from './column.ts';
import { DictionaryColumn } from './dictionaryColumn.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Rows between two looks at how columns store their values, as a power of two. */
const LOOK_BITS = 13;

/** How the values of a field are computed from other fields on first use. */
export interface Filler {
  /** The fields whose values are read. */
  readonly reads: readonly FieldId[];
  /** Whether the value of a row can change when more rows come. */
  readonly readsAllRows: boolean;
  /**
   * Adds the values of the rows from the column's length on up to `rows`. Another call can do a part
   * meanwhile, so after a rest it goes on at the length that it finds.
   */
  readonly fill: (dataset: Dataset, column: Column, rows: number) => Steps<void>;
}

export type Fillers = ReadonlyMap<FieldId, Filler>;

/** The rows of a table, a column for each field. Rows are only ever added; columns can be replaced. */
export class Dataset {
  readonly schema: Schema;
  /** The fields that the table can show, in the order of the schema. */
  readonly shown: readonly FieldId[];
  readonly #fillers: Fillers;
  readonly #columns = new Map<FieldId, Column>();
  readonly #versions = new Map<FieldId, number>();
  /** Columns that were filled when asked, and for what: versions, maybe rows. */
  readonly #filled = new Map<FieldId, { readonly of: string; readonly column: Column }>();
  readonly #rowSets = new Map<RowSetId, Uint32Array>();
  #rows = 0;

  /** @param fillers one for each field that is filled when asked */
  constructor(schema: Schema, fillers: Fillers = new Map()) {
    this.schema = schema;
    this.shown = schema.fields.flatMap(({ id, width }) => (width === undefined ? [] : [id]));
    this.#fillers = fillers;
    const vocabularies = new Map<FieldId, Vocabulary>();
    for (const { id, like } of schema.fields) {
      if (fillers.has(id)) continue;
      const column = new DictionaryColumn(like === undefined ? undefined : vocabularies.get(like));
      vocabularies.set(id, column.vocabulary);
      this.#columns.set(id, column);
    }
  }

  /** How many rows there are. */
  get rows(): number {
    return this.#rows;
  }

  /** Adds a row. Fields without a cell are missing in it. */
  append(cells: Readonly<Record<FieldId, FieldValue>>): void {
    for (const [id, column] of this.#columns) appendText(column, cells[id]);
    this.endRows(1);
  }

  /** Counts rows that were added to each of the columns. */
  endRows(rows: number): void {
    const before = this.#rows;
    this.#rows += rows;
    if (before >>> LOOK_BITS === this.#rows >>> LOOK_BITS) return;
    for (const field of this.schema.fields) {
      const column = this.#columns.get(field.id);
      if (column !== undefined && !isCounted(field, this.schema)) {
        this.#columns.set(field.id, column.compact());
      }
    }
  }

  /**
   * The values of a field that come with the rows.
   * @throws when the table has no such field
   */
  column(id: FieldId): Column {
    const column = this.#columns.get(id);
    if (column === undefined) throw new Error(`The table ${this.schema.id} has no column ${id}.`);
    return column;
  }

  /**
   * The values of any field, filled for the rows below `rows`, maybe for more.
   * @throws when the table has no such field
   */
  *filled(id: FieldId, rows: number): Steps<Column> {
    const filler = this.#fillers.get(id);
    if (filler === undefined) return this.column(id);
    const of = `${this.stamp(filler.reads)} ${filler.readsAllRows ? rows : ''}`;
    const known = this.#filled.get(id);
    const column = known?.of === of ? known.column : new DictionaryColumn();
    this.#filled.set(id, { of, column });
    yield* filler.fill(this, column, rows);
    return column;
  }

  /**
   * Puts other values in the place of those of a field, one for each row there is.
   * @throws when it has not as many rows, or the table no such field
   */
  replace(id: FieldId, column: Column): void {
    if (column.length !== this.rows) throw new Error(`${id} needs ${this.rows} values.`);
    this.column(id);
    this.#columns.set(id, column);
    this.#versions.set(id, (this.#versions.get(id) ?? 0) + 1);
  }

  /** How often columns were replaced. */
  get replacements(): number {
    return [...this.#versions.values()].reduce((sum, version) => sum + version, 0);
  }

  /**
   * What tells answers that read these fields from those of before a column was replaced: empty until
   * one of them was.
   */
  stamp(ids: Iterable<FieldId>): string {
    if (this.#versions.size === 0) return '';
    const read = [...ids].flatMap((id) => this.#fillers.get(id)?.reads ?? [id]);
    const versions = [...new Set(read)].map((id) => [id, this.#versions.get(id) ?? 0]);
    const replaced = versions.filter(([, version]) => version !== 0);
    return replaced.length === 0 ? '' : JSON.stringify(replaced.toSorted());
  }

  /** The value of a field in a row. */
  get(id: FieldId, row: RowIndex): FieldValue {
    return this.column(id).get(row);
  }

  /** Pins rows, as the words of a `BitSet`. */
  pinRows(id: RowSetId, words: Uint32Array): void {
    this.#rowSets.set(id, words);
  }

  /**
   * The pinned rows below `rows`.
   * @throws when there are none under this id
   */
  pinnedRows(id: RowSetId, rows: number): BitSet {
    const words = this.#rowSets.get(id);
    if (words === undefined) throw new Error(`There are no rows ${id}.`);
    return BitSet.of(words, rows);
  }
}

/** Fields whose values are counted stay dictionaries; the others take the kind that suits them. */
function isCounted({ id, facet, many }: Field, { split }: Schema): boolean {
  return facet !== undefined || many === true || id === split;
}
