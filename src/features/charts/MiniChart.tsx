import { memo, useId, useMemo } from 'react';
import { countRows } from '../../model/countRows.ts';
import type { Query } from '../../model/query.ts';
import { SIGNED_STATES } from '../../model/record.ts';
import { type Chart, requireField } from '../../model/schema.ts';
import { useSchema } from '../../state/schema.ts';
import { formatCount, formatNumber } from '../../ui/formatNumber.ts';
import { formatShare } from '../../ui/formatShare.ts';
import { joinClasses } from '../../ui/joinClasses.ts';
import { spell, spellLines } from '../../ui/spell.ts';
import { useRovingFocus } from '../../ui/useRovingFocus.ts';
import { buildBars, type ChartBar, shareOf } from './chartBars.ts';
import { type ChartMark, type EditQuery, markBars } from './chartMark.ts';
import { type ChartKind, describeDistinct } from './charts.ts';
import { handleMarkKey } from './handleMarkKey.ts';
import styles from './MiniChart.module.css';
import { SignatureSwatch } from './SignatureSwatch.tsx';
import { useChart } from './useChart.tsx';
import { useMarkMenu } from './useMarkMenu.tsx';
import { useValueCounts } from './useValueCounts.ts';

const SHOWN = 4;

export interface MiniChartProps {
  readonly chart: Chart;
  readonly query: Query;
  readonly edit: EditQuery;
}

/** The first bars of a chart, and all its rows in a number. A click on a bar filters. */
export const MiniChart = memo(function MiniChart({ chart, query, edit }: MiniChartProps) {
  const { kind } = chart;
  const schema = useSchema();
  const { field, title, hint, request } = useChart(chart);
  const atLeast = Math.max(1, request.atLeast);
  const { valueCounts, isCurrent } = useValueCounts(query, { ...request, atLeast, limit: SHOWN });
  const marks = useMemo(
    () =>
      valueCounts
        ? markBars(buildBars(valueCounts, requireField(schema, field)), kind, field, query, edit)
        : [],
    [valueCounts, schema, kind, field, query, edit],
  );
  const { active, onKeyDown, onFocus } = useRovingFocus(marks.length);
  const { open, menu } = useMarkMenu();
  const most = Math.max(1, ...marks.map(({ bar }) => bar.rows));
  const titleId = useId();

  return (
    <figure
      className={styles.figure}
      aria-labelledby={titleId}
      aria-description={hint}
      aria-busy={!isCurrent}
    >
      <figcaption className={styles.caption}>
        <span id={titleId} className={styles.title} title={hint}>
          {title}
        </span>
        {valueCounts && (
          <span className={styles.total}>
            {kind === 'shares'
              ? `${describeUnsigned(valueCounts.total.view)} unsigned`
              : `${formatCount(countRows(valueCounts.total.view), 'row')}, ${describeDistinct(valueCounts.distinct, schema, field)}`}
          </span>
        )}
      </figcaption>
      {valueCounts === undefined && <div aria-busy="true" />}
      {valueCounts && marks.length === 0 && (
        <p className={styles.nothing}>No values in these rows.</p>
      )}
      <ul className={styles.bars} onKeyDown={onKeyDown} onFocus={onFocus}>
        {marks.map((mark, index) => (
          <li
            key={mark.bar.key}
            className={joinClasses(styles.row, mark.chosen !== false && styles.chosen)}
          >
            <span className={styles.label} aria-hidden="true">
              {spell(mark.bar.label)}
            </span>
            <Bar bar={mark.bar} length={kind === 'shares' ? 1 : mark.bar.rows / most} />
            <span className={styles.number} aria-hidden="true">
              {noteOn(kind, mark.bar)}
            </span>
            <button
              type="button"
              className={styles.button}
              aria-label={mark.words}
              aria-pressed={mark.chosen}
              title={tipOf(mark)}
              data-roving={index}
              tabIndex={index === active ? 0 : -1}
              onClick={() => mark.onAct?.('include')}
              onContextMenu={(event) => open(mark, event)}
              onKeyDown={(event) => handleMarkKey(event, mark.onAct)}
            />
          </li>
        ))}
      </ul>
      {menu}
    </figure>
  );
});

function Bar({ bar, length }: { readonly bar: ChartBar; readonly length: number }) {
  return (
    <span className={styles.track}>
      <span className={styles.bar} style={{ width: `${length * 100}%` }}>
        {SIGNED_STATES.map((state) => (
          <SignatureSwatch key={state} state={state} share={shareOf(bar[state], bar.rows)} />
        ))}
      </span>
    </span>
  );
}

function noteOn(kind: ChartKind, bar: ChartBar): string {
  return kind === 'shares' ? describeUnsigned(bar) : formatNumber(bar.rows);
}

function describeUnsigned(counts: Parameters<typeof countRows>[0]): string {
  return formatShare(shareOf(counts.unsigned, countRows(counts)));
}

function tipOf({ words, bar }: ChartMark): string {
  return [words, spellLines(bar.of?.spellings ?? [])].join('\n').trim();
}
