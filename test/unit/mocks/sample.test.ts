import { describe, expect, test } from 'vitest';
import { readTable } from '../../../mocks/sample/readTable.ts';
import { formatAnswer, SAMPLE } from '../../../mocks/sample.ts';
import { canonisePath } from '../../../mocks/wireEntry.ts';
import { PROCESS_TYPES } from '../../../src/model/processTypes.ts';

const VALUES = SAMPLE.flatMap((entry) => entry.value);

describe('the sample', () => {
  test('has more than 420 programs, each key once', () => {
    expect(SAMPLE.length).toBeGreaterThanOrEqual(420);
    const keys = SAMPLE.map((entry) => entry.key.name.toLowerCase());
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toStrictEqual([]);
  });

  test.each(PROCESS_TYPES)('has at least two values of type %s', (type) => {
    expect(VALUES.filter((value) => value.processType === type).length).toBeGreaterThanOrEqual(2);
  });

  test('has no other types', () => {
    const known: ReadonlySet<unknown> = new Set(PROCESS_TYPES);
    expect(VALUES.filter((value) => !known.has(value.processType))).toStrictEqual([]);
  });

  test('has full paths that end in the name, and canonical paths that agree with them', () => {
    for (const { name, path, canonizedPath } of VALUES) {
      expect(path).toMatch(/^([A-Z]:|\\\\[a-z]+)\\/);
      expect(path?.endsWith(`\\${name}`)).toBe(true);
      expect(canonizedPath).toBe(canonisePath(path ?? ''));
    }
  });

  test('has signed, unsigned and unknown files, and keys with several values', () => {
    const states = VALUES.map((value) => value.isSigned);
    expect(states.filter((state) => state === false).length).toBeGreaterThan(20);
    expect(states.filter((state) => state === undefined).length).toBeGreaterThan(2);
    expect(SAMPLE.filter((entry) => entry.value.length > 1).length).toBeGreaterThan(10);
  });

  test('spells some companies in two ways', () => {
    const companies = VALUES.map((value) => value.companyName);
    for (const pair of [
      ['Dropbox, Inc.', 'Dropbox Inc'],
      ['LogMeIn, Inc.', 'LogMeIn Inc'],
    ]) {
      expect(companies).toEqual(expect.arrayContaining(pair));
    }
  });

  test('reads back from its text', () => {
    expect(JSON.parse(formatAnswer(SAMPLE))).toStrictEqual({ recordList: SAMPLE });
    expect(JSON.parse(formatAnswer([]))).toStrictEqual({ recordList: [] });
  });
});

describe('a table of the sample', () => {
  test('repeats cells from above, and leaves out what has a dash', () => {
    const table = String.raw`
a.exe | Title | = | MS | %SYS%\ | +
" | " | - | " | D:\A\ | ? | NONE
`;
    expect(readTable('SHELL', table)).toStrictEqual([
      {
        key: { name: 'a.exe' },
        value: [
          {
            name: 'a.exe',
            title: 'Title',
            productName: 'Title',
            companyName: 'Microsoft Corporation',
            fileDescription: 'Title',
            path: 'C:\\Windows\\System32\\a.exe',
            canonizedPath: '%WINDIR%\\system32\\a.exe',
            processType: 'SHELL',
            isSigned: true,
          },
          {
            name: 'a.exe',
            title: 'Title',
            companyName: 'Microsoft Corporation',
            fileDescription: 'Title',
            path: 'D:\\A\\a.exe',
            canonizedPath: 'd:\\a\\a.exe',
            processType: 'NONE',
          },
        ],
      },
    ]);
  });

  test('refuses a line that lacks a cell', () => {
    expect(() => readTable('SHELL', 'a.exe | Title | = | MS')).toThrow('not a line of the sample');
  });
});
