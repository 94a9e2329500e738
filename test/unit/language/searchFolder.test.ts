import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Viewer } from '../../../src/engine/viewer.ts';
import { parseSearch } from '../../../src/language/parseSearch.ts';
import { folderOf, searchFolder } from '../../../src/language/searchFolder.ts';
import type { ProcessRecord } from '../../../src/model/record.ts';
import { record } from '../engine/arbitraryData.ts';
import { askRows, datasetOf } from '../engine/ask.ts';
import { foldNaively } from '../naturalOrder.ts';

test.each([
  ['c:\\windows\\system32\\cmd.exe', 'c:\\windows\\system32\\'],
  ['%appdata%\\', '%appdata%\\'],
  ['C:/tools/a.exe', 'C:/tools/'],
  ['\\\\host\\share\\a', '\\\\host\\share\\'],
  ['cmd.exe', undefined],
  ['', undefined],
])('the folder of %j is %j', (path, folder) => {
  expect(folderOf(path)).toBe(folder);
});

test('a folder is written as one would type it', () => {
  expect(searchFolder('path', 'c:\\program files\\')).toBe(
    'path:"c:\\program files\\"* -path:"c:\\program files\\"*\\*',
  );
});

const part = fc.string({
  unit: fc.constantFrom('a', 'B', ' ', '*', '?', '"', '(', 'ß'),
  maxLength: 3,
});
const path = fc
  .tuple(fc.array(part, { minLength: 1, maxLength: 4 }), fc.constantFrom('\\', '/'))
  .map(([parts, separator]) => parts.join(separator));

test('its search finds the rows that are right in it', () => {
  const rows = fc.array(
    fc
      .tuple(record, fc.option(path, { nil: undefined }))
      .map(([one, other]): ProcessRecord => ({ ...one, path: other })),
    { maxLength: 20 },
  );
  fc.assert(
    fc.property(rows, path, (records, chosen) => {
      const folder = folderOf(chosen);
      if (folder === undefined) return;
      const search = searchFolder('path', folder);
      expect(parseSearch(search).problems).toEqual([]);
      const separator = folder.slice(-1);
      const wanted = foldNaively(folder);
      const isInside = ({ path: place }: ProcessRecord) => {
        const folded = foldNaively(place ?? '');
        return folded.startsWith(wanted) && !folded.slice(wanted.length).includes(separator);
      };
      expect(askRows(new Viewer(datasetOf(records)), { search })).toEqual(
        records.flatMap((one, row) => (isInside(one) ? [row] : [])),
      );
    }),
    { numRuns: 200 },
  );
});
