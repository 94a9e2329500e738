import fc from 'fast-check';
import { expect, test } from 'vitest';
import { finish } from '../../../src/base/steps.ts';
import { groupRows } from '../../../src/engine/groups.ts';
import { Viewer } from '../../../src/engine/viewer.ts';
import { DICTIONARY } from '../../../src/model/dictionary.ts';
import { foldCompany } from '../../../src/model/foldCompany.ts';
import { LARGEST_FIRST } from '../../../src/model/groups.ts';
import type { FieldValue } from '../../../src/model/query.ts';
import { GROUPS } from '../../dictionaryFields.ts';
import { foldNaively } from '../naturalOrder.ts';
import { query, record, text } from './arbitraryData.ts';
import { askRows, datasetOf } from './ask.ts';
import { nameGroup, groupNaively as spellingsNaively, valueIn, viewRows } from './naive.ts';
import { compareGroups, groupNaively, groupOrder } from './naiveGroups.ts';

test('rows are grouped as one would by hand', () => {
  fc.assert(
    fc.property(
      fc.array(record, { maxLength: 30 }),
      query,
      fc.record({
        group: fc.constantFrom(...GROUPS),
        find: fc.oneof(fc.constant(''), text),
        limit: fc.integer({ min: 1, max: 6 }),
        order: groupOrder(DICTIONARY),
        folded: fc.boolean(),
      }),
      (records, asked, request) => {
        const valueAt = (row: number, field: string): FieldValue =>
          valueIn(records[row], records, field);
        const groupOf = spellingsNaively(records, request.group, request.folded);
        const wanted = foldNaively(request.find.trim());
        const fits = (value: FieldValue) =>
          wanted === '' || groupOf(value).some((one) => one && foldNaively(one).includes(wanted));
        const groups = groupNaively(
          viewRows(records, asked).map((row) => ({
            row,
            value: groupOf(valueAt(row, request.group))[0],
          })),
          (row) => records[row]?.signed,
          [
            (row) => valueAt(row, 'type'),
            (row) => {
              const company = valueAt(row, 'company');
              return company && foldCompany(company);
            },
            (row) => valueAt(row, 'folder'),
          ],
        )
          .filter(({ value }) => fits(value))
          .map((group) => ({ ...group, ...nameGroup(groupOf(group.value)) }))
          .sort(compareGroups(request.order, DICTIONARY.measures));
        expect(finish(groupRows(new Viewer(datasetOf(records)), asked, request))).toEqual({
          group: request.group,
          groups: groups.slice(0, request.limit),
          distinct: groups.length,
          largest: Math.max(0, ...groups.map(({ count }) => count)),
        });
      },
    ),
  );
});

const NAMES = [
  { name: 'psexec.exe', type: 'SHELL', company: 'Sysinternals', signed: 'signed' },
  { name: 'PsExec.exe', type: 'REMOTE_DESKTOP_CONTROL', company: 'Microsoft', signed: 'unsigned' },
  { name: 'PSEXEC.EXE', type: 'SHELL', company: 'Microsoft, Inc.', signed: 'unknown' },
  { name: 'cmd.exe', type: 'SHELL', company: 'Microsoft, Inc.', signed: 'signed' },
  { name: 'cmd.exe', type: 'SHELL', company: 'Microsoft Inc', signed: 'unknown' },
  { name: undefined, type: 'TOR', company: undefined, signed: 'unsigned' },
  { name: undefined, type: 'SHELL', company: undefined, signed: 'signed' },
] as const;

const viewerOfNames = () =>
  new Viewer(
    datasetOf(
      NAMES.map((one, at) => ({
        ...{ key: `k${at}`, product: undefined, title: undefined, description: undefined },
        ...{ path: `C:\\f${at % 2}\\x.exe`, canonicalPath: undefined, uploaded: undefined },
        ...one,
      })),
    ),
  );

test('names that differ in case are one group, with what its rows have', () => {
  const { groups } = finish(
    groupRows(
      viewerOfNames(),
      { search: '', clauses: [], sort: [] },
      { group: 'name', find: 'exec', limit: 9, order: LARGEST_FIRST },
    ),
  );
  expect(groups).toEqual([
    {
      value: 'PSEXEC.EXE',
      spellings: ['PSEXEC.EXE', 'PsExec.exe', 'psexec.exe'],
      count: 3,
      signed: 1,
      unsigned: 1,
      unknown: 1,
      measures: [2, 3, 2],
    },
  ]);
});

test.each([
  ['types:>1', [0, 1, 2]],
  ['companies:>1', [0, 1, 2]],
  ['companies:=1', [3, 4]],
  ['paths:>1', [0, 1, 2, 3, 4]],
  ['signs:>1', [0, 1, 2]],
  ['missing:types', [5, 6]],
])('%s asks about all rows with the name of a row', (search, rows) => {
  expect(askRows(viewerOfNames(), { search })).toEqual(rows);
});
