import { COSTLY_ITEMS_A_SLICE, type Steps } from '../base/steps.ts';
import { readFolder } from '../model/readFolder.ts';
import { type FieldId, type FieldValue, requireField } from '../model/schema.ts';
import { bucketOf } from '../model/valuesPerKey.ts';
import { appendText } from './appendText.ts';
import { readCodes } from './codedColumn.ts';
import type { Column } from './column.ts';
import { countDistinct } from './countDistinct.ts';
import { countUnderKeys } from './countUnderKeys.ts';
import type { Dataset, Filler, Fillers } from './dataset.ts';
import { eachCode, type Lines } from './lines.ts';
import { groupSpellings } from './spellings.ts';

function* fillFolders(dataset: Dataset, column: Column, rows: number): Steps<void> {
  while (column.length < rows) {
    const row = column.length;
    appendText(column, readFolder(dataset.get('canonicalPath', row), dataset.get('path', row)));
    if (column.length % COSTLY_ITEMS_A_SLICE === 0) yield;
  }
}

function* fillValues(dataset: Dataset, column: Column, rows: number): Steps<void> {
  if (column.length >= rows) return;
  const counts = yield* countUnderKeys(dataset, rows);
  while (column.length < rows) {
    appendText(column, String(counts[column.length]));
    if (column.length % COSTLY_ITEMS_A_SLICE === 0) yield;
  }
}

function* fillBuckets(dataset: Dataset, column: Column, rows: number): Steps<void> {
  if (column.length >= rows) return;
  const values = yield* dataset.filled('values', rows);
  while (column.length < rows) {
    appendText(column, bucketOf(Number(values.get(column.length))));
    if (column.length % COSTLY_ITEMS_A_SLICE === 0) yield;
  }
}

/** How many values the rows with the name of a row have in a field; none for a row without a name. */
function fillPerName(of: FieldId, isCounted?: (value: FieldValue) => boolean): Filler['fill'] {
  return function* fill(dataset, column, rows) {
    if (column.length >= rows) return;
    const names = yield* linesOf(dataset, 'name', rows);
    const values = yield* linesOf(dataset, of, rows);
    const counted = isCounted === undefined ? values : keepLines(values, isCounted);
    const [counts] = yield* countDistinct(names, [counted], undefined, rows);
    const lineOf = new Uint32Array(names.column.size);
    for (let line = 0; line < names.count; line++) {
      for (const code of names.codes(line)) lineOf[code] = line;
    }
    while (column.length < rows) {
      const line = lineOf[names.column.codes[column.length] ?? 0] ?? 0;
      appendText(column, line === 0 ? undefined : String(counts?.[line] ?? 0));
      if (column.length % COSTLY_ITEMS_A_SLICE === 0) yield;
    }
  };
}

/** The values of a field with all spellings of one value in a line. */
function* linesOf(dataset: Dataset, id: FieldId, rows: number): Steps<Lines> {
  const codes = yield* readCodes(yield* dataset.filled(id, rows), rows);
  const { spellings } = requireField(dataset.schema, id);
  return spellings === undefined ? eachCode(codes) : yield* groupSpellings(codes, spellings, rows);
}

/** The lines without those whose value is not counted, which stand in line 0 as missing values do. */
function keepLines(lines: Lines, isCounted: (value: FieldValue) => boolean): Lines {
  const dropped: number[] = [];
  const kept: (readonly number[])[] = [dropped];
  for (let line = 0; line < lines.count; line++) {
    if (line > 0 && isCounted(lines.name(line).value)) kept.push(lines.codes(line));
    else dropped.push(...lines.codes(line));
  }
  return { ...lines, count: kept.length, codes: (line) => kept[line] ?? [], isPlain: false };
}

const isSignature = (value: FieldValue) => value === 'signed' || value === 'unsigned';

/** How the fields of the dictionary are filled that are worked out of others. */
export const DICTIONARY_FILLERS: Fillers = new Map<FieldId, Filler>([
  ['folder', { reads: ['canonicalPath', 'path'], readsAllRows: false, fill: fillFolders }],
  ['types', { reads: ['name', 'type'], readsAllRows: true, fill: fillPerName('type') }],
  ['companies', { reads: ['name', 'company'], readsAllRows: true, fill: fillPerName('company') }],
  [
    'paths',
    {
      reads: ['name', 'canonicalPath', 'path'],
      readsAllRows: true,
      fill: fillPerName('folder'),
    },
  ],
  [
    'signs',
    { reads: ['name', 'signed'], readsAllRows: true, fill: fillPerName('signed', isSignature) },
  ],
  ['values', { reads: ['key'], readsAllRows: true, fill: fillValues }],
  ['valuesPerKey', { reads: ['key'], readsAllRows: true, fill: fillBuckets }],
]);
