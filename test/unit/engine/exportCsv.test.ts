import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exportCsv, formatCsvCell } from '../../../src/engine/exportCsv.ts';
import { FIELDS, type FieldId, fieldOf } from '../../../src/model/fields.ts';
import { recordOf } from '../rowBatches.ts';
import { record } from './arbitraryData.ts';
import { datasetOf } from './ask.ts';
import { cellOf } from './cellOf.ts';

/** Reads CSV by the grammar of RFC 4180; throws where the text does not follow it. */
function parseCsv(text: string): readonly (readonly string[])[] {
  const lines: string[][] = [];
  let line: string[] = [];
  let at = 0;
  while (at < text.length) {
    let cell = '';
    if (text[at] === '"') {
      for (at++; ; at++) {
        if (at >= text.length) throw new Error('a quoted cell does not end');
        if (text[at] !== '"') cell += text[at];
        else if (text[at + 1] === '"') {
          cell += '"';
          at++;
        } else break;
      }
      at++;
    } else {
      while (at < text.length && !',\r\n"'.includes(text[at] ?? '')) cell += text[at++];
    }
    line.push(cell);
    if (text[at] === ',') {
      at++;
      continue;
    }
    if (text.slice(at, at + 2) !== '\r\n') throw new Error(`no end of line at ${at}`);
    at += 2;
    lines.push(line);
    line = [];
  }
  if (line.length > 0) throw new Error('the last line does not end');
  return lines;
}

function joinPieces(pieces: ReturnType<typeof exportCsv>): { text: string; rows: number } {
  let text = '';
  let rows = 0;
  for (const piece of pieces) {
    text += piece.text;
    rows += piece.rows;
  }
  return { text, rows };
}

const columns = fc.shuffledSubarray(
  FIELDS.map(({ id }) => id),
  { minLength: 2 },
);

describe('a CSV file read back', () => {
  test('has every cell of the rows and columns that were asked for, in their order', () => {
    fc.assert(
      fc.property(
        fc.array(record, { minLength: 1, maxLength: 12 }),
        fc.array(fc.nat(11), { maxLength: 12 }),
        columns,
        (records, picks, fields) => {
          const dataset = datasetOf(records);
          const rows = picks.map((pick) => pick % records.length);
          const file = joinPieces(exportCsv(dataset, rows, fields, false));
          expect(file.rows).toBe(rows.length);
          expect(file.text.startsWith('\ufeff')).toBe(true);
          expect(parseCsv(file.text.slice(1))).toEqual([
            fields.map((field) => fieldOf(field).label),
            ...rows.map((row) => fields.map((field) => cellOf(records[row], field) ?? '')),
          ]);
        },
      ),
      { numRuns: 150 },
    );
  });

  test('made safe, differs by an apostrophe before formulas only', () => {
    fc.assert(
      fc.property(fc.array(record, { minLength: 1, maxLength: 8 }), columns, (records, fields) => {
        const dataset = datasetOf(records);
        const read = (safe: boolean) =>
          parseCsv(joinPieces(exportCsv(dataset, records.keys(), fields, safe)).text.slice(1));
        const raw = read(false);
        for (const [index, line] of read(true).entries()) {
          for (const [column, cell] of line.entries()) {
            const exact = raw[index]?.[column] ?? '';
            expect([exact, `'${exact}`]).toContain(cell);
            if (!/^[+-]?[0-9]/.test(cell)) expect(cell).not.toMatch(/^\s*[=+\-@＝＋－＠]/);
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  test('is the same however many rows a piece has', () => {
    const records = Array.from({ length: 1_300 }, (_, row) => recordOf({ name: `n${row}` }));
    const fields: readonly FieldId[] = ['name', 'title'];
    const pieces = [...exportCsv(datasetOf(records), records.keys(), fields, true)];
    expect(pieces.length).toBeGreaterThan(2);
    expect(
      parseCsv(
        pieces
          .map(({ text }) => text)
          .join('')
          .slice(1),
      ).slice(1),
    ).toEqual(records.map(({ name }) => [name, '']));
    expect(pieces.reduce((sum, { rows }) => sum + rows, 0)).toBe(1_300);
  });

  test('without rows has its labels', () => {
    expect(joinPieces(exportCsv(datasetOf([]), [], ['name', 'signed'], true)).text).toBe(
      '\ufeffName,Signed\r\n',
    );
  });
});

describe('a safe cell', () => {
  test.each([
    ['=1+1', "'=1+1"],
    ['=HYPERLINK("http://x","y")', `"'=HYPERLINK(""http://x"",""y"")"`],
    ['+cmd|x', "'+cmd|x"],
    ['-2+3', "'-2+3"],
    ['@SUM(A1)', "'@SUM(A1)"],
    [' =1+1', "' =1+1"],
    ['\u00a0=1', "'\u00a0=1"],
    ['\t=1', `'\t=1`],
    ['\tx', `'\tx`],
    ['\rx', `"'\rx"`],
    ['\nx', `"'\nx"`],
    ['＝1+1', "'＝1+1"],
    ['＋1', "'＋1"],
    ['－1', "'－1"],
    ['＠a', "'＠a"],
    ['-', "'-"],
    ['+-1', "'+-1"],
    ['-1e5', "'-1e5"],
    ['-1\n', `"'-1\n"`],
    ['-1,5', `"'-1,5"`],
  ])('%j becomes %j', (value, cell) => {
    expect(formatCsvCell(value, true)).toBe(cell);
  });

  test.each(['-1', '+1', '0', '-0.5', '42', '1.25'])('the number %s stays one', (number) => {
    expect(formatCsvCell(number, true)).toBe(number);
  });

  test.each([
    ['a=b', 'a=b'],
    ["'quoted'", "'quoted'"],
    ['a,b', '"a,b"'],
    ['say "x"', '"say ""x"""'],
    [' x', '" x"'],
    ['x ', '"x "'],
    ['C:\\a\\b', 'C:\\a\\b'],
    ['', '""'],
    [undefined, ''],
  ])('%j is written as %j', (value, cell) => {
    expect(formatCsvCell(value, true)).toBe(cell);
  });

  test('raw, even a formula stays as it is', () => {
    expect(formatCsvCell('=1+1', false)).toBe('=1+1');
    expect(formatCsvCell('-', false)).toBe('-');
    expect(formatCsvCell('\t=1', false)).toBe('"\t=1"');
  });
});
