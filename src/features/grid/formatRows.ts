import type { GridRow } from '../../model/answers.ts';
import { formatSafeCell } from '../../model/formatCell.ts';
import { writeLine } from '../../model/listLine.ts';
import type { Field, FieldId } from '../../model/schema.ts';

type Cells = GridRow['cells'];

/** The forms in which rows are copied. */
export type RowForm = 'tsv' | 'markdown' | 'json';

/** Rows with these columns in one of the forms. */
export function formatRows(
  form: RowForm,
  rows: readonly Cells[],
  columns: readonly Field[],
): string {
  switch (form) {
    case 'tsv':
      return formatAsTsv(rows, columns);
    case 'markdown':
      return formatAsMarkdown(rows, columns);
    case 'json':
      return formatAsJson(rows, columns);
  }
}

/**
 * Rows for a spreadsheet: tabs between cells, quotes where one needs them, and nothing that would run
 * as a formula. Several rows have a line of labels above them.
 */
function formatAsTsv(rows: readonly Cells[], columns: readonly Field[]): string {
  const labels = columns.map((field) => field.label);
  const lines = rows.map((cells) => columns.map((field) => cells[field.id] ?? ''));
  const all = rows.length === 1 ? lines : [labels, ...lines];
  return all.map((line) => line.map((cell) => formatSafeCell(cell, '\t')).join('\t')).join('\n');
}

/** How many NUL characters these rows lose as TSV. */
export function countNuls(rows: readonly Cells[], columns: readonly Field[]): number {
  const values = rows.flatMap((cells) => columns.map((field) => cells[field.id] ?? ''));
  return values.reduce((sum, value) => sum + value.split('\0').length - 1, 0);
}

/** A table as GitHub and others read it. What would be markup or a link is kept from being that. */
function formatAsMarkdown(rows: readonly Cells[], columns: readonly Field[]): string {
  const draw = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    draw(columns.map((field) => field.label)),
    draw(columns.map(() => '---')),
    ...rows.map((cells) => draw(columns.map((field) => quoteForMarkdown(cells[field.id] ?? '')))),
  ].join('\n');
}

/** Words, with no point inside of one that could be the name of a host. */
const PLAIN = /^(?:[\p{L}\p{M}\p{N} ,()'-]|\.(?= |$))*$/u;

/**
 * Words stay as they are. Anything else is code, in which there is no markup: an escaped address is
 * a link to many readers all the same. A table is cut at `|` even in code, so that those stand between.
 */
function quoteForMarkdown(value: string): string {
  const text = value.replaceAll(/[\r\n\t]+/g, ' ');
  return PLAIN.test(text) ? text : text.split('|').map(quoteAsCode).join('\\|');
}

function quoteAsCode(text: string): string {
  if (text === '') return '';
  const runs = text.match(/`+/g) ?? [];
  const longest = Math.max(0, ...runs.map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  const space = /^`|`$|^ .*[^ ].* $/s.test(text) ? ' ' : '';
  return `${fence}${space}${text}${space}${fence}`;
}

/** An object for each row, keyed by the labels of the fields, with null for missing values; a list of several. */
function formatAsJson(rows: readonly Cells[], columns: readonly Field[]): string {
  const objects = rows.map((cells) =>
    Object.fromEntries(columns.map((field) => [field.label, cells[field.id] ?? null])),
  );
  return JSON.stringify(objects.length === 1 ? objects[0] : objects, undefined, 2);
}

/**
 * The values of a column, one a line, each once, as a list that can be pasted into the search box;
 * missing and empty ones are left out. A spreadsheet takes lines for cells, so nothing would run as a
 * formula in it.
 */
export function formatList(rows: readonly Cells[], column: FieldId): string {
  const values = rows.flatMap((cells) => cells[column] ?? []).filter((value) => value !== '');
  const distinct = [...new Set(values)];
  // A single line is read as values with commas between them.
  return distinct.map((value) => writeLine(value, distinct.length === 1)).join('\n');
}
