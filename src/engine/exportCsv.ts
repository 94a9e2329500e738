import type { RowIndex } from '../base/units.ts';
import { formatSafeCell, quoteCell } from '../model/formatCell.ts';
import type { FieldValue } from '../model/query.ts';
import { type FieldId, requireField, valuesOf } from '../model/schema.ts';
import type { Dataset } from './dataset.ts';

const PIECE_ROWS = 512;
/** Between the values of a cell that has several. */
const BETWEEN_VALUES = '; ';

/**
 * A cell as RFC 4180 writes it. With `safe`, no spreadsheet runs it as a formula. A missing value is
 * empty, an empty text is `""`.
 */
export function formatCsvCell(value: FieldValue, safe: boolean): string {
  if (value === undefined) return '';
  if (value === '') return '""';
  return safe ? formatSafeCell(value, ',') : quoteCell(value, ',');
}

/** A piece of a file, the rows in it, and how many NUL characters were left out of it. */
export interface CsvPiece {
  readonly text: string;
  readonly rows: number;
  readonly nuls: number;
}

/** A cell, with the number of NUL characters left out of it where there are any. */
type Cell = string | { readonly text: string; readonly nuls: number };

/**
 * The text of a CSV file in pieces: a byte order mark, a line of labels, a line for each row, each
 * ended by CR LF. Yields pieces with the number of rows in them.
 */
export function* exportCsv(
  dataset: Dataset,
  rows: Iterable<RowIndex>,
  columns: readonly FieldId[],
  safe: boolean,
): Generator<CsvPiece> {
  const labels = columns.map((field) =>
    formatCsvCell(requireField(dataset.schema, field).label, safe),
  );
  yield { text: `\ufeff${labels.join(',')}\r\n`, rows: 0, nuls: 0 };
  const cells = columns.map((id) => {
    const field = requireField(dataset.schema, id);
    return dataset
      .column(id)
      .reading((value) => readCell(value && valuesOf(field, value).join(BETWEEN_VALUES), safe));
  });
  let lines: string[] = [];
  let nuls = 0;
  const close = (): CsvPiece => {
    const piece = { text: `${lines.join('\r\n')}\r\n`, rows: lines.length, nuls };
    lines = [];
    nuls = 0;
    return piece;
  };
  for (const row of rows) {
    const line = cells.map((read) => {
      const cell = read(row);
      if (typeof cell === 'string') return cell;
      nuls += cell.nuls;
      return cell.text;
    });
    lines.push(line.join(','));
    if (lines.length === PIECE_ROWS) yield close();
  }
  if (lines.length > 0) yield close();
}

function readCell(value: FieldValue, safe: boolean): Cell {
  const text = formatCsvCell(value, safe);
  const nuls = safe && value?.includes('\0') ? value.split('\0').length - 1 : 0;
  return nuls > 0 ? { text, nuls } : text;
}
