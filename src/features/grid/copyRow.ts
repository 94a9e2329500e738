import type { GridRow } from '../../model/answers.ts';
import { type FieldId, fieldOf } from '../../model/fields.ts';

type Cells = GridRow['cells'];

/** The cells of a row between tabs, as spreadsheets take them: quoted where a cell holds a tab, a line end or a quote. */
export function formatRowAsTsv(cells: Cells, columns: readonly FieldId[]): string {
  return columns.map((field) => quote(cells[field] ?? '')).join('\t');
}

function quote(text: string): string {
  return /[\t\n\r"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The cells of a row as a JSON object under the fields' labels; missing ones are null. */
export function formatRowAsJson(cells: Cells, columns: readonly FieldId[]): string {
  const entries = columns.map((field) => [fieldOf(field).label, cells[field] ?? null]);
  return JSON.stringify(Object.fromEntries(entries), undefined, 2);
}
