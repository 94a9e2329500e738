import type { GridRow } from '../../model/answers.ts';
import { type FieldId, fieldOf } from '../../model/fields.ts';

type Cells = GridRow['cells'];

/** The forms in which rows are copied. */
export type RowForm = 'tsv' | 'markdown' | 'json';

/** Rows with these columns in one of the forms. */
export function formatRows(
  form: RowForm,
  rows: readonly Cells[],
  columns: readonly FieldId[],
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
 * Rows for a spreadsheet: tabs between cells, quotes where one holds a tab, a line end or a quote.
 * Several rows have a line of labels above them.
 */
function formatAsTsv(rows: readonly Cells[], columns: readonly FieldId[]): string {
  const labels = columns.map((field) => fieldOf(field).label);
  const lines = rows.map((cells) => columns.map((field) => cells[field] ?? ''));
  const all = rows.length === 1 ? lines : [labels, ...lines];
  return all.map((line) => line.map(quoteForTsv).join('\t')).join('\n');
}

function quoteForTsv(text: string): string {
  return /[\t\n\r"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A table as GitHub and others read it. What would be markup is kept from being that. */
function formatAsMarkdown(rows: readonly Cells[], columns: readonly FieldId[]): string {
  const draw = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    draw(columns.map((field) => fieldOf(field).label)),
    draw(columns.map(() => '---')),
    ...rows.map((cells) => draw(columns.map((field) => quoteForMarkdown(cells[field] ?? '')))),
  ].join('\n');
}

function quoteForMarkdown(text: string): string {
  return text.replaceAll(/[\\`*_[\]<>|~&#!:@]/g, '\\$&').replaceAll(/[\r\n\t]+/g, ' ');
}

/** An object under the fields' labels for each row, with null for what is missing; a list where there are several. */
function formatAsJson(rows: readonly Cells[], columns: readonly FieldId[]): string {
  const objects = rows.map((cells) =>
    Object.fromEntries(columns.map((field) => [fieldOf(field).label, cells[field] ?? null])),
  );
  return JSON.stringify(objects.length === 1 ? objects[0] : objects, undefined, 2);
}

/** The values of a column, one a line, each once; missing and empty ones are left out. */
export function formatList(rows: readonly Cells[], column: FieldId): string {
  const values = rows.flatMap((cells) => cells[column] ?? []).filter((value) => value !== '');
  return [...new Set(values)].map((value) => value.replaceAll(/[\r\n]+/g, ' ')).join('\n');
}
