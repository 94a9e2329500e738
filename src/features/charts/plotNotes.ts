import { cutText } from '../../ui/cutText.ts';
import { formatNumber } from '../../ui/formatNumber.ts';
import { formatShare } from '../../ui/formatShare.ts';
import { spell } from '../../ui/spell.ts';
import { type ChartBar, shareOf } from './chartBars.ts';
import type { ChartKind } from './charts.ts';
import type { PlotTexts } from './plotLayout.ts';

/** The parts of the note behind a bar of shares: `12% unsigned`, `n 1,204`. */
export function noteOnShare({ unsigned, rows }: ChartBar): {
  readonly share: string;
  readonly n: string;
} {
  const share = rows === 0 ? '–' : `${formatShare(shareOf(unsigned, rows))} unsigned`;
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
 * @param ofAll whether all rows stand behind the bars
 * @param total rows of the view, for the percent of them that a bar is; without it there are none
 */
export function listNotes(
  kind: ChartKind,
  bars: readonly ChartBar[],
  ofAll: boolean,
  total?: number,
): readonly string[] {
  return bars.map((bar) => {
    if (kind === 'share') {
      const { share, n } = noteOnShare(bar);
      return `${share} ${n}`;
    }
    const rows = formatNumber(bar.rows);
    const count = ofAll ? `${rows} of ${formatNumber(bar.allRows)}` : rows;
    return total === undefined ? count : `${count} (${formatShare(shareOf(bar.rows, total))})`;
  });
}
