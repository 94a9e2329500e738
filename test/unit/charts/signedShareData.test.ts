import { describe, expect, test } from 'vitest';
import {
  buildShares,
  describeShares,
  stackShares,
  tabulateShares,
} from '../../../src/features/charts/signedShareData.ts';
import type { SignedTally } from '../../../src/model/answers.ts';

function split(signed: number, unsigned: number, unknown: number): SignedTally {
  return { signed, unsigned, unknown };
}

const TALLIES = {
  total: { view: split(3, 1, 0), all: split(5, 3, 2) },
  tallies: [
    { value: 'MAIL', view: split(2, 1, 0), all: split(3, 1, 0) },
    { value: 'VPN', view: split(1, 0, 0), all: split(1, 3, 0) },
    { value: undefined, view: split(0, 0, 0), all: split(0, 0, 2) },
  ],
};

describe('shares of signed rows', () => {
  test('begin with all rows, and keep the order of the values', () => {
    expect(buildShares(TALLIES).map(({ label, n, of }) => [label, n, of?.value])).toEqual([
      ['All rows', 4, undefined],
      ['MAIL', 3, 'MAIL'],
      ['VPN', 1, 'VPN'],
      ['(missing)', 0, undefined],
    ]);
  });

  test('add up to one, or are nothing where there are no rows', () => {
    const [total, , , missing] = buildShares(TALLIES);
    expect(total?.shares).toEqual(split(0.75, 0.25, 0));
    expect(total?.allShares).toEqual(split(0.5, 0.3, 0.2));
    expect(missing?.shares).toEqual(split(0, 0, 0));
    expect(missing?.of).toHaveProperty('value', undefined);
  });

  test('stand one behind the other', () => {
    const marks = stackShares(split(0.5, 0.25, 0.25), (state) => state, false);
    expect(marks.map(({ start, length, fill }) => [fill, start, length])).toEqual([
      ['signed', 0, 0.5],
      ['unsigned', 0.5, 0.25],
      ['unknown', 0.75, 0.25],
    ]);
  });

  test('read as words and as a table', () => {
    const rows = buildShares(TALLIES);
    expect(rows.slice(0, 1).map(describeShares)).toEqual([
      '3 signed (75%), 1 unsigned (25%), 0 unknown (0%)',
    ]);
    const table = tabulateShares(rows, 'Type');
    expect(table.columns.map(({ heading }) => heading).slice(0, 2)).toEqual(['Type', 'Rows']);
    expect(table.columns.at(-1)?.inFull).toBe('Signed without filters');
    expect(table.rows[1]?.cells).toEqual(['MAIL', '3', '2 (67%)', '1 (33%)', '0 (0%)', '75%']);
  });
});
