import { createContext, use } from 'react';
import { Tooltip, type TooltipContentProps } from 'recharts';
import { formatSigned } from '../../model/formatValue.ts';
import { SIGNED_STATES } from '../../model/record.ts';
import { cutText } from '../../ui/cutText.ts';
import { formatNumber } from '../../ui/formatNumber.ts';
import { formatShare } from '../../ui/formatShare.ts';
import { spell, spellLines } from '../../ui/spell.ts';
import { type ChartBar, shareOf } from './chartBars.ts';
import { describeCount } from './describeBar.ts';
import styles from './PlotTooltip.module.css';

/** The index of the bar that the pointer or the focus is on. */
export const PointedContext = createContext<number | undefined>(undefined);

/** The buttons do not hide it. */
const ABOVE_MARKS = { zIndex: 5 };

/**
 * The tooltip of the bar that is pointed at. Buttons lie over the chart, so that it is they who know
 * which bar that is, and not recharts.
 */
export function PlotTooltip() {
  const pointed = use(PointedContext);
  return (
    <Tooltip
      active={pointed !== undefined}
      defaultIndex={pointed ?? -1}
      cursor={false}
      isAnimationActive={false}
      wrapperStyle={ABOVE_MARKS}
      content={BarTip}
    />
  );
}

function BarTip({ payload }: TooltipContentProps) {
  const bar: ChartBar | undefined = payload[0]?.payload;
  if (bar === undefined) return null;
  return (
    <div className={styles.tip}>
      <p className={styles.label}>{spell(cutText(bar.label))}</p>
      <p className={styles.count}>{describeCount(bar)}</p>
      <table className={styles.states}>
        <tbody>
          {SIGNED_STATES.map((state) => (
            <tr key={state}>
              <th scope="row">{formatSigned(state)}</th>
              <td>{formatNumber(bar[state])}</td>
              <td>{formatShare(shareOf(bar[state], bar.rows))}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {bar.of?.spellings && <p className={styles.spellings}>{spellLines(bar.of.spellings)}</p>}
    </div>
  );
}
