import type { YAxisTickContentProps } from 'recharts';
import { joinClasses } from '../../ui/joinClasses.ts';
import styles from './BarPlot.module.css';
import type { ChartBar } from './chartBars.ts';
import type { PlotLayout } from './plotLayout.ts';

export interface AxisLabelProps extends Partial<YAxisTickContentProps> {
  readonly bars: readonly ChartBar[];
  readonly chosen: ReadonlySet<string>;
  readonly layout: PlotLayout;
}

/** The label before a bar, in as many lines as it needs. recharts adds where it stands. */
export function AxisLabel({ x, y, index = 0, bars, chosen, layout }: AxisLabelProps) {
  const lines = layout.lines[index] ?? [];
  const isChosen = chosen.has(bars[index]?.key ?? '');
  const first = -((lines.length - 1) / 2) * layout.lineHeight;
  return (
    <text
      x={x}
      y={y}
      className={joinClasses(styles.label, isChosen && styles.chosen)}
      textAnchor="end"
      dominantBaseline="central"
    >
      {lines.map((line, at) => (
        <tspan key={`${at} ${line}`} x={x} dy={at === 0 ? first : layout.lineHeight}>
          {line}
        </tspan>
      ))}
    </text>
  );
}
