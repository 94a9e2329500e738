import type { ReactNode, Ref } from 'react';
import { BarChart, XAxis, YAxis } from 'recharts';
import { joinClasses } from '../../ui/joinClasses.ts';
import { useElementWidth } from '../../ui/useElementWidth.ts';
import { useRovingFocus } from '../../ui/useRovingFocus.ts';
import type { ChartRow } from './chartRow.ts';
import { cutLabel, estimateLabel } from './cutLabel.ts';
import styles from './RowChart.module.css';

/** Heights in px of a row, of a bar in it, and of the faint bar below that. */
const ROW = 18;
const BAR = 9;
export const FAINT_BAR = 3;
const NUMBER_WIDTH = 56;
const LABEL_GAP = 10;
/** The most that labels may take, as a part of the width. */
const WIDEST_LABEL = 0.45;

export interface RowChartProps<Row extends ChartRow> {
  readonly rows: readonly Row[];
  /** The bars, from 0 to 1: a `Bar` of recharts, or several. */
  readonly children: ReactNode;
  readonly ref: Ref<HTMLDivElement>;
}

/**
 * Horizontal bars in rows of one height, with a label before and a number behind. Over each row
 * lies a button, so that the whole row can be hit, by keys too; the picture itself is for the eyes.
 */
export function RowChart<Row extends ChartRow>({ rows, children, ref }: RowChartProps<Row>) {
  const [width, measure] = useElementWidth(360);
  const { active, onKeyDown, onFocus } = useRovingFocus(rows.length);
  const longest = Math.max(0, ...rows.map((row) => estimateLabel(row.label)));
  const labelWidth = Math.min(longest + LABEL_GAP, width * WIDEST_LABEL);

  if (rows.length === 0) return <p className={styles.nothing}>These rows have none.</p>;
  return (
    <div className={styles.scroll}>
      <div className={styles.plot} ref={measure} style={{ height: `${rows.length * ROW}px` }}>
        <div ref={ref} aria-hidden="true">
          <BarChart
            layout="vertical"
            width={width}
            height={rows.length * ROW}
            data={[...rows]}
            margin={{ top: 0, right: NUMBER_WIDTH, bottom: 0, left: 0 }}
            barSize={BAR}
            barGap={1}
            barCategoryGap={0}
            accessibilityLayer={false}
          >
            <XAxis type="number" domain={[0, 1]} hide />
            <YAxis
              type="category"
              dataKey="key"
              width={labelWidth}
              interval={0}
              axisLine={false}
              tickLine={false}
              tick={({ y, index }) => (
                <RowText row={rows[index]} y={Number(y)} labelWidth={labelWidth} width={width} />
              )}
            />
            {children}
          </BarChart>
        </div>
        <ul className={styles.marks} onKeyDown={onKeyDown} onFocus={onFocus}>
          {rows.map(({ key, words, chosen, onPick }, index) => (
            <li key={key}>
              <button
                type="button"
                className={joinClasses(styles.mark, chosen && styles.chosen)}
                aria-label={words}
                aria-pressed={onPick && chosen}
                aria-disabled={onPick === undefined}
                title={words}
                data-roving={index}
                tabIndex={index === active ? 0 : -1}
                onClick={onPick}
              />
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

interface RowTextProps {
  readonly row: ChartRow | undefined;
  readonly y: number;
  readonly labelWidth: number;
  readonly width: number;
}

function RowText({ row, y, labelWidth, width }: RowTextProps) {
  if (row === undefined) return null;
  return (
    <g className={joinClasses(styles.text, row.chosen && styles.chosenText)}>
      <text x={labelWidth - LABEL_GAP + 2} y={y} dy="0.35em" textAnchor="end">
        {cutLabel(row.label, labelWidth - LABEL_GAP)}
      </text>
      <text className={styles.number} x={width - 8} y={y} dy="0.35em" textAnchor="end">
        {row.number}
      </text>
    </g>
  );
}
