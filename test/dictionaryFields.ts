import { DICTIONARY } from '../src/model/dictionary.ts';
import { findColumn, listColumns, requireColumn } from '../src/model/schema.ts';
import { createView } from '../src/model/viewState.ts';

// What tests of the dictionary's own table ask of its schema.

export const FIELDS = listColumns(DICTIONARY);
export const GROUPS = DICTIONARY.groups;
export const DEFAULT_VIEW = createView(DICTIONARY);
export const DEFAULT_COLUMNS = DEFAULT_VIEW.columns;

export function fieldOf(id: string) {
  return requireColumn(DICTIONARY, id);
}

export function isFieldId(id: string): boolean {
  return findColumn(DICTIONARY, id) !== undefined;
}
