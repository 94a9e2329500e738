import { DICTIONARY } from './dictionary.ts';
import { type Field, type FieldId, findField, type Schema } from './schema.ts';

export type { Field, FieldId } from './schema.ts';

/** A field that has a column. */
export interface ColumnField extends Field {
  readonly width: number;
}

function isColumn(field: Field | undefined): field is ColumnField {
  return field?.width !== undefined;
}

/** The fields of a table that have a column. */
function listColumns({ fields }: Schema): readonly ColumnField[] {
  return fields.filter(isColumn);
}

/** The fields of the dictionary that have a column. */
export const FIELDS: readonly ColumnField[] = listColumns(DICTIONARY);

/** Whether a string names a field that has a column. */
export function isFieldId(id: string): id is FieldId {
  return isColumn(findField(DICTIONARY, id));
}

/** The field with this id that has a column. */
export function fieldOf(id: FieldId): ColumnField {
  const field = findField(DICTIONARY, id);
  if (!isColumn(field)) throw new Error(`no column ${id}`);
  return field;
}

/** The fields that hold paths: their ends tell more than their middles. */
export const PATH_FIELDS: ReadonlySet<FieldId> = new Set(
  FIELDS.filter(({ kind }) => kind === 'path').map(({ id }) => id),
);
