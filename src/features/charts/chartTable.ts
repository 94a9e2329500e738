import { countRows } from '../../model/countRows.ts';
import { formatSafeCell } from '../../model/formatCell.ts';
import { formatSigned } from '../../model/formatValue.ts';
import { SIGNED_STATES } from '../../model/record.ts';
import { formatNumber } from '../../ui/formatNumber.ts';
import { formatShare } from '../../ui/formatShare.ts';
import { type ChartBar, shareOf } from './chartBars.ts';
import type { ChartKind } from './charts.ts';

/** The heading of a column: the word that is shown, and all of it where that is shortened. */
export interface ChartColumn {
  readonly heading: string;
  readonly inFull?: string;
}

/** The numbers of a chart as a table. The first cell of a row is its heading. */
export interface ChartTable {
  readonly columns: readonly ChartColumn[];
  readonly rows: readonly { readonly key: string; readonly cells: readonly string[] }[];
}

const STATE_HEADINGS = SIGNED_STATES.map((state) => formatSigned(state));

const TABULATE: {
  readonly [K in ChartKind]: (bars: readonly ChartBar[], heading: string) => ChartTable;
} = {
  bars: (bars, heading) => ({
    columns: [{ heading }, { heading: 'Rows' }, { heading: 'All', inFull: 'Rows without filters' }],
    rows: bars.map(({ key, label, rows, allRows }) => ({
      key,
      cells: [label, formatNumber(rows), formatNumber(allRows)],
    })),
  }),
  shares: (bars, heading) => ({
    columns: [
      { heading },
      { heading: 'Rows' },
      ...STATE_HEADINGS.map((state) => ({ heading: state })),
      { heading: 'Signed, all', inFull: 'Signed without filters' },
    ],
    rows: bars.map((bar) => ({
      key: bar.key,
      cells: [
        bar.label,
        formatNumber(bar.rows),
        ...SIGNED_STATES.map(
          (state) => `${formatNumber(bar[state])} (${formatShare(shareOf(bar[state], bar.rows))})`,
        ),
        formatShare(shareOf(bar.all.signed, countRows(bar.all))),
      ],
    })),
  }),
};

/** The numbers of a chart as a table to read; `heading` names the values. */
export function tabulateBars(
  kind: ChartKind,
  bars: readonly ChartBar[],
  heading: string,
): ChartTable {
  return TABULATE[kind](bars, heading);
}

/** All numbers of a chart, ungrouped; the first row has the headings. */
export function tabulateAll(
  bars: readonly ChartBar[],
  heading: string,
): readonly (readonly string[])[] {
  const headings = [heading, 'Rows', ...STATE_HEADINGS, '% unsigned', 'Rows without filters'];
  const lines = bars.map(({ label, rows, signed, unsigned, unknown, allRows }) =>
    [label, rows, signed, unsigned, unknown, percentOf(unsigned, rows), allRows].map(String),
  );
  return [headings, ...lines];
}

/** All numbers of a chart for a spreadsheet, with tabs between cells. */
export function formatTable(bars: readonly ChartBar[], heading: string): string {
  return tabulateAll(bars, heading)
    .map((line) => line.map((cell) => formatSafeCell(cell, '\t')).join('\t'))
    .join('\n');
}

/** Percent with one decimal, which no rows do not have. */
function percentOf(count: number, rows: number): string {
  return rows === 0 ? '' : String(Math.round((1_000 * count) / rows) / 10);
}
