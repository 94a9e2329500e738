import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readList, separatesByComma } from '../../../src/features/filters/readList.ts';
import { formatList, formatRows } from '../../../src/features/grid/formatRows.ts';
import { fieldOf } from '../../dictionaryFields.ts';

const CELLS = { name: 'a.exe', company: 'A "B"\tC', title: '' };

const fields = (ids: readonly string[]) => ids.map(fieldOf);

/** What a reader of Markdown shows of code spans with bars between them (CommonMark, 6.1). */
function readCode(cell: string): string {
  const parts = /(?<!`)(`+)(?!`)(.+?)(?<!`)\1(?!`)|\\\||(.)/gs;
  return cell.replaceAll(parts, (part, fence?: string, code = '', other?: string) => {
    if (other !== undefined) throw new Error(`${other} is outside of the code`);
    if (fence === undefined) return part.slice(1);
    return /^ .*[^ ].* $/s.test(code) ? code.slice(1, -1) : code;
  });
}

describe('rows as TSV', () => {
  test('have a tab between cells, and quotes where a cell holds one', () => {
    expect(formatRows('tsv', [CELLS], fields(['name', 'title', 'company', 'path']))).toBe(
      'a.exe\t\t"A ""B""\tC"\t',
    );
  });

  test('have a line of labels where they are several', () => {
    expect(formatRows('tsv', [CELLS, { name: 'b' }], fields(['name', 'path']))).toBe(
      'Name\tPath\na.exe\t\nb\t',
    );
  });
});

describe('what would run as a formula', () => {
  const cells = { name: '=HYPERLINK("https://evil.example")', company: '-1', title: '@SUM(A1)' };
  const columns = fields(['name', 'company', 'title']);

  test('gets an apostrophe in front for a spreadsheet, numbers stay numbers', () => {
    expect(formatRows('tsv', [cells], columns)).toBe(
      `"'=HYPERLINK(""https://evil.example"")"\t-1\t'@SUM(A1)`,
    );
  });

  test('gets one in a list, too, which a spreadsheet takes for cells', () => {
    expect(formatList([cells, { ...cells, title: 'a\n=b' }], 'title')).toBe(`'@SUM(A1)\n"a\n'=b"`);
    expect(formatList([cells], 'company')).toBe('-1');
  });

  test('gets one where a reader of commas or semicolons would begin a cell', () => {
    const texts = { name: 'a, -b', company: 'c;@d', title: '\0\u200b=e' };
    expect(formatRows('tsv', [texts], columns)).toBe(`a,' -b\t"c;'@d"\t'\u200b=e`);
  });

  test('stays as it is in JSON', () => {
    expect(JSON.parse(formatRows('json', [cells], columns))).toMatchObject({ Name: cells.name });
  });
});

describe('rows as JSON', () => {
  test('are an object under the labels, with null for what is missing', () => {
    expect(JSON.parse(formatRows('json', [CELLS], fields(['name', 'title', 'path'])))).toEqual({
      Name: 'a.exe',
      Title: '',
      Path: null,
    });
  });

  test('are a list where they are several', () => {
    expect(JSON.parse(formatRows('json', [CELLS, {}], fields(['name'])))).toEqual([
      { Name: 'a.exe' },
      { Name: null },
    ]);
  });
});

describe('rows as Markdown', () => {
  test('are a table, in which text stays text', () => {
    const cells = {
      name: 'a|b',
      path: 'C:\\x_y\\<img src=x>\n[a](https://b)',
      company: 'B, Inc. (2)',
    };
    expect(formatRows('markdown', [cells], fields(['name', 'path', 'title', 'company']))).toBe(
      [
        '| Name | Path | Title | Company |',
        '| --- | --- | --- | --- |',
        '| `a`\\|`b` | `C:\\x_y\\<img src=x> [a](https://b)` |  | B, Inc. (2) |',
      ].join('\n'),
    );
  });

  test.each([
    'www.evil.example',
    'Www.Evil.Example',
    'https://evil.example/x',
    'ftp://evil.example',
    'see evil.example',
    'someone@evil.example',
    'mailto:someone@evil.example',
    '@someone',
    'a/b#1',
  ])('have no link to %s', (name) => {
    expect(formatRows('markdown', [{ name }], fields(['name']))).toContain(`| \`${name}\` |`);
  });

  test('say as code exactly what the cell says, whatever its backticks', () => {
    const text = fc.string({ unit: fc.constantFrom('`', '|', '\\', ' ', 'a', '.', '<') });
    fc.assert(
      fc.property(text, (name) => {
        const line = formatRows('markdown', [{ name }], fields(['name'])).split('\n')[2] ?? '';
        const cell = line.slice('| '.length, -' |'.length);
        if (cell !== name) expect(readCode(cell)).toBe(name);
      }),
    );
  });

  test('have as many cells in each line as there are columns', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        const lines = formatRows('markdown', [{ name }], fields(['name', 'type'])).split('\n');
        expect(lines).toHaveLength(3);
        expect(lines[2]?.match(/(?<!\\)(?:\\\\)*\|/g)).toHaveLength(3);
      }),
    );
  });
});

test('a list that is copied and pasted has every value as it was', () => {
  const value = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom(...'"\',;=-@1\n\r\t a\0', '\u00a0', '\u200b') }),
  );
  fc.assert(
    fc.property(fc.array(value), (titles) => {
      const list = formatList(
        titles.map((title) => ({ title })),
        'title',
      );
      const values = [...new Set(titles)].filter((title) => title !== '');
      expect(readList(list, separatesByComma(list)).values).toEqual(values);
    }),
    { numRuns: 1_000 },
  );
});

test('a list has each value of a column once, and no line for none', () => {
  const rows = [{ company: 'B' }, {}, { company: '' }, { company: 'A' }, { company: 'B' }];
  expect(formatList(rows, 'company')).toBe('B\nA');
});
