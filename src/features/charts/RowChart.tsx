import { memo, type ReactElement, type ReactNode, type Ref } from 'react';
import { Bar, BarChart, type BarShapeProps, XAxis, YAxis } from 'recharts';
import { formatCount } from '../../ui/formatNumber.ts';
import { joinClasses } from '../../ui/joinClasses.ts';
import { useElementWidth } from '../../ui/useElementWidth.ts';
import type { ChartRow } from './chartRow.ts';
import { type CutPlace, cutLabel, estimateLabel } from './cutLabel.ts';
import { Marks } from './Marks.tsx';
import styles from './RowChart.module.css';

/** Heights in px of a row, of a bar in it, and of the faint line below that. */
const ROW = 18;
const BAR = 9;
const FAINT = 3;
const BAR_TOP = 3;
const FAINT_TOP = BAR_TOP + BAR + 1;
/** The room for numbers, at least, and what of it is left free around them. */
const NUMBER_WIDTH = 32;
const NUMBER_GAP = 14;
/** What is left free between a label and its bar, and on both sides of a label together. */
const LABEL_END = 8;
const LABEL_GAP = 14;
/** How much wider the text of a chosen row is. */
const BOLD = 1.15;
/** The most that labels may take, as a part of what numbers leave. */
const WIDEST_LABEL = 0.6;

export interface RowChartProps {
  readonly rows: readonly ChartRow[];
  /** How many values have no row, since there are too many. */
  readonly more: number;
  /** Where labels are cut that are too long. */
  readonly cutAt?: CutPlace;
  /** Patterns that fills refer to. */
  readonly patterns?: ReactNode;
  readonly ref: Ref<HTMLDivElement>;
}

/**
 * Horizontal bars in rows of one height, with a label before and a number behind. The picture is for
 * the eyes; the marks over it can be hit, and reached by keys. One bar of recharts is a whole row: a
 * chart is drawn anew on every key of a search, and a bar, an axis tick and a label for each part
 * would each cost several components.
 */
export const RowChart = memo(function RowChart({
  rows,
  more,
  cutAt = 'end',
  patterns,
  ref,
}: RowChartProps) {
  const [width, measure] = useElementWidth(360);
  const longestOf = (part: 'label' | 'number') =>
    Math.max(0, ...rows.map((row) => estimateLabel(row[part]) * (row.chosen === true ? BOLD : 1)));
  const numberWidth = Math.max(NUMBER_WIDTH, longestOf('number') + NUMBER_GAP);
  const widestLabel = (width - numberWidth) * WIDEST_LABEL;
  // A whole px more than the longest label is taken to need, so that rounding does not cut it.
  const labelWidth = Math.min(Math.floor(longestOf('label')) + 1 + LABEL_GAP, widestLabel);

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
            margin={{ top: 0, right: numberWidth, bottom: 0, left: labelWidth }}
            barSize={ROW}
            barCategoryGap={0}
            accessibilityLayer={false}
          >
            <XAxis type="number" domain={[0, 1]} hide />
            <YAxis type="category" dataKey="key" hide />
            {patterns}
            <Bar dataKey={fillRow} shape={drawMarks} isAnimationActive={false} />
            {rows.map((row, index) => (
              <RowText
                key={row.key}
                row={row}
                cutAt={cutAt}
                y={(index + 0.5) * ROW}
                labelWidth={labelWidth}
                width={width}
              />
            ))}
          </BarChart>
        </div>
        <Marks rows={rows} />
      </div>
      {more > 0 && <p className={styles.more}>{`${formatCount(more, 'more value')} not shown`}</p>}
    </div>
  );
});

function fillRow(): number {
  return 1;
}

/** Draws the parts of a row into the room that recharts gives its bar. */
function drawMarks({ x, y, width, payload }: BarShapeProps): ReactElement {
  const row: ChartRow = payload;
  return (
    <g>
      {row.marks.map(({ start, length, fill, faint }) => (
        <rect
          key={`${fill} ${faint}`}
          x={x + start * width}
          y={y + (faint ? FAINT_TOP : BAR_TOP)}
          width={length * width}
          height={faint ? FAINT : BAR}
          fill={fill}
          fillOpacity={faint ? 0.5 : 1}
        />
      ))}
    </g>
  );
}

interface RowTextProps {
  readonly row: ChartRow;
  readonly cutAt: CutPlace;
  readonly y: number;
  readonly labelWidth: number;
  readonly width: number;
}

function RowText({ row, cutAt, y, labelWidth, width }: RowTextProps) {
  return (
    <g className={joinClasses(styles.text, row.chosen === true && styles.chosenText)}>
      <text x={labelWidth - LABEL_END} y={y} dy="0.35em" textAnchor="end">
        {cutLabel(row.label, (labelWidth - LABEL_GAP) / (row.chosen === true ? BOLD : 1), cutAt)}
      </text>
      <text className={styles.number} x={width - 8} y={y} dy="0.35em" textAnchor="end">
        {row.number}
      </text>
    </g>
  );
}
