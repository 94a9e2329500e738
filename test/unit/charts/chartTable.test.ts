import { expect, test } from 'vitest';
import { buildBars, buildTotal } from '../../../src/features/charts/chartBars.ts';
import { formatTable, tabulateBars } from '../../../src/features/charts/chartTable.ts';
import { counted, split } from './valueCounts.ts';

test('counts read as a table', () => {
  const bars = buildBars({ counts: [counted('VPN', 1200, 5000)] }, {});
  expect(tabulateBars('bars', bars, 'Type')).toEqual({
    columns: [
      { heading: 'Type' },
      { heading: 'Rows' },
      { heading: 'All', inFull: 'Rows without filters' },
    ],
    rows: [{ key: '=VPN', cells: ['VPN', (1200).toLocaleString(), (5000).toLocaleString()] }],
  });
});

test('shares read as a table with n, and with the share without filters', () => {
  const table = tabulateBars(
    'shares',
    [buildTotal({ total: { view: split(2, 1, 0), all: split(3, 1, 0) } })],
    'Type',
  );
  expect(table.columns.map(({ heading, inFull }) => inFull ?? heading)).toEqual([
    'Type',
    'Rows',
    'Signed',
    'Unsigned',
    'Unknown',
    'Signed without filters',
  ]);
  expect(table.rows[0]?.cells).toEqual(['All rows', '3', '2 (67%)', '1 (33%)', '0 (0%)', '75%']);
});

test('a copied table has plain numbers, percent of rows that there are, and runs no formula', () => {
  const bars = buildBars(
    {
      counts: [
        { value: '=HYPERLINK("x")', view: split(1000, 500, 0), all: split(9000, 0, 0) },
        { value: 'a\tb', view: split(2, 1, 0), all: split(2, 1, 0) },
        counted('TOR', 0, 0),
      ],
    },
    {},
  );
  expect(formatTable(bars, 'Company').split('\n')).toEqual([
    'Company\tRows\tSigned\tUnsigned\tUnknown\t% unsigned\tRows without filters',
    `"'=HYPERLINK(""x"")"\t1500\t1000\t500\t0\t33.3\t9000`,
    '"a\tb"\t3\t2\t1\t0\t33.3\t3',
    'TOR\t0\t0\t0\t0\t\t0',
  ]);
});
