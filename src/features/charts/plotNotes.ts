import { cutText } from '../../ui/cutText.ts';
import { formatNumber } from '../../ui/formatNumber.ts';
import { formatShare } from '../../ui/formatShare.ts';
import { spell } from '../../ui/spell.ts';
import { type ChartBar, shareOf } from './chartBars.ts';
import type { ChartKind } from './charts.ts';
import type { PlotTexts } from './plotLayout.ts';

/** In a chart narrower than this, in px, words would leave no room for bars. */
const NARROW = 440;

/** The parts of the note behind a bar of shares: `12% unsigned`, `n 1,204`; `12%` in a narrow chart. */
export function noteOnShare(
  { unsigned, rows }: ChartBar,
  width: number,
): { readonly share: string; readonly n: string } {
  const percent = formatShare(shareOf(unsigned, rows));
  const share = rows === 0 ? '–' : width < NARROW ? percent : `${percent} unsigned`;
  return { share, n: `n ${formatNumber(rows)}` };
}

/** The largest count on the axis of a chart: of the view, or without filters. */
export function findMost(bars: readonly ChartBar[], ofAll: boolean): number {
  return bars.reduce((most, { rows, allRows }) => Math.max(most, ofAll ? allRows : rows), 1);
}

/** The texts around the bars of a chart. */
export function listTexts(
  bars: readonly ChartBar[],
  notes: readonly string[],
  ofAll: boolean,
): PlotTexts {
  const labels = bars.map(({ label }) => spell(cutText(label)));
  return { labels, notes, tick: formatNumber(findMost(bars, ofAll)) };
}

/**
 * The notes behind the bars of a chart.
 * @param width of the chart in px
 * @param ofAll whether all rows stand behind the bars
 * @param total rows of the view, for the percent of them that a bar is; without it there are none
 */
export function listNotes(
  kind: ChartKind,
  bars: readonly ChartBar[],
  width: number,
  ofAll: boolean,
  total?: number,
): readonly string[] {
  return bars.map((bar) => {
    if (kind === 'shares') {
      const { share, n } = noteOnShare(bar, width);
      return `${share} ${n}`;
    }
    const rows = formatNumber(bar.rows);
    const count = ofAll ? `${rows} of ${formatNumber(bar.allRows)}` : rows;
    return total === undefined ? count : `${count} (${formatShare(shareOf(bar.rows, total))})`;
  });
}
