import { describe, expect, test } from 'vitest';
import { buildBars, tabulateBars } from '../../../src/features/charts/barData.ts';
import type { Tally } from '../../../src/model/answers.ts';
import type { FieldValue } from '../../../src/model/query.ts';

function tally(value: FieldValue, view: number, all: number): Tally {
  const signed = (count: number) => ({ signed: count, unsigned: 0, unknown: 0 });
  return { value, view: signed(view), all: signed(all) };
}

const TALLIES = [tally(undefined, 5, 10), tally('', 1, 8), tally('VPN', 1, 5), tally('TOR', 0, 0)];

describe('bars', () => {
  test('keep the order of the tallies', () => {
    const bars = buildBars(TALLIES, 'linear');
    expect(bars.map(({ label, count, all }) => `${label} ${count}/${all}`)).toEqual([
      '(missing) 5/10',
      '(empty) 1/8',
      'VPN 1/5',
      'TOR 0/0',
    ]);
  });

  test('are parts of the largest count without filters', () => {
    const bars = buildBars(TALLIES, 'linear');
    expect(bars.map(({ length, allLength }) => [length, allLength])).toEqual([
      [0.5, 1],
      [0.1, 0.8],
      [0.1, 0.5],
      [0, 0],
    ]);
  });

  test('on the log scale keep their ends, and show small counts', () => {
    const bars = buildBars([tally('A', 0, 9_999), tally('B', 1, 1)], 'log');
    expect(bars.map(({ label, length, allLength }) => [label, length, allLength])).toEqual([
      ['A', 0, 1],
      ['B', Math.log(2) / Math.log(10_000), Math.log(2) / Math.log(10_000)],
    ]);
  });

  test('have different keys for no value and for values that look like it', () => {
    const bars = buildBars(
      ['missing', '', undefined, '=', '__proto__'].map((v) => tally(v, 1, 1)),
      'log',
    );
    expect(new Set(bars.map((bar) => bar.key)).size).toBe(5);
  });

  test('of nothing are none', () => {
    expect(buildBars([], 'linear')).toEqual([]);
    expect(buildBars([tally('A', 0, 0)], 'log')).toMatchObject([{ length: 0, allLength: 0 }]);
  });

  test('read as a table', () => {
    expect(tabulateBars(buildBars([tally('VPN', 1200, 5000)], 'log'), 'Type')).toEqual({
      columns: [
        { heading: 'Type' },
        { heading: 'Rows' },
        { heading: 'All', inFull: 'Rows without filters' },
      ],
      rows: [{ key: '=VPN', cells: ['VPN', (1200).toLocaleString(), (5000).toLocaleString()] }],
    });
  });
});
