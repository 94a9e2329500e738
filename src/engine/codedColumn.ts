import type { Steps } from '../base/steps.ts';
import { appendText } from './appendText.ts';
import type { Column, Dictionary } from './column.ts';
import { DictionaryColumn } from './dictionaryColumn.ts';

/** Rows between two rests. */
const ROWS_A_SLICE = 4_096;

/** The rows of a column below `rows`, maybe more, with a code each: itself, or a copy. */
export function* readCodes(column: Column, rows: number): Steps<Dictionary> {
  if (column instanceof DictionaryColumn) return column;
  const coded = new DictionaryColumn();
  for (let row = 0; row < rows; row++) {
    appendText(coded, column.get(row));
    if (row % ROWS_A_SLICE === ROWS_A_SLICE - 1) yield;
  }
  return coded;
}
