import { expect, test } from 'vitest';
import { buildBars, buildTotal, shareOf } from '../../../src/features/charts/chartBars.ts';
import { describeBar } from '../../../src/features/charts/describeBar.ts';
import { counted, split } from './valueCounts.ts';

test('bars keep the order of the counts, and count the view and all rows', () => {
  const counts = [
    counted(undefined, 5, 10),
    counted('', 1, 8),
    counted('VPN', 1, 5),
    counted('TOR', 0, 0),
  ];
  const bars = buildBars({ counts }, {});
  expect(bars.map(({ label, rows, allRows }) => `${label} ${rows}/${allRows}`)).toEqual([
    '(missing) 5/10',
    '(empty) 1/8',
    'VPN 1/5',
    'TOR 0/0',
  ]);
});

test('bars have different keys for no value and for values that look like it', () => {
  const counts = ['missing', '', undefined, '=', '__proto__'].map((value) => counted(value, 1, 1));
  expect(new Set(buildBars({ counts }, {}).map((bar) => bar.key)).size).toBe(5);
});

test('a bar is divided by signature into parts that add up to it', () => {
  const [bar] = buildBars(
    {
      counts: [{ value: 'MAIL', view: split(2, 1, 3), all: split(3, 1, 4) }],
    },
    {},
  );
  expect(bar).toMatchObject({ signed: 2, unsigned: 1, unknown: 3, rows: 6, allRows: 8 });
});

test('the bar of all rows stands for no value', () => {
  const total = buildTotal({ total: { view: split(3, 1, 0), all: split(5, 3, 2) } });
  expect(total).toMatchObject({ label: 'All rows', of: undefined, rows: 4, allRows: 10 });
});

test.each([
  [1, 4, 0.25],
  [0, 4, 0],
  [0, 0, 0],
])('%d of %d rows are a share of %d', (count, rows, share) => {
  expect(shareOf(count, rows)).toBe(share);
});

test('a bar reads as its rows beside all, or as its parts, with its spellings', () => {
  const [bar] = buildBars(
    {
      counts: [
        {
          value: 'One\u202e',
          spellings: ['One\u202e', 'ONE'],
          view: split(3, 1, 0),
          all: split(5, 3, 2),
        },
      ],
    },
    {},
  );
  if (bar === undefined) throw new Error('no bar');
  expect(describeBar('bars', bar)).toBe('One[U+202E], 4 of 10 rows, 2 spellings');
  expect(describeBar('shares', bar)).toBe(
    'One[U+202E], 3 signed (75%), 1 unsigned (25%), 0 unknown (0%), 2 spellings',
  );
});
