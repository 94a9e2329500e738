import type { YAxisTickContentProps } from 'recharts';
import styles from './BarPlot.module.css';
import type { ChartBar } from './chartBars.ts';
import { noteOnShare } from './plotNotes.ts';

export interface ShareNoteProps extends Partial<YAxisTickContentProps> {
  readonly bars: readonly ChartBar[];
  /** The room for the note. */
  readonly width: number;
}

/** The share of unsigned rows behind a bar, and the number of rows in grey. recharts adds where it stands. */
export function ShareNote({ x = 0, y, index = 0, bars, width }: ShareNoteProps) {
  const bar = bars[index];
  if (bar === undefined) return null;
  const { share, n } = noteOnShare(bar);
  return (
    <text x={x} y={y} dominantBaseline="central">
      <tspan className={styles.share}>{share}</tspan>
      <tspan className={styles.n} x={Number(x) + width} textAnchor="end">
        {n}
      </tspan>
    </text>
  );
}
