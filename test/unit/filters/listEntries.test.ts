import { describe, expect, test } from 'vitest';
import { listEntries } from '../../../src/features/filters/listEntries.ts';
import { toggleValue } from '../../../src/model/editQuery.ts';
import type { FieldId } from '../../../src/model/fields.ts';
import { PROCESS_TYPES } from '../../../src/model/processTypes.ts';
import { EMPTY_QUERY, type FieldValue, type Query } from '../../../src/model/query.ts';

function draw(
  field: FieldId,
  counts: readonly (readonly [FieldValue, number])[] | undefined,
  query: Query = EMPTY_QUERY,
): readonly string[] {
  const entries = listEntries(
    field,
    counts?.map(([value, count]) => ({ value, count, signed: 0 })),
    query,
  );
  return entries.map(({ value, count, included, excluded, share }) =>
    [included ? '+' : excluded ? '-' : ' ', value ?? '(missing)', count, share].join(' '),
  );
}

describe('the lines of a facet', () => {
  test('are the counts, in their order, with bars as long as they are large', () => {
    expect(
      draw('company', [
        ['Microsoft', 8],
        [undefined, 4],
        ['', 2],
      ]),
    ).toEqual(['  Microsoft 8 1', '  (missing) 4 0.5', '   2 0.25']);
  });

  test('stand at 0 before an answer came, where the values are known', () => {
    expect(draw('signed', undefined)).toEqual(['  signed 0 0', '  unsigned 0 0', '  unknown 0 0']);
    expect(draw('type', undefined)).toHaveLength(PROCESS_TYPES.length);
    expect(draw('company', undefined)).toEqual([]);
  });

  test('keep what was chosen in sight where no row has it', () => {
    let query = toggleValue(EMPTY_QUERY, 'company', 'Adobe', false);
    query = toggleValue(query, 'company', undefined, true);
    const counts = [
      ['Microsoft', 8],
      ['Adobe', 0],
      [undefined, 0],
      ['', 0],
    ] as const;
    expect(draw('company', counts, query)).toEqual([
      '+ Adobe 0 0',
      '- (missing) 0 0',
      '  Microsoft 8 1',
      '   0 0',
    ]);
  });

  test('show a filter that is switched off as not chosen', () => {
    const query: Query = {
      ...EMPTY_QUERY,
      clauses: [
        { kind: 'values', field: 'company', values: ['A'], negated: false, disabled: true },
      ],
    };
    expect(draw('company', [['A', 1]], query)).toEqual(['  A 1 1']);
  });
});
