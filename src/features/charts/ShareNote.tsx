import type { YAxisTickContentProps } from 'recharts';
import styles from './BarPlot.module.css';
import type { ChartBar } from './chartBars.ts';
import { noteOnShare } from './plotNotes.ts';

export interface ShareNoteProps extends Partial<YAxisTickContentProps> {
  readonly bars: readonly ChartBar[];
  /** The room for the note, and that for all of the chart, in px. */
  readonly noteWidth: number;
  readonly chartWidth: number;
}

/** The share of unsigned rows behind a bar, and the number of rows in grey. recharts adds where it stands. */
export function ShareNote({ x = 0, y, index = 0, bars, noteWidth, chartWidth }: ShareNoteProps) {
  const bar = bars[index];
  if (bar === undefined) return null;
  const { share, n } = noteOnShare(bar, chartWidth);
  return (
    <text x={x} y={y} dominantBaseline="central">
      <tspan className={styles.share}>{share}</tspan>
      <tspan className={styles.n} x={Number(x) + noteWidth} textAnchor="end">
        {n}
      </tspan>
    </text>
  );
}
