import { useRef } from 'react';
import type { Tally } from '../../model/answers.ts';
import type { FieldValue } from '../../model/query.ts';
import { usePreference } from '../../state/preferences.ts';
import { Button } from '../../ui/Button.tsx';
import { formatCount, formatNumber } from '../../ui/formatNumber.ts';
import { buildBars, tabulateBars } from './barData.ts';
import { ChartFigure } from './ChartFigure.tsx';
import { RowChart } from './RowChart.tsx';

export interface BarFigureProps {
  readonly title: string;
  /** What the values are: a column of the table. */
  readonly heading: string;
  readonly tallies: readonly Tally[];
  /** The values that a filter includes. */
  readonly chosen: readonly FieldValue[];
  readonly onPick: (value: FieldValue) => void;
}

/** Rows of each value as bars, with a faint bar for the rows without filters. */
export function BarFigure({ title, heading, tallies, chosen, onPick }: BarFigureProps) {
  const [isLog, setLog] = usePreference<boolean>(`chart.${heading}.log`, false);
  const drawing = useRef<HTMLDivElement>(null);
  const bars = buildBars(tallies, isLog ? 'log' : 'linear');
  const rows = bars.map((bar) => ({
    ...bar,
    number: formatNumber(bar.count),
    words: `${bar.label}, ${formatNumber(bar.count)} of ${formatCount(bar.all, 'row')}`,
    marks: [
      { start: 0, length: bar.length, fill: 'var(--color-accent)', faint: false },
      { start: 0, length: bar.allLength, fill: 'var(--color-border-strong)', faint: true },
    ],
    chosen: chosen.includes(bar.value),
    onPick: () => onPick(bar.value),
  }));

  return (
    <ChartFigure
      title={title}
      table={tabulateBars(bars, heading)}
      marks={rows}
      drawing={drawing}
      tools={
        <Button variant="quiet" size="sm" aria-pressed={isLog} onClick={() => setLog(!isLog)}>
          Log scale
        </Button>
      }
    >
      <RowChart rows={rows} ref={drawing} />
    </ChartFigure>
  );
}
