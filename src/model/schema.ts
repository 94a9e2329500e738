/** Id of a field of some table. Address, search box and worker let no unknown id pass. */
export type FieldId = string;

/** A value of a field to compare with; `undefined` stands for "missing". */
export type FieldValue = string | undefined;

/** How a field's values are read and drawn. */
export type FieldKind =
  | 'text'
  | 'path'
  | 'category'
  | 'type'
  | 'verdict'
  | 'signature'
  | 'number'
  | 'time';

export interface Field<Id extends FieldId = FieldId> {
  readonly id: Id;
  /** The words on a column header and beside a value. */
  readonly label: string;
  /** The label in lower case for several, where it is not the label with an `s`. */
  readonly plural?: string;
  /** One sentence for a tooltip. */
  readonly help: string;
  readonly kind: FieldKind;
  /** The default width of its column, in px. A field without a width has no column; it filters and counts. */
  readonly width?: number;
  /** Whether the table shows it by default. */
  readonly shown?: true;
  /** Whether the free-text search looks here. */
  readonly searched?: true;
  /** Other names that a search can use before a colon. */
  readonly aliases?: readonly string[];
  /** Whether a search can name it although it has no column. */
  readonly named?: true;
  /** Whether the side bar offers its values, and whether they are in sight from the start. */
  readonly facet?: 'open' | 'closed';
  /** Several values a row, a line of the cell each. */
  readonly many?: true;
  /** Values that are listed even where no row has them. */
  readonly values?: readonly string[];
  /** Sorted as `values` are, not by name. */
  readonly ordered?: true;
  /** Values in words. */
  readonly words?: Readonly<Record<string, string>>;
  readonly neverMissing?: true;
  /**
   * Which of its values are spellings of one: those of one company, where the reader wants these counted as
   * one, or those that differ only in case, always.
   */
  readonly spellings?: 'company' | 'case';
  /** A field whose values these mostly are, too: both are stored once. */
  readonly like?: NoInfer<Id>;
  /** When its values are filled: on first use, or after the rows. Without it they come with the rows. */
  readonly filled?: 'whenAsked' | 'later';
}

/** A chart of a table, by the fields it can be drawn of. */
export interface Chart<Id extends FieldId = FieldId> {
  /** The name that the choices of the reader are kept under. */
  readonly id: string;
  /** The numbers of rows of each value, or how the rows of each value divide by signature. */
  readonly kind: 'bars' | 'shares';
  /** Its name, where it is not made of the label of its field. */
  readonly title?: string;
  /** Fields that its bars can stand for; the first one unless the reader chooses another. */
  readonly by: readonly [Id, ...Id[]];
  /** How many bars it has unless the reader chooses another number; without it all values have one. */
  readonly top?: 10 | 25 | 50 | 100;
  /** Rows without a value have no bar. */
  readonly withoutMissing?: true;
}

/** A measure of a group of rows: how many distinct values they have in a field. */
export interface Measure<Id extends FieldId = FieldId> {
  readonly id: string;
  readonly label: string;
  /** One sentence for a tooltip. */
  readonly help: string;
  readonly of: Id;
}

/** What a table is made of, as plain data. */
export interface Schema<Id extends FieldId = FieldId> {
  readonly id: string;
  /** The accessible name of its grid. */
  readonly label: string;
  /** Examples of a search, for the empty search box. */
  readonly example: string;
  readonly fields: readonly Field<Id>[];
  /** The field by which a row is called. */
  readonly name: NoInfer<Id>;
  /** A link to a row is its value here and which of the rows with it the row is. */
  readonly key: NoInfer<Id>;
  /** The field by whose values counts are divided. */
  readonly split?: NoInfer<Id>;
  /** What its rows can be grouped by. */
  readonly groups: readonly NoInfer<Id>[];
  /** What is counted of each group, besides its rows and their signatures. */
  readonly measures: readonly Measure<NoInfer<Id>>[];
  /** The fields in which the values of a list can be looked for. */
  readonly lists: readonly NoInfer<Id>[];
  readonly charts: readonly Chart<NoInfer<Id>>[];
  /** Sets of columns, for one kind of work each. */
  readonly presets: readonly {
    readonly id: string;
    readonly label: string;
    readonly columns: readonly NoInfer<Id>[];
  }[];
}

/** Checks a schema where it is written: each id that it names has to be the id of one of its fields. */
export function defineSchema<const Id extends FieldId>(schema: Schema<Id>): Schema<Id> {
  return schema;
}

/** The ids of the fields of a schema. */
export type IdOf<S> = S extends Schema<infer Id> ? Id : never;

/** The field of a schema with this id; `undefined` when it has none. */
export function findField(schema: Schema, id: FieldId): Field | undefined {
  return schema.fields.find((field) => field.id === id);
}

/**
 * The field of a schema with this id.
 * @throws when it has none
 */
export function requireField(schema: Schema, id: FieldId): Field {
  const field = findField(schema, id);
  if (field === undefined) throw new Error(`The table ${schema.id} has no field ${id}.`);
  return field;
}

/** A field that has a column. */
export interface ColumnField extends Field {
  readonly width: number;
}

function isColumn(field: Field | undefined): field is ColumnField {
  return field?.width !== undefined;
}

/** The fields of a table that have a column. */
export function listColumns({ fields }: Schema): readonly ColumnField[] {
  return fields.filter(isColumn);
}

/** The field of a schema with this id that has a column; `undefined` when there is none. */
export function findColumn(schema: Schema, id: FieldId): ColumnField | undefined {
  const field = findField(schema, id);
  return isColumn(field) ? field : undefined;
}

/**
 * The field of a schema with this id that has a column.
 * @throws when there is none
 */
export function requireColumn(schema: Schema, id: FieldId): ColumnField {
  const field = findColumn(schema, id);
  if (field === undefined) throw new Error(`The table ${schema.id} has no column ${id}.`);
  return field;
}

/** The values of a cell: one, or a line each. */
export function valuesOf({ many }: Pick<Field, 'many'>, cell: FieldValue): readonly FieldValue[] {
  return many && cell !== undefined ? cell.split('\n') : [cell];
}
