import type { ExportFormat } from '../../model/answers.ts';
import { formatDay } from '../../ui/formatDay.ts';

const ENDINGS: Readonly<Record<ExportFormat, string>> = {
  csv: '.csv',
  csvRaw: '-raw.csv',
  csvList: '-with-list.csv',
  json: '.json',
};

const NAMES: { readonly [table: string]: string } = { dictionary: 'process-classifications' };

/**
 * A file name for an export: `process-classifications_2026-11-24_1204-rows.csv`.
 * @param table the id of the schema of the table
 * @param rows the number of rows, `undefined` if not known yet
 * @param isWhole whether the data is complete: `..._incomplete.csv` if it is not
 */
export function nameFile(
  table: string,
  format: ExportFormat,
  rows: number | undefined,
  day: Date,
  isWhole: boolean,
): string {
  const count = rows === undefined ? '' : `_${rows}-${rows === 1 ? 'row' : 'rows'}`;
  return `${NAMES[table] ?? table}_${formatDay(day)}${count}${isWhole ? '' : '_incomplete'}${ENDINGS[format]}`;
}
