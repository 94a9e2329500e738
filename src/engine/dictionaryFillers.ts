import type { Steps } from '../base/steps.ts';
import { readFolder } from '../model/readFolder.ts';
import type { FieldId } from '../model/schema.ts';
import { bucketOf } from '../model/valuesPerKey.ts';
import { appendText } from './appendText.ts';
import type { Column } from './column.ts';
import { countUnderKeys } from './countUnderKeys.ts';
import type { Dataset, Filler, Fillers } from './dataset.ts';

/** Rows between two rests. */
const ROWS_A_SLICE = 1_024;

function* fillFolders(dataset: Dataset, column: Column, rows: number): Steps<void> {
  while (column.length < rows) {
    const row = column.length;
    appendText(column, readFolder(dataset.get('canonicalPath', row), dataset.get('path', row)));
    if (column.length % ROWS_A_SLICE === 0) yield;
  }
}

function* fillValues(dataset: Dataset, column: Column, rows: number): Steps<void> {
  if (column.length >= rows) return;
  const counts = yield* countUnderKeys(dataset, rows);
  while (column.length < rows) {
    appendText(column, String(counts[column.length]));
    if (column.length % ROWS_A_SLICE === 0) yield;
  }
}

function* fillBuckets(dataset: Dataset, column: Column, rows: number): Steps<void> {
  if (column.length >= rows) return;
  const values = yield* dataset.filled('values', rows);
  while (column.length < rows) {
    appendText(column, bucketOf(Number(values.get(column.length))));
    if (column.length % ROWS_A_SLICE === 0) yield;
  }
}

/** How the fields of the dictionary are filled that are worked out of others. */
export const DICTIONARY_FILLERS: Fillers = new Map<FieldId, Filler>([
  ['folder', { reads: ['canonicalPath', 'path'], readsAllRows: false, fill: fillFolders }],
  ['values', { reads: ['key'], readsAllRows: true, fill: fillValues }],
  ['valuesPerKey', { reads: ['key'], readsAllRows: true, fill: fillBuckets }],
]);
