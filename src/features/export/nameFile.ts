import type { ExportFormat } from '../../model/answers.ts';
import { formatDay } from '../../ui/formatDay.ts';

const ENDINGS: Readonly<Record<ExportFormat, string>> = {
  csv: '.csv',
  csvRaw: '-raw.csv',
  json: '.json',
};

/**
 * A file name for an export: `process-classifications_2026-11-24_1204-rows.csv`.
 * @param rows the number of rows, `undefined` if not known yet
 * @param isWhole whether the data is complete: `..._incomplete.csv` if it is not
 */
export function nameFile(
  format: ExportFormat,
  rows: number | undefined,
  day: Date,
  isWhole: boolean,
): string {
  const count = rows === undefined ? '' : `_${rows}-${rows === 1 ? 'row' : 'rows'}`;
  return `process-classifications_${formatDay(day)}${count}${isWhole ? '' : '_incomplete'}${ENDINGS[format]}`;
}
