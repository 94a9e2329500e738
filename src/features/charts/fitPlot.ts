import type { MeasureText } from '../../ui/measureText.ts';
import { layOutPlot, type PlotLayout, type PlotTexts } from './plotLayout.ts';

/** Font sizes of a picture's bars, the largest first. */
const FONT_SIZES = [24, 22, 20, 18, 17, 16, 15, 14, 13];

/** Rows are as high as there is room for, up to so many times the font's size; and bars in them. */
const HIGHEST_ROW = 3;
const BAR_OF_ROW = 0.6;

/** A layout in which bars fit into a picture. */
export interface FittedPlot {
  readonly fontSize: number;
  readonly layout: PlotLayout;
  /** How many of the bars it has room for. */
  readonly shown: number;
}

/** Bars as large as there is room for, and as many of them as can be read. */
export function fitPlot(
  texts: PlotTexts,
  width: number,
  height: number,
  measureAt: (fontSize: number) => MeasureText,
): FittedPlot {
  const all = texts.labels.length;
  const fit = (fontSize: number, shown: number) => {
    const [labels, notes] = [texts.labels.slice(0, shown), texts.notes.slice(0, shown)];
    return layOutPlot({ ...texts, labels, notes }, width, fontSize, measureAt(fontSize));
  };
  let smallest = 0;
  for (const fontSize of FONT_SIZES) {
    const layout = fit(fontSize, all);
    if (layout.height <= height) {
      return { fontSize, layout: stretch(layout, all, height, fontSize), shown: all };
    }
    smallest = fontSize;
  }
  const { axisHeight, rowHeight } = fit(smallest, all);
  const shown = Math.floor((height - axisHeight) / rowHeight);
  return { fontSize: smallest, layout: fit(smallest, shown), shown };
}

/** A layout with as much room around its bars as there is. */
function stretch(layout: PlotLayout, rows: number, height: number, fontSize: number): PlotLayout {
  const room = Math.floor((height - layout.axisHeight) / Math.max(1, rows));
  const rowHeight = Math.max(layout.rowHeight, Math.min(room, fontSize * HIGHEST_ROW));
  const barSize = Math.max(layout.barSize, Math.round(rowHeight * BAR_OF_ROW));
  return { ...layout, rowHeight, barSize, height: layout.axisHeight + rows * rowHeight };
}
