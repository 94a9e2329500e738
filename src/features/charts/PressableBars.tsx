import { memo, useId, useMemo, useState } from 'react';
import { createMeasure } from '../../ui/measureText.ts';
import { useElementWidth } from '../../ui/useElementWidth.ts';
import { BarPlot, type PlotScale } from './BarPlot.tsx';
import type { ChartBar } from './chartBars.ts';
import type { ChartMark } from './chartMark.ts';
import type { ChartKind } from './charts.ts';
import { Marks } from './Marks.tsx';
import { PointedContext } from './PlotTooltip.tsx';
import styles from './PressableBars.module.css';
import { layOutPlot } from './plotLayout.ts';
import { listNotes, listTexts } from './plotNotes.ts';

const FONT_SIZE = 12;

export interface PressableBarsProps extends PlotScale {
  readonly kind: ChartKind;
  readonly bars: readonly ChartBar[];
  /** The buttons of the bars. */
  readonly marks: readonly ChartMark[];
}

/** A chart that is as wide as the room for it. Its picture is for the eyes, the buttons over it for all. */
export const PressableBars = memo(function PressableBars({
  kind,
  scale,
  ofAll,
  bars,
  marks,
}: PressableBarsProps) {
  const id = useId();
  const [width, measureWidth] = useElementWidth(480);
  const [pointed, setPointed] = useState<number>();
  // Measured as bold as the label of a chosen value is.
  const [measure] = useState(() =>
    createMeasure(`600 ${FONT_SIZE}px ${getComputedStyle(document.body).fontFamily}`),
  );
  const notes = useMemo(() => listNotes(kind, bars, width, ofAll), [kind, bars, width, ofAll]);
  // Another query mostly chooses the same bars: compared as a text, so that they are not redrawn for that.
  const chosenKeys = JSON.stringify(
    marks.filter((mark) => mark.chosen === true).map(({ bar }) => bar.key),
  );
  const chosen = useMemo(() => new Set<string>(JSON.parse(chosenKeys)), [chosenKeys]);
  const layout = useMemo(
    () => layOutPlot(listTexts(bars, notes, ofAll), width, FONT_SIZE, measure),
    [bars, notes, ofAll, width, measure],
  );

  if (marks.length === 0) return <p className={styles.nothing}>No values in these rows.</p>;
  return (
    <div className={styles.room} ref={measureWidth} style={{ height: layout.height }}>
      <div aria-hidden="true">
        <PointedContext value={pointed}>
          <BarPlot
            id={id}
            kind={kind}
            scale={scale}
            ofAll={ofAll}
            bars={bars}
            chosen={chosen}
            notes={notes}
            layout={layout}
            width={width}
            fontSize={FONT_SIZE}
          />
        </PointedContext>
      </div>
      <Marks marks={marks} layout={layout} onPoint={setPointed} />
    </div>
  );
});
