import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NoListError, readListTable } from '../../../src/lists/layouts.ts';
import { makeLines } from '../../../src/lists/makeLines.ts';
import { guessRoles } from '../../../src/lists/roles.ts';

const cell = fc.string({
  unit: fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...'abc.exe\\:/ ,;|\t"\'=\r\n-¦ü') },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }) },
  ),
  maxLength: 12,
});
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc
    .array(fc.array(cell, { maxLength: 5 }), { maxLength: 12 })
    .map((rows) => rows.map((cells) => cells.join(',')).join('\n')),
  fc
    .array(
      fc.constantFrom('Name: a', '', '  more', '====  ===', 'a,b', '"', '{"a":1}', '[', '<x>'),
      {
        maxLength: 20,
      },
    )
    .map((lines) => lines.join('\n')),
);

/** A cell as RFC 4180 quotes it. */
function quote(value: string): string {
  return `"${value.replaceAll('"', '""')}"`;
}

describe('a table with separators', () => {
  const rows = fc.array(
    fc.tuple(cell, cell).map(([company, host]) => ({ company: company.trim(), host: host.trim() })),
    { minLength: 1, maxLength: 8 },
  );

  test('is read back as it was written, whatever its cells, separator and line ends', () => {
    fc.assert(
      fc.property(
        rows,
        fc.constantFrom(',', ';', '\t', '|'),
        fc.constantFrom('\n', '\r\n', '\r\r\n'),
        (written, delimiter, end) => {
          const heads = ['Image Name', 'Company', 'Computer'];
          const lines = written.map(({ company, host }, index) =>
            [`p${index}.exe`, company, host].map(quote).join(delimiter),
          );
          const table = readListTable([heads.join(delimiter), ...lines, ''].join(end));
          expect(table.heads).toEqual(heads);
          expect(table.rows.map(({ cells }) => cells)).toEqual(
            written.map(({ company, host }, index) => [
              `p${index}.exe`,
              company.replaceAll('\0', ''),
              host.replaceAll('\0', ''),
            ]),
          );
        },
      ),
    );
  });
});

test('whatever a text holds, it becomes lines or is refused in words', () => {
  fc.assert(
    fc.property(text, (any) => {
      try {
        const table = readListTable(any);
        const lines = makeLines(table, guessRoles(table));
        const total = lines.reduce((sum, { count }) => sum + count, 0);
        expect(total).toBe(table.rows.length);
      } catch (error) {
        expect(error).toBeInstanceOf(NoListError);
      }
    }),
    { numRuns: 1_000 },
  );
});

describe('bad input', () => {
  test('a line of 20 MB is one line', () => {
    const table = readListTable(`Name,Path\na.exe,${'x'.repeat(20_000_000)}\nb.exe,C:\\b.exe\n`);
    expect(table.rows.map(({ cells }) => cells[0])).toEqual(['a.exe', 'b.exe']);
    expect(table.rows[0]?.raw.length).toBeLessThan(5_000);
  });

  test('a list with 10,000 columns is read', () => {
    const heads = ['Name', ...Array.from({ length: 9_999 }, (_, at) => `c${at}`)];
    const table = readListTable(`${heads.join(',')}\n${['a.exe', ...heads.slice(1)].join(',')}\n`);
    expect(table.rows[0]?.cells[0]).toBe('a.exe');
    expect(guessRoles(table).name).toBe(0);
  });

  test('a quote that never closes takes no other line with it', () => {
    const lines = Array.from({ length: 50 }, (_, at) => `p${at}.exe,Acme`);
    const table = readListTable(`Image Name,Company\n"broken.exe,Acme\n${lines.join('\n')}\n`);
    expect(table.rows).toHaveLength(51);
    expect(table.repaired).toBe(1);
  });

  test('two lines of heads, and heads as values, are told', () => {
    const table = readListTable('Image Name,PID\na.exe,1\nImage Name,PID\nb.exe,2\n');
    expect(table.rows.map(({ cells }) => cells[0])).toEqual(['a.exe', 'b.exe']);
    expect(table.leftOut).toEqual([{ number: 3, why: 'It repeats the heads of the columns.' }]);
  });

  test('a million equal lines are one', () => {
    const table = readListTable('chrome.exe\n'.repeat(1_000_000));
    expect(makeLines(table, guessRoles(table))).toMatchObject([
      { name: 'chrome.exe', count: 1_000_000 },
    ]);
  });

  test.each(['', '\0\0', '\ufeff \n', '<?xml version="1.0"?><a/>', '<!doctype html><p>x'])(
    '%j is refused in words',
    (any) => {
      expect(() => readListTable(any)).toThrow(NoListError);
    },
  );
});
