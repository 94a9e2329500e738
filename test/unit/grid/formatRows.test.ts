import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatList, formatRows } from '../../../src/features/grid/formatRows.ts';

const CELLS = { name: 'a.exe', company: 'A "B"\tC', title: '' };

describe('rows as TSV', () => {
  it('have a tab between cells, and quotes where a cell holds one', () => {
    expect(formatRows('tsv', [CELLS], ['name', 'title', 'company', 'path'])).toBe(
      'a.exe\t\t"A ""B""\tC"\t',
    );
  });

  it('have a line of labels where they are several', () => {
    expect(formatRows('tsv', [CELLS, { name: 'b' }], ['name', 'path'])).toBe(
      'Name\tPath\na.exe\t\nb\t',
    );
  });
});

describe('rows as JSON', () => {
  it('are an object under the labels, with null for what is missing', () => {
    expect(JSON.parse(formatRows('json', [CELLS], ['name', 'title', 'path']))).toEqual({
      Name: 'a.exe',
      Title: '',
      Path: null,
    });
  });

  it('are a list where they are several', () => {
    expect(JSON.parse(formatRows('json', [CELLS, {}], ['name']))).toEqual([
      { Name: 'a.exe' },
      { Name: null },
    ]);
  });
});

describe('rows as Markdown', () => {
  it('are a table, in which text stays text', () => {
    const cells = { name: 'a|b', path: 'C:\\x_y\\<img src=x>\n[a](https://b)' };
    expect(formatRows('markdown', [cells], ['name', 'path', 'title'])).toBe(
      [
        '| Name | Path | Title |',
        '| --- | --- | --- |',
        '| a\\|b | C\\:\\\\x\\_y\\\\\\<img src=x\\> \\[a\\](https\\://b) |  |',
      ].join('\n'),
    );
  });

  it('have as many cells in each line as there are columns', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        const lines = formatRows('markdown', [{ name }], ['name', 'type']).split('\n');
        expect(lines).toHaveLength(3);
        expect(lines[2]?.match(/(?<!\\)(?:\\\\)*\|/g)).toHaveLength(3);
      }),
    );
  });
});

it('a list has each value of a column once, and no line for none', () => {
  const rows = [{ company: 'B' }, {}, { company: '' }, { company: 'A' }, { company: 'B' }];
  expect(formatList(rows, 'company')).toBe('B\nA');
});
