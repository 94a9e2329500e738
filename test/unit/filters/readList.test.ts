import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  dropFolder,
  readList,
  separatesByComma,
  writeList,
} from '../../../src/features/filters/readList.ts';

describe('a pasted list', () => {
  test.each([
    ['one a line', 'a.exe\nb.exe\r\n\r\n  c.exe  ', ['a.exe', 'b.exe', 'c.exe']],
    ['cells of a spreadsheet', 'a.exe\tb.exe\nc.exe', ['a.exe', 'b.exe', 'c.exe']],
    ['commas on one line', 'a.exe, b.exe,c.exe', ['a.exe', 'b.exe', 'c.exe']],
    ['commas in quotes', '"Dropbox, Inc.", "Google LLC"', ['Dropbox, Inc.', 'Google LLC']],
    ['quotes in quotes', '"say ""hi""", b', ['say "hi"', 'b']],
    ['quotes one a line', '"Dropbox, Inc.",\n"Google LLC",\n', ['Dropbox, Inc.', 'Google LLC']],
    ['commas inside of lines', 'Dropbox, Inc.\nGoogle LLC', ['Dropbox, Inc.', 'Google LLC']],
    ['a comma behind each line', 'a.exe,\nb.exe,', ['a.exe', 'b.exe']],
    ['a quote that is none', '5" disk\n"open', ['5" disk', '"open']],
    ['nothing', ' \n,,\t', []],
    ['an empty value in quotes', '"",a', ['a']],
    ['formulas made harmless', "'=a()\n'@b\n'c", ['=a()', '@b', "'c"]],
    ['the same value twice', 'a\na', ['a', 'a']],
  ])('%s', (_, text, values) => {
    expect(readList(text, separatesByComma(text)).values).toEqual(values);
  });

  test('commas of lines separate where someone says so', () => {
    expect(readList('a, b\nc', true)).toEqual({ values: ['a', 'b', 'c'], hasCommas: true });
    expect(readList('a, b\nc', false)).toEqual({ values: ['a, b', 'c'], hasCommas: true });
    expect(readList('"a, b"\nc,', false).hasCommas).toBe(false);
  });

  test('is read back as it was written', () => {
    const value = fc
      .oneof(
        fc.string({ unit: 'binary', minLength: 1 }),
        fc.string({
          unit: fc.constantFrom('"', "'", '=', ',', '\n', '\t', ' ', 'a'),
          minLength: 1,
        }),
      )
      .filter((text) => text !== '');
    fc.assert(
      fc.property(fc.array(value), fc.boolean(), (values, commas) => {
        expect(readList(writeList(values), commas).values).toEqual(values);
      }),
    );
  });

  test('ten thousand values, and as many quotes that never close', () => {
    const lines = Array.from({ length: 10_000 }, (_, index) => `"open ${index}`);
    expect(readList(lines.join('\n'), false).values).toEqual(lines);
  });
});

test.each([
  ['C:\\Temp\\a.exe', 'a.exe'],
  ['/usr/bin/sh', 'sh'],
  ['%APPDATA%\\x/y.exe', 'y.exe'],
  ['a.exe', 'a.exe'],
  ['C:\\Temp\\', ''],
])('the file name of %s', (path, name) => {
  expect(dropFolder(path)).toBe(name);
});
