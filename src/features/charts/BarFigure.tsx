import { memo, useMemo } from 'react';
import type { ValueCounts } from '../../model/answers.ts';
import type { Query } from '../../model/query.ts';
import { type Chart, type Field, requireField } from '../../model/schema.ts';
import { useTablePreference } from '../../state/keep/tablePreference.ts';
import { useSchema } from '../../state/schema.ts';
import { Button } from '../../ui/Button.tsx';
import { formatCount } from '../../ui/formatNumber.ts';
import styles from './BarFigure.module.css';
import { ChartCopies } from './ChartCopies.tsx';
import { ChartFigure } from './ChartFigure.tsx';
import { buildBars, buildTotal, type ChartBar } from './chartBars.ts';
import { type EditQuery, markBars } from './chartMark.ts';
import { tabulateBars } from './chartTable.ts';
import { PressableBars } from './PressableBars.tsx';
import { SignatureKey, SignatureLegend } from './SignatureLegend.tsx';
import { useChart } from './useChart.tsx';
import { countMore, useValueCounts } from './useValueCounts.ts';

export interface BarFigureProps {
  readonly chart: Chart;
  /** The query of the chart without pinned rows, and the pinned rows. */
  readonly lasting: Query;
  readonly pinnedRows: Query['pinnedRows'];
  readonly edit: EditQuery;
}

const NO_BARS: readonly ChartBar[] = [];

/** A chart in full: a bar for each value, divided by signature. */
export const BarFigure = memo(function BarFigure({
  chart,
  lasting,
  pinnedRows,
  edit,
}: BarFigureProps) {
  const query = useMemo(() => ({ ...lasting, pinnedRows }), [lasting, pinnedRows]);
  const { kind } = chart;
  const schema = useSchema();
  const { field, title, heading, hint, request, options } = useChart(chart);
  const [isLog, setLog] = useTablePreference<boolean>(`chart.${heading}.log`, false);
  const [ofAll, setOfAll] = useTablePreference<boolean>(`chart.${chart.id}.ofAll`, false);
  const { valueCounts, isCurrent } = useValueCounts(query, request);
  const bars = useMemo(
    () => (valueCounts ? listBars(chart, valueCounts, requireField(schema, field)) : NO_BARS),
    [chart, valueCounts, schema, field],
  );
  const marks = useMemo(
    () => markBars(bars, kind, field, query, edit),
    [bars, kind, field, query, edit],
  );
  const scale = isLog ? 'log' : 'linear';
  const more = countMore(valueCounts);

  return (
    <ChartFigure
      title={title}
      hint={hint}
      tabulate={() => tabulateBars(kind, bars, heading)}
      marks={marks}
      pending={valueCounts === undefined}
      stale={!isCurrent}
      options={options}
      copies={
        <ChartCopies
          kind={kind}
          title={title}
          heading={heading}
          bars={bars}
          valueCounts={isCurrent ? valueCounts : undefined}
          query={query}
          scale={scale}
          ofAll={ofAll}
        />
      }
      tools={
        kind === 'bars' && (
          <>
            <Toggle label="Of all rows" pressed={ofAll} onChange={setOfAll}>
              Of all
            </Toggle>
            <Toggle label="Log scale" pressed={isLog} onChange={setLog}>
              Log
            </Toggle>
          </>
        )
      }
    >
      {kind === 'shares' ? (
        <SignatureLegend counts={valueCounts?.total.view} query={query} edit={edit} />
      ) : (
        !isLog && <SignatureKey />
      )}
      <PressableBars kind={kind} scale={scale} ofAll={ofAll} bars={bars} marks={marks} />
      {more > 0 && <p className={styles.more}>{`${formatCount(more, 'more value')} not shown`}</p>}
    </ChartFigure>
  );
});

interface ToggleProps {
  readonly label: string;
  readonly pressed: boolean;
  readonly onChange: (pressed: boolean) => void;
  readonly children: string;
}

function Toggle({ label, pressed, onChange, children }: ToggleProps) {
  return (
    <Button
      variant="quiet"
      size="sm"
      aria-label={label}
      aria-pressed={pressed}
      onClick={() => onChange(!pressed)}
    >
      {children}
    </Button>
  );
}

function listBars({ kind }: Chart, valueCounts: ValueCounts, field: Field): readonly ChartBar[] {
  const bars = buildBars(valueCounts, field);
  return kind === 'shares' ? [buildTotal(valueCounts), ...bars] : bars;
}
