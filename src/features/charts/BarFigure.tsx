import { type ReactNode, useMemo, useRef } from 'react';
import { noteOnCounts } from '../../model/subjects.ts';
import type { TallyRequest } from '../../model/tallies.ts';
import { useIsFolded } from '../../state/foldedCompanies.ts';
import { usePreference } from '../../state/keep/preferences.ts';
import { Button } from '../../ui/Button.tsx';
import { formatCount, formatNumber } from '../../ui/formatNumber.ts';
import { spell } from '../../ui/spell.ts';
import { buildBars, tabulateBars } from './barData.ts';
import { bindMark, describeSpellings } from './bindMark.ts';
import { ChartFigure } from './ChartFigure.tsx';
import type { CutPlace } from './cutLabel.ts';
import { FigureOptions } from './FigureOptions.tsx';
import type { FigureProps } from './figureProps.ts';
import { RowChart } from './RowChart.tsx';
import { countMore, useTallies } from './useTallies.ts';

export interface BarFigureProps extends FigureProps {
  readonly title: string;
  /** What the values are: a column of the table. */
  readonly heading: string;
  readonly request: TallyRequest;
  /** Parts of a menu. */
  readonly options?: ReactNode;
  /** Where labels are cut that are too long. */
  readonly cutAt?: CutPlace;
}

/** Rows of each value as bars, with a faint bar for the rows without filters. */
export function BarFigure({
  query,
  onAct,
  title,
  heading,
  request,
  options,
  cutAt = 'end',
}: BarFigureProps) {
  const [isLog, setLog] = usePreference<boolean>(`chart.${heading}.log`, false);
  const drawing = useRef<HTMLDivElement>(null);
  const { subject } = request;
  const shown = useTallies(query, request);
  const bars = useMemo(
    () => buildBars(shown?.tallies ?? [], isLog ? 'log' : 'linear'),
    [shown, isLog],
  );
  const rows = useMemo(
    () =>
      bars.map((bar) => ({
        ...bar,
        ...bindMark({ query, onAct }, subject, bar.of),
        number: formatNumber(bar.count),
        words: `${spell(bar.label)}, ${formatNumber(bar.count)} of ${formatCount(bar.all, 'row')}${describeSpellings(bar.of)}`,
        marks: [
          { start: 0, length: bar.length, fill: 'var(--color-accent)', faint: false },
          { start: 0, length: bar.allLength, fill: 'var(--color-border-strong)', faint: true },
        ],
      })),
    [bars, query, subject, onAct],
  );

  return (
    <ChartFigure
      title={title}
      hint={noteOnCounts(subject, useIsFolded(subject))}
      table={tabulateBars(bars, heading)}
      marks={rows}
      drawing={drawing}
      pending={shown === undefined}
      tools={
        <Button
          variant="quiet"
          size="sm"
          aria-label="Log scale"
          aria-pressed={isLog}
          onClick={() => setLog(!isLog)}
        >
          Log
        </Button>
      }
      options={options && <FigureOptions>{options}</FigureOptions>}
    >
      <RowChart rows={rows} more={countMore(shown)} cutAt={cutAt} ref={drawing} />
    </ChartFigure>
  );
}
