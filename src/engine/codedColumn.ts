import { ITEMS_A_SLICE, type Steps } from '../base/steps.ts';
import { appendText } from './appendText.ts';
import type { Column, Dictionary } from './column.ts';
import { DictionaryColumn } from './dictionaryColumn.ts';

/** The rows of a column below `rows`, maybe more, with a code each: itself, or a copy. */
export function* readCodes(column: Column, rows: number): Steps<Dictionary> {
  if (column instanceof DictionaryColumn) return column;
  const coded = new DictionaryColumn();
  for (let row = 0; row < rows; row++) {
    appendText(coded, column.get(row));
    if (row % ITEMS_A_SLICE === ITEMS_A_SLICE - 1) yield;
  }
  return coded;
}
