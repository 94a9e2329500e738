import { expect, it } from 'vitest';
import { describeFilters } from '../../../src/features/grid/describeFilters.ts';
import type { Clause } from '../../../src/model/query.ts';

const clause = (values: readonly (string | undefined)[], more: Partial<Clause> = {}): Clause => ({
  kind: 'values',
  field: 'type',
  values,
  negated: false,
  disabled: false,
  ...more,
});

it('says what a query asks, without what is switched off', () => {
  expect(
    describeFilters({
      search: ' zoom ',
      clauses: [
        clause(['TOR', 'VPN']),
        clause(['A', 'B', 'C', undefined], { field: 'company', negated: true }),
        clause(['MAIL'], { disabled: true }),
      ],
      sort: [],
    }),
  ).toEqual([
    'Some field contains zoom',
    'Type is TOR or VPN',
    'Company is not A or B or C or 1 more',
  ]);
});
