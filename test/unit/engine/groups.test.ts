import fc from 'fast-check';
import { expect, test } from 'vitest';
import { finish } from '../../../src/base/steps.ts';
import { groupRows } from '../../../src/engine/groups.ts';
import { Viewer } from '../../../src/engine/viewer.ts';
import { GROUPS } from '../../../src/model/groups.ts';
import type { FieldValue } from '../../../src/model/query.ts';
import { foldNaively } from '../naturalOrder.ts';
import { query, record, text } from './arbitraryData.ts';
import { datasetOf } from './ask.ts';
import { compareNames, groupNaively, nameGroup, subjectValueOf, viewRows } from './naive.ts';

test('rows are grouped as one would by hand', () => {
  fc.assert(
    fc.property(
      fc.array(record, { maxLength: 30 }),
      query,
      fc.record({
        group: fc.constantFrom(...GROUPS),
        find: fc.oneof(fc.constant(''), text),
        limit: fc.integer({ min: 1, max: 6 }),
        folded: fc.boolean(),
      }),
      (records, asked, request) => {
        const groupOf = groupNaively(records, request.group, request.folded);
        const counts = new Map<FieldValue, { count: number; signed: number }>();
        for (const row of viewRows(records, asked)) {
          const value = groupOf(subjectValueOf(records[row], records, request.group))[0];
          const { count, signed } = counts.get(value) ?? { count: 0, signed: 0 };
          const more = records[row]?.signed === 'signed' ? 1 : 0;
          counts.set(value, { count: count + 1, signed: signed + more });
        }
        const wanted = foldNaively(request.find.trim());
        const groups = [...counts]
          .filter(
            ([value]) =>
              wanted === '' ||
              groupOf(value).some((one) => one && foldNaively(one).includes(wanted)),
          )
          .map(([value, count]) => ({ ...nameGroup(groupOf(value)), ...count }))
          .sort((a, b) => b.count - a.count || compareNames(a.value, b.value));
        expect(finish(groupRows(new Viewer(datasetOf(records)), asked, request))).toEqual({
          group: request.group,
          groups: groups.slice(0, request.limit),
          distinct: groups.length,
        });
      },
    ),
  );
});
