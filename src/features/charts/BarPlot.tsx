import { memo, useMemo } from 'react';
import { Bar, BarChart, CartesianGrid, LabelList, XAxis, YAxis } from 'recharts';
import { formatSigned } from '../../model/formatValue.ts';
import { SIGNED_STATES } from '../../model/record.ts';
import { formatNumber } from '../../ui/formatNumber.ts';
import { formatShare } from '../../ui/formatShare.ts';
import { AxisLabel } from './AxisLabel.tsx';
import { type BarScale, chooseTicks } from './axisTicks.ts';
import styles from './BarPlot.module.css';
import type { ChartBar } from './chartBars.ts';
import type { ChartKind } from './charts.ts';
import { PlotTooltip } from './PlotTooltip.tsx';
import type { PlotLayout } from './plotLayout.ts';
import { findMost } from './plotNotes.ts';
import { ShareNote } from './ShareNote.tsx';
import { fillOf, SignaturePatterns } from './SignaturePatterns.tsx';

/** How the lengths of bars are measured. */
export interface PlotScale {
  readonly scale: BarScale;
  /** Whether the axis is as long as the rows without filters are many, which stand behind the bars then. */
  readonly ofAll: boolean;
}

export interface BarPlotProps extends PlotScale {
  /** Names its patterns, apart from those of other charts. */
  readonly id: string;
  readonly kind: ChartKind;
  readonly bars: readonly ChartBar[];
  /** Keys of the bars whose value the query keeps. */
  readonly chosen: ReadonlySet<string>;
  /** The count behind each bar, in words. */
  readonly notes: readonly string[];
  readonly layout: PlotLayout;
  readonly width: number;
  readonly fontSize: number;
}

const HALVES = [0, 0.5, 1];
/** An axis without lines and marks, with all of its ticks. */
const BARE = { interval: 0, axisLine: false, tickLine: false } as const;
const MUTED = { fill: 'var(--color-text-muted)' };

/**
 * Horizontal bars, divided by signature. On the log scale they are not: lengths of parts cannot be
 * compared there.
 */
export const BarPlot = memo(function BarPlot({
  id,
  kind,
  scale,
  ofAll,
  bars,
  chosen,
  notes,
  layout,
  width,
  fontSize,
}: BarPlotProps) {
  const { labelWidth, noteWidth, gap, axisHeight, barSize } = layout;
  const isShare = kind === 'shares';
  const isLog = !isShare && scale === 'log';
  const data = useMemo(
    () => bars.map((bar, index) => ({ ...bar, note: notes[index] })),
    [bars, notes],
  );
  const most = findMost(bars, ofAll);
  const axis = isShare
    ? { domain: [0, 1], ticks: HALVES, tickFormatter: formatShare }
    : {
        domain: [0, most],
        ticks: chooseTicks(most, scale, layout.ticks),
        tickFormatter: formatNumber,
        scale: isLog ? ('symlog' as const) : ('linear' as const),
      };

  return (
    <div className={styles.plot} style={{ fontSize }}>
      <BarChart
        layout="vertical"
        width={width}
        height={layout.height}
        data={data}
        margin={{ top: 0, right: gap + (isShare ? 0 : noteWidth + gap), bottom: 0, left: 0 }}
        stackOffset={isShare ? 'expand' : 'none'}
        barSize={barSize}
        barGap={-barSize}
        accessibilityLayer={false}
      >
        <SignaturePatterns id={id} />
        <CartesianGrid syncWithTicks horizontal={false} stroke="var(--color-border)" />
        <XAxis
          {...axis}
          type="number"
          orientation="top"
          height={axisHeight}
          {...BARE}
          tick={MUTED}
        />
        <YAxis
          type="category"
          dataKey="key"
          width={labelWidth + gap}
          {...BARE}
          tickSize={0}
          tickMargin={gap}
          tick={<AxisLabel bars={bars} chosen={chosen} layout={layout} />}
        />
        {isShare && (
          <YAxis
            yAxisId="notes"
            orientation="right"
            type="category"
            dataKey="key"
            width={noteWidth + gap}
            {...BARE}
            tickSize={0}
            tickMargin={gap}
            tick={<ShareNote bars={bars} noteWidth={noteWidth} chartWidth={width} />}
          />
        )}
        {!isShare && ofAll && (
          <Bar dataKey="allRows" fill="var(--color-border)" isAnimationActive={false} />
        )}
        {isLog ? (
          <Bar dataKey="rows" fill="var(--color-accent)" isAnimationActive={false} />
        ) : (
          SIGNED_STATES.map((state) => (
            <Bar
              key={state}
              dataKey={state}
              name={formatSigned(state)}
              stackId="signature"
              fill={fillOf(state, id)}
              isAnimationActive={false}
            />
          ))
        )}
        {!isShare && (
          // As long as the stack, so that the number stands behind the end of that, of 0 rows too.
          <Bar dataKey="rows" fill="none" minPointSize={1} isAnimationActive={false}>
            <LabelList dataKey="note" position="right" offset={gap} {...MUTED} />
          </Bar>
        )}
        <PlotTooltip />
      </BarChart>
    </div>
  );
});
