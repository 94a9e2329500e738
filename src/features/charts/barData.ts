import type { Tally } from '../../model/answers.ts';
import { countRows } from '../../model/countRows.ts';
import { formatValue } from '../../model/formatValue.ts';
import { keyOfValue } from '../../model/keyOfValue.ts';
import type { CountedValue } from '../../model/query.ts';
import { formatNumber } from '../../ui/formatNumber.ts';
import type { ChartTable } from './chartTable.ts';

/** How a count becomes the length of a bar. */
export type BarScale = 'linear' | 'log';

/** A bar: the rows of one value in the view, and faintly those in the whole dataset. */
export interface BarRow {
  readonly key: string;
  /** What it stands for. */
  readonly of: CountedValue;
  readonly label: string;
  readonly count: number;
  readonly all: number;
  /** Lengths from 0 to 1, of which 1 is the longest bar of the chart. */
  readonly length: number;
  readonly allLength: number;
}

/**
 * Bars for tallies. On the log scale a bar has the length of log(count + 1), so that
 * a count of 1 can be seen beside thousands, and 0 has no length.
 */
export function buildBars(tallies: readonly Tally[], scale: BarScale): readonly BarRow[] {
  const measure = scale === 'log' ? Math.log1p : (count: number) => count;
  const longest = measure(Math.max(1, ...tallies.map((tally) => countRows(tally.all))));
  return tallies.map((tally) => {
    const count = countRows(tally.view);
    const all = countRows(tally.all);
    return {
      key: keyOfValue(tally.value),
      of: tally,
      label: formatValue(tally.value),
      count,
      all,
      length: measure(count) / longest,
      allLength: measure(all) / longest,
    };
  });
}

/** The same numbers as a table; `heading` names the values. */
export function tabulateBars(bars: readonly BarRow[], heading: string): ChartTable {
  return {
    columns: [{ heading }, { heading: 'Rows' }, { heading: 'All', inFull: 'Rows without filters' }],
    rows: bars.map(({ key, label, count, all }) => ({
      key,
      cells: [label, formatNumber(count), formatNumber(all)],
    })),
  };
}
