import { describe, expect, test } from 'vitest';
import { listEntries } from '../../../src/features/filters/listEntries.ts';
import { DICTIONARY } from '../../../src/model/dictionary.ts';
import { toggleValue, toggleValues } from '../../../src/model/editQuery.ts';
import { PROCESS_TYPES } from '../../../src/model/processTypes.ts';
import { EMPTY_QUERY, type FieldValue, type Query } from '../../../src/model/query.ts';
import { type FieldId, findField } from '../../../src/model/schema.ts';

function draw(
  facet: FieldId,
  counts: readonly (readonly [FieldValue, number, (readonly string[])?])[] | undefined,
  query: Query = EMPTY_QUERY,
): readonly string[] {
  const entries = listEntries(
    facet,
    findField(DICTIONARY, facet)?.values ?? [],
    counts?.map(([value, count, spellings]) => ({
      value,
      count,
      signed: 0,
      unsigned: 0,
      ...(spellings && { spellings }),
    })),
    query,
  );
  return entries.map(({ value, count, included, excluded, mixed, share }) =>
    [included ? '+' : excluded ? '-' : mixed ? '~' : ' ', value ?? '(missing)', count, share].join(
      ' ',
    ),
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

  test('are chosen with all of their spellings, or with some', () => {
    const query = toggleValues(EMPTY_QUERY, 'company', ['A', 'a', 'B'], false);
    const counts = [
      ['A', 3, ['A', 'a']],
      ['B', 2, ['B', 'b']],
      ['C', 1],
    ] as const;
    expect(draw('company', counts, query)).toEqual(['+ A 3 1', `~ B 2 ${2 / 3}`, `  C 1 ${1 / 3}`]);
  });

  test('of missing fields are chosen as missing values of those', () => {
    const query = toggleValue(EMPTY_QUERY, 'company', undefined, true);
    const counts = [
      ['company', 1],
      ['path', 1],
    ] as const;
    expect(draw('missing', counts, query)).toEqual(['- company 1 1', '  path 1 1']);
  });
});
