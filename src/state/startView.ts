import { useMemo } from 'react';
import { type FieldId, isFieldId } from '../model/fields.ts';
import { DEFAULT_VIEW, type ViewState } from '../model/viewState.ts';
import { readPreference, usePreference } from './keep/preferences.ts';

const NAME = 'startColumns';
const NONE: readonly string[] = [];

function readColumns(names: readonly string[]): readonly FieldId[] {
  const columns = [...new Set(names.filter(isFieldId))];
  return columns.length > 0 ? columns : DEFAULT_VIEW.columns;
}

/** The initial view: no filters, and the preferred columns. */
export function readStartView(): ViewState {
  return { ...DEFAULT_VIEW, columns: readColumns(readPreference(NAME, NONE)) };
}

/** The preferred columns of the initial view, and a function that changes them. */
export function useStartColumns(): readonly [
  columns: readonly FieldId[],
  setColumns: (columns: readonly FieldId[]) => void,
] {
  const [names, setNames] = usePreference(NAME, NONE);
  return [useMemo(() => readColumns(names), [names]), setNames];
}
