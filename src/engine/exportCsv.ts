import type { RowIndex } from '../base/units.ts';
import { type FieldId, fieldOf } from '../model/fields.ts';
import { guardFormula } from '../model/guardFormula.ts';
import type { FieldValue } from '../model/query.ts';
import type { Dataset } from './dataset.ts';

const PIECE_ROWS = 512;
const NEEDS_QUOTES = /[",\r\n]|^\s|\s$/;

/**
 * A cell as RFC 4180 writes it. With `safe`, no spreadsheet runs it as a formula. A missing value is
 * empty, an empty text is `""`.
 */
export function formatCsvCell(value: FieldValue, safe: boolean): string {
  if (value === undefined) return '';
  if (value === '') return '""';
  const text = safe ? guardFormula(value) : value;
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * The text of a CSV file in pieces: a byte order mark, a line of labels, a line for each row, each
 * ended by CR LF. Yields pieces with the number of rows in them.
 */
export function* exportCsv(
  dataset: Dataset,
  rows: Iterable<RowIndex>,
  columns: readonly FieldId[],
  safe: boolean,
): Generator<{ readonly text: string; readonly rows: number }> {
  const labels = columns.map((field) => formatCsvCell(fieldOf(field).label, safe));
  yield { text: `\ufeff${labels.join(',')}\r\n`, rows: 0 };
  const cells = columns.map((field) =>
    dataset.columns[field].reading((value) => formatCsvCell(value, safe)),
  );
  let lines: string[] = [];
  for (const row of rows) {
    lines.push(cells.map((read) => read(row)).join(','));
    if (lines.length === PIECE_ROWS) {
      yield { text: `${lines.join('\r\n')}\r\n`, rows: lines.length };
      lines = [];
    }
  }
  if (lines.length > 0) yield { text: `${lines.join('\r\n')}\r\n`, rows: lines.length };
}
