import type { MeasureText } from '../../ui/measureText.ts';
import { wrapLabel } from './wrapLabel.ts';

/** The most that labels take of a chart's width. */
const WIDEST_LABEL = 0.45;
/** Sizes as parts of the font's. */
const LINE = 1.2;
const BAR = 1;
const ROW = 1.65;
const ROW_GAP = 0.45;
const AXIS = 2;
const GAP = 0.75;
/** More ticks than this are in the way of the bars. */
const MOST_TICKS = 10;

export interface PlotTexts {
  /** What stands before each bar. */
  readonly labels: readonly string[];
  /** What stands behind each bar. */
  readonly notes: readonly string[];
  /** The widest tick of the axis. */
  readonly tick: string;
}

/** Sizes of a chart in px. */
export interface PlotLayout {
  /** The lines of each label. */
  readonly lines: readonly (readonly string[])[];
  readonly lineHeight: number;
  readonly labelWidth: number;
  readonly noteWidth: number;
  readonly gap: number;
  readonly axisHeight: number;
  readonly rowHeight: number;
  readonly barSize: number;
  readonly height: number;
  /** How many ticks there is room for. */
  readonly ticks: number;
}

/** Room for each label and note of a chart, as wide as they are, and as high as the highest label. */
export function layOutPlot(
  { labels, notes, tick }: PlotTexts,
  width: number,
  fontSize: number,
  measure: MeasureText,
): PlotLayout {
  const widestOf = (texts: readonly string[]) =>
    Math.ceil(texts.reduce((widest, text) => Math.max(widest, measure(text)), 0));
  const most = Math.floor(width * WIDEST_LABEL);
  const lines = labels.map((label) => wrapLabel(label, most, measure));
  const labelWidth = widestOf(lines.flat());
  const noteWidth = widestOf(notes);
  const gap = Math.round(fontSize * GAP);
  const lineHeight = Math.round(fontSize * LINE);
  const highest = lines.reduce((count, of) => Math.max(count, of.length), 1);
  const rowHeight = Math.round(
    highest === 1 ? fontSize * ROW : lineHeight * highest + fontSize * ROW_GAP,
  );
  const axisHeight = Math.round(fontSize * AXIS);
  const plotWidth = width - labelWidth - noteWidth - 3 * gap;
  return {
    lines,
    lineHeight,
    labelWidth,
    noteWidth,
    gap,
    axisHeight,
    rowHeight,
    barSize: Math.round(fontSize * BAR),
    height: axisHeight + rowHeight * labels.length,
    ticks: Math.max(2, Math.min(MOST_TICKS, Math.floor(plotWidth / (measure(tick) + 2 * gap)))),
  };
}
