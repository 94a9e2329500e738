import { createRoot } from 'react-dom/client';
import { formatSigned } from '../../model/formatValue.ts';
import { SIGNED_STATES } from '../../model/record.ts';
import { createMeasure, type MeasureText } from '../../ui/measureText.ts';
import { spell } from '../../ui/spell.ts';
import { BarPlot, type PlotScale } from './BarPlot.tsx';
import type { ChartBar } from './chartBars.ts';
import type { ChartKind } from './charts.ts';
import { composeSvg, type PictureLine, type PictureSign, SIGN } from './composeSvg.ts';
import styles from './drawPicture.module.css';
import { fitPlot } from './fitPlot.ts';
import { listNotes, listTexts } from './plotNotes.ts';
import { fillOf } from './SignaturePatterns.tsx';
import { wrapLabel } from './wrapLabel.ts';

/** The size of a picture in px. */
export const PICTURE = { width: 1600, height: 900 };

/** Names the patterns of a picture, of which there is one at a time. */
const ID = 'picture';
const MARGIN = 48;
const INNER = PICTURE.width - 2 * MARGIN;
const TITLE = 34;
const TEXT = 19;
const LINE = 27;
const SMALL = 16;
/** Between the texts above the chart and the chart, and between that and the texts below. */
const GAP = 20;
/** Between two entries of the legend. */
const LEGEND_GAP = 36;

/** Everything that a picture of a chart says. */
export interface PictureContent extends PlotScale {
  readonly kind: ChartKind;
  readonly title: string;
  readonly bars: readonly ChartBar[];
  /** Rows of the view, of which the bars are parts. */
  readonly total: number;
  /** How many values have no bar. */
  readonly more: number;
  /** Which rows are counted, in a sentence. */
  readonly rows: string;
  /** Where the data is from, and of when. */
  readonly source: string;
}

/** Draws a chart as the text of an SVG that stands alone in a report, in light or dark colours. */
export async function drawPicture(
  content: PictureContent,
  theme: 'light' | 'dark',
): Promise<string> {
  const sheet = document.createElement('div');
  sheet.className = styles.sheet ?? '';
  sheet.dataset.theme = theme;
  sheet.ariaHidden = 'true';
  document.body.append(sheet);
  const root = createRoot(sheet);
  try {
    const { fontFamily } = getComputedStyle(sheet);
    const measureAt = (size: number, weight = 600) =>
      createMeasure(`${weight} ${size}px ${fontFamily}`);
    const { kind, bars, total, scale, ofAll } = content;
    const head = layOutHead(content, measureAt);
    const room = PICTURE.height - MARGIN - SMALL - GAP - head.bottom;
    const texts = listTexts(bars, listNotes(kind, bars, INNER, ofAll, total), ofAll);
    const { fontSize, layout, shown } = fitPlot(texts, INNER, room, measureAt);
    root.render(
      <BarPlot
        id={ID}
        kind={kind}
        scale={scale}
        ofAll={ofAll}
        bars={bars.slice(0, shown)}
        chosen={new Set()}
        notes={texts.notes.slice(0, shown)}
        layout={layout}
        width={INNER}
        fontSize={fontSize}
      />,
    );
    const chart = await waitForChart(sheet, shown);
    return composeSvg(chart, sheet, {
      ...PICTURE,
      lines: [...head.lines, describeEnd(content, shown)],
      signs: head.signs,
      chartX: MARGIN,
      chartY: head.bottom,
    });
  } finally {
    root.unmount();
    sheet.remove();
  }
}

type MeasureAt = (size: number, weight?: number) => MeasureText;

/** The texts above a chart: its title, the rows that are counted, and its legend. */
function layOutHead({ title, rows, kind, scale }: PictureContent, measureAt: MeasureAt) {
  let y = MARGIN + TITLE * 0.8;
  const lines: PictureLine[] = [{ text: title, x: MARGIN, y, size: TITLE, bold: true }];
  const signs: PictureSign[] = [];
  y += TITLE * 0.3;
  for (const text of wrapLabel(spell(rows), INNER, measureAt(TEXT, 400))) {
    y += LINE;
    lines.push({ text, x: MARGIN, y, size: TEXT, muted: true });
  }
  if (kind === 'shares' || scale === 'linear') {
    y += LINE + GAP / 2;
    let x = MARGIN;
    for (const state of SIGNED_STATES) {
      const text = formatSigned(state);
      signs.push({ x, y: y - SIGN.height, fill: fillOf(state, ID) });
      x += SIGN.width + 10;
      lines.push({ text, x, y, size: TEXT });
      x += measureAt(TEXT, 400)(text) + LEGEND_GAP;
    }
  }
  return { lines, signs, bottom: y + GAP };
}

/** The line below a chart: the source of the data, and the number of values without a bar. */
function describeEnd({ source, bars, more }: PictureContent, shown: number): PictureLine {
  const left = bars.length - shown + more;
  const text = left === 0 ? source : `${source} · ${left} more values not shown`;
  return {
    text: spell(text),
    x: MARGIN,
    y: PICTURE.height - MARGIN + 10,
    size: SMALL,
    muted: true,
  };
}

/** Waits until recharts has drawn all parts: it draws labels a render after the bars. */
async function waitForChart(sheet: HTMLElement, bars: number): Promise<SVGSVGElement> {
  for (;;) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    const chart = sheet.querySelector('svg');
    if (chart && chart.querySelectorAll('text').length >= bars * 2) return chart;
  }
}
