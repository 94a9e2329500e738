import { parse as parseStrictly } from 'csv-parse/sync';
import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { readListTable } from '../../../src/lists/layouts.ts';

const HEADS = ['Image Name', 'Company', 'Computer'];

const value = fc
  .string({ unit: fc.constantFrom(...'abc.exe\\:/ ,;|\t"\'=\r\n-ü漢'), maxLength: 12 })
  .map((text) => text.trim());
const style = fc.record({
  delimiter: fc.constantFrom(',', ';', '\t', '|'),
  end: fc.constantFrom('\n', '\r\n'),
  quotesAll: fc.boolean(),
});
type Style = typeof style extends fc.Arbitrary<infer S> ? S : never;

function writeCell(text: string, { delimiter, quotesAll }: Style): string {
  const isPlain = !quotesAll && !text.includes(delimiter) && !/["\r\n]/.test(text);
  return isPlain ? text : `"${text.replaceAll('"', '""')}"`;
}

test('cells are those that csv-parse and Papa Parse read', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(value, value), { minLength: 1, maxLength: 8 }),
      style,
      (cells, how) => {
        const rows = [HEADS, ...cells.map(([company, host], at) => [`p${at}.exe`, company, host])];
        const lines = rows.map((row) =>
          row.map((text) => writeCell(text, how)).join(how.delimiter),
        );
        const text = `${lines.join(how.end)}${how.end}`;
        const ours = readListTable(text);
        const read = [ours.heads, ...ours.rows.map((row) => row.cells)];
        const { delimiter, end } = how;
        expect(read).toEqual(parseStrictly(text, { delimiter, record_delimiter: end }));
        const { data } = Papa.parse<string[]>(text, {
          delimiter,
          newline: end,
          skipEmptyLines: true,
        });
        expect(read).toEqual(data);
      },
    ),
    { numRuns: 300 },
  );
});
