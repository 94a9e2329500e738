import { useMemo } from 'react';
import { type FieldId, findColumn, type Schema } from '../model/schema.ts';
import { createView, listDefaultColumns, type ViewState } from '../model/viewState.ts';
import { readPreference } from './keep/preferences.ts';
import { nameForTable, useTablePreference } from './keep/tablePreference.ts';
import { useSchema } from './schema.ts';

const NAME = 'startColumns';
const NONE: readonly string[] = [];

function readColumns(names: readonly string[], schema: Schema): readonly FieldId[] {
  const columns = [...new Set(names.filter((name) => findColumn(schema, name)))];
  return columns.length > 0 ? columns : listDefaultColumns(schema);
}

/** The initial view of a table: no filters, and the preferred columns. */
export function readStartView(schema: Schema): ViewState {
  const names = readPreference(nameForTable(schema, NAME), NONE);
  return { ...createView(schema), columns: readColumns(names, schema) };
}

/** The preferred columns of the initial view, and a function that changes them. */
export function useStartColumns(): readonly [
  columns: readonly FieldId[],
  setColumns: (columns: readonly FieldId[]) => void,
] {
  const schema = useSchema();
  const [names, setNames] = useTablePreference(NAME, NONE);
  return [useMemo(() => readColumns(names, schema), [names, schema]), setNames];
}
