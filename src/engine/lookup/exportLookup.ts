import type { RowIndex } from '../../base/units.ts';
import { formatSafeCell } from '../../model/formatCell.ts';
import type { Dataset } from '../dataset.ts';
import { type JudgedLine, readCells } from './lookUpLines.ts';

/** The columns of a list, which can have several parts. */
export interface ListColumns {
  readonly heads: readonly string[];
  /** For each part, the column of its cells for each head; `undefined` where it has none. */
  readonly columns: readonly (readonly (number | undefined)[])[];
}

/** The columns that a lookup adds to those of the list. */
const OURS = [
  ['verdict', 'verdict'],
  ['why', 'why'],
  ['matched_name', 'match.name'],
  ['matched_type', 'match.type'],
  ['matched_company', 'match.company'],
  ['matched_path', 'match.path'],
  ['matched_signed', 'match.signed'],
  ['place', 'place'],
  ['lines', 'lines'],
] as const;

const PIECE_ROWS = 256;

/**
 * A lookup as CSV in pieces: the columns of the list first, then ours; no cell runs as a formula. Yields pieces
 * with the number of rows in them.
 */
export function* exportLookup(
  judged: readonly JudgedLine[],
  rows: Iterable<RowIndex>,
  { heads, columns }: ListColumns,
  dictionary: Dataset,
): Generator<{ readonly text: string; readonly rows: number }> {
  let text = `\ufeff${writeLine([...heads, ...OURS.map(([head]) => head), 'hosts'])}`;
  let count = 0;
  for (const row of rows) {
    const one = judged[row];
    if (one === undefined) continue;
    const cells = readCells(one, dictionary);
    const own = columns[one.line.part] ?? [];
    text += writeLine([
      ...own.map((column) => (column === undefined ? '' : one.line.cells[column])),
      ...OURS.map(([, field]) => cells[field]),
      one.line.hosts.join('; '),
    ]);
    if (++count % PIECE_ROWS !== 0) continue;
    yield { text, rows: PIECE_ROWS };
    text = '';
  }
  yield { text, rows: count % PIECE_ROWS };
}

function writeLine(cells: readonly (string | undefined)[]): string {
  return `${cells.map((cell) => formatSafeCell(cell ?? '', ',')).join(',')}\r\n`;
}
