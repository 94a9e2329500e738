import { memo } from 'react';
import { joinClasses } from '../../ui/joinClasses.ts';
import { useRovingFocus } from '../../ui/useRovingFocus.ts';
import type { ChartMark } from './chartMark.ts';
import { handleMarkKey } from './handleMarkKey.ts';
import styles from './Marks.module.css';
import type { PlotLayout } from './plotLayout.ts';
import { useMarkMenu } from './useMarkMenu.tsx';

export interface MarksProps {
  readonly marks: readonly ChartMark[];
  readonly layout: PlotLayout;
  /** Tells which bar the pointer or the focus is on; none once it has left. */
  readonly onPoint: (index: number | undefined) => void;
}

/**
 * A button over each bar of a chart and its label, so that all of it can be hit, by keys too: Enter and
 * `f` keep its value, `x` excludes it, a menu has all actions.
 */
export const Marks = memo(function Marks({ marks, layout, onPoint }: MarksProps) {
  const { active, onKeyDown, onFocus } = useRovingFocus(marks.length);
  const { open, menu } = useMarkMenu();

  return (
    <>
      <ul
        className={styles.marks}
        style={{ top: layout.axisHeight }}
        onKeyDown={onKeyDown}
        onFocus={onFocus}
        onMouseLeave={() => onPoint(undefined)}
        onBlur={() => onPoint(undefined)}
      >
        {marks.map((mark, index) => (
          <li key={mark.bar.key}>
            <button
              type="button"
              className={joinClasses(styles.mark, mark.chosen !== false && styles.chosen)}
              style={{ height: layout.rowHeight }}
              aria-label={mark.words}
              aria-pressed={mark.onAct && mark.chosen}
              aria-disabled={mark.onAct === undefined}
              data-roving={index}
              tabIndex={index === active ? 0 : -1}
              onClick={() => mark.onAct?.('include')}
              onContextMenu={(event) => open(mark, event)}
              onKeyDown={(event) => handleMarkKey(event, mark.onAct)}
              onMouseEnter={() => onPoint(index)}
              onFocus={() => onPoint(index)}
            />
          </li>
        ))}
      </ul>
      {menu}
    </>
  );
});
