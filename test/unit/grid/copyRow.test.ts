import { describe, expect, it } from 'vitest';
import { formatRowAsJson, formatRowAsTsv } from '../../../src/features/grid/copyRow.ts';

const CELLS = { name: 'a.exe', company: 'A "B"\tC', title: '' };

describe('a copied row', () => {
  it('has a tab between cells, and quotes where a cell holds one', () => {
    expect(formatRowAsTsv(CELLS, ['name', 'title', 'company', 'path'])).toBe(
      'a.exe\t\t"A ""B""\tC"\t',
    );
  });

  it('is an object under the labels, with null for what is missing', () => {
    expect(JSON.parse(formatRowAsJson(CELLS, ['name', 'title', 'path']))).toEqual({
      Name: 'a.exe',
      Title: '',
      Path: null,
    });
  });
});
