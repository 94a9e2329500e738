import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exportCsv, formatCsvCell } from '../../../src/engine/exportCsv.ts';
import type { FieldId } from '../../../src/model/schema.ts';
import { FIELDS, fieldOf } from '../../dictionaryFields.ts';
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

const dropOdd = (text: string) => text.replaceAll(/['\0]/g, '');

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

  test('made safe, differs by apostrophes before formulas only', () => {
    fc.assert(
      fc.property(fc.array(record, { minLength: 1, maxLength: 8 }), columns, (records, fields) => {
        const dataset = datasetOf(records);
        const read = (safe: boolean) =>
          parseCsv(joinPieces(exportCsv(dataset, records.keys(), fields, safe)).text.slice(1));
        const raw = read(false);
        for (const [index, line] of read(true).entries()) {
          for (const [column, cell] of line.entries()) {
            const exact = raw[index]?.[column] ?? '';
            expect(dropOdd(cell)).toBe(dropOdd(exact));
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

/** The fields of a file to a program that cuts it at `separator` and knows quotes, or does not. */
function cutFields(text: string, separator: string, honoursQuotes: boolean): readonly string[] {
  if (!honoursQuotes) return text.split(/\r\n|\r|\n/).flatMap((line) => line.split(separator));
  const fields: string[] = [];
  for (let at = 0; at <= text.length; at++) {
    let field = '';
    if (text[at] === '"') {
      for (at++; at < text.length; at++) {
        if (text[at] !== '"') field += text[at];
        else if (text[at + 1] === '"') field += text[at++];
        else break;
      }
      at++;
    }
    while (at < text.length && text[at] !== separator && !/[\r\n]/.test(text[at] ?? '')) {
      field += text[at++];
    }
    fields.push(field);
  }
  return fields;
}

const FORMULA = /^[\s\p{Cc}\p{Cf}\p{Z}"]*[=+\-@＝＋－＠]/u;

describe('a safe file', () => {
  const hostile = fc
    .array(
      fc.constantFrom(
        ...[
          ...'=+-@＝＋－＠,;\t"\r\n\0 \'a1.',
          '\u0001',
          '\u200b',
          '\u202e',
          '\ufeff',
          '\u{e0001}',
        ],
      ),
      { maxLength: 8 },
    )
    .map((parts) => parts.join(''))
    .filter((text) => !/^[+-][0-9.]+$/.test(text));
  const hostileRecord = fc
    .record({ name: hostile, company: hostile, title: hostile })
    .map((fields) => recordOf(fields));

  test.each([
    [',', true],
    [';', true],
    [';', false],
    ['\t', true],
    ['\t', false],
  ])('cut at %j, with quotes: %s, has no field that begins as a formula', (separator, quotes) => {
    fc.assert(
      fc.property(fc.array(hostileRecord, { minLength: 1, maxLength: 4 }), (records) => {
        const rows = exportCsv(
          datasetOf(records),
          records.keys(),
          ['name', 'company', 'title'],
          true,
        );
        const fields = cutFields(joinPieces(rows).text.slice(1), separator, quotes);
        for (const field of fields) expect(field).not.toMatch(FORMULA);
      }),
      { numRuns: 500 },
    );
  });

  test('tells how many NUL characters it has no more, and a raw one has them', () => {
    const records = ['a\0b\0', '\0=1', 'c', 'a\0b\0'].map((name) => recordOf({ name }));
    const write = (safe: boolean) => [
      ...exportCsv(datasetOf(records), records.keys(), ['name'], safe),
    ];
    const sum = (pieces: ReturnType<typeof write>) =>
      pieces.reduce((total, { nuls }) => total + nuls, 0);
    expect(sum(write(true))).toBe(5);
    expect(write(true).at(-1)?.text).toBe("ab\r\n'=1\r\nc\r\nab\r\n");
    expect(sum(write(false))).toBe(0);
    expect(write(false).at(-1)?.text).toContain('a\0b\0');
  });

  test('takes no longer for a cell than the cell is long', () => {
    const cell = formatCsvCell(`${'\t;'.repeat(200_000)}=`, true);
    expect(cell.endsWith(`;'="`)).toBe(true);
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
    ['\t=1', `"'\t'=1"`],
    ['\tx', `"'\tx"`],
    ['a;=1+1', `"a;'=1+1"`],
    ['a\t=1+1', `"a\t'=1+1"`],
    ['a,=1+1', '"a,=1+1"'],
    ['a; "=1"', `"a;' ""=1"""`],
    ['a;-1', `"a;'-1"`],
    ['a\n=1', `"a\n'=1"`],
    ['"=1"', `"'""=1"""`],
    ['\0=1+1', "'=1+1"],
    ['a\0b', 'ab'],
    ['\u0001\u200b\ufeff\u00ad\u{e0001}=1', "'\u0001\u200b\ufeff\u00ad\u{e0001}=1"],
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
    ['a;b', '"a;b"'],
    ['a\tb', '"a\tb"'],
    ['x\u00a0', '"x\u00a0"'],
    ['a-b (x86) + c = d', 'a-b (x86) + c = d'],
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
