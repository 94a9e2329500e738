import { expect, test } from 'vitest';
import { DICTIONARY } from '../../../src/model/dictionary.ts';
import { EMPTY_QUERY, type ValuesClause } from '../../../src/model/query.ts';
import { describeFilters } from '../../../src/state/describeFilters.ts';

const clause = (
  values: readonly (string | undefined)[],
  more: Partial<ValuesClause> = {},
): ValuesClause => ({
  kind: 'values',
  field: 'type',
  values,
  negated: false,
  disabled: false,
  ...more,
});

test('says what a query asks, without what is switched off', () => {
  expect(
    describeFilters(
      {
        search: ' zoom ',
        clauses: [
          clause(['TOR', 'VPN']),
          clause(['A', 'B', 'C', undefined], { field: 'company', negated: true }),
          clause(['MAIL'], { disabled: true }),
          { kind: 'list', field: 'name', values: ['a', 'b'], negated: true, disabled: false },
        ],
        sort: [],
      },
      DICTIONARY,
    ),
  ).toEqual([
    'Some field contains zoom',
    'Type is TOR or VPN',
    'Company is not A or B or C or 1 more',
    'Name is not in a list of 2',
  ]);
});

test.each([
  ['', []],
  ['zoom', ['Some field contains zoom']],
  ['zoom us', ['Some field contains zoom', 'Some field contains us']],
  ['zoom zoom', ['Some field contains zoom']],
  ['"program files"', ['Some field contains program files']],
  ['-zoom', ['No field contains zoom']],
  ['company:zoom', ['Company contains zoom']],
  ['-company:zoom', ['Company does not contain zoom']],
  ['company:"Dropbox, Inc."', ['Company is Dropbox, Inc.']],
  ['-company:""', ['Company is not (empty)']],
  ['path:*\\temp\\*.exe', ['Path has the form *\\temp\\*.exe']],
  ['-path:c?', ['Path does not have the form c?']],
  ['path:*', ['Path is not (missing)']],
  ['missing:path', ['Path is (missing)']],
  ['/^a/i', ['Some field matches /^a/i']],
  ['-name:/a/', ['Name does not match /a/']],
  ['signed:no', ['Signed is Unsigned']],
  ['-signed:yes', ['Signed is not Signed']],
  ['values:>1', ['Number of values is more than 1']],
  ['-values:2', ['Number of values is not 2']],
  ['a OR b c', ['The search is a OR b c']],
  ['a (b OR c)', ['Some field contains a', 'The search is b OR c']],
  ['-(a b)', ['The search is -(a b)']],
  ['chrome company:', ['Some field contains chrome']],
  ['/[/', []],
])('the search %s asks %j', (search, conditions) => {
  expect(describeFilters({ ...EMPTY_QUERY, search }, DICTIONARY)).toEqual(conditions);
});
