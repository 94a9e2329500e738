import type { ExportFormat } from '../../model/answers.ts';
import { formatDay } from '../../ui/formatDay.ts';

const ENDINGS: Readonly<Record<ExportFormat, string>> = {
  csv: '.csv',
  csvRaw: '-raw.csv',
  json: '.json',
};

/** A file name for an export: `process-classifications_2026-11-24_1204-rows.csv`. */
export function nameFile(format: ExportFormat, rows: number, day: Date): string {
  const noun = rows === 1 ? 'row' : 'rows';
  return `process-classifications_${formatDay(day)}_${rows}-${noun}${ENDINGS[format]}`;
}
