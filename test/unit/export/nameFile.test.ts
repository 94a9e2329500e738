import { expect, test } from 'vitest';
import { nameFile } from '../../../src/features/export/nameFile.ts';

const DAY = new Date(2026, 10, 4, 23, 59);

test.each([
  ['csv', 1204, 'process-classifications_2026-11-04_1204-rows.csv'],
  ['csvRaw', 1, 'process-classifications_2026-11-04_1-row-raw.csv'],
  ['json', 0, 'process-classifications_2026-11-04_0-rows.json'],
  ['csv', undefined, 'process-classifications_2026-11-04.csv'],
] as const)('%s of %s rows', (format, rows, name) => {
  expect(nameFile('dictionary', format, rows, DAY, true)).toBe(name);
  expect(nameFile('dictionary', format, rows, DAY, false)).toBe(
    name.replace(/(?=(?:-raw)?\.)/, '_incomplete'),
  );
});
