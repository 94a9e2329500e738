import { type MouseEvent, useRef, useState } from 'react';
import { joinClasses } from '../../ui/joinClasses.ts';
import type { MenuAnchor } from '../../ui/MenuAt.tsx';
import { spell, spellLines } from '../../ui/spell.ts';
import { useRovingFocus } from '../../ui/useRovingFocus.ts';
import type { ChartRow } from './chartRow.ts';
import { handleMarkKey } from './handleMarkKey.ts';
import { MarkMenu } from './MarkMenu.tsx';
import styles from './RowChart.module.css';

/**
 * A button over each row of a chart, so that the whole row can be hit, by keys too: Enter and `f`
 * keep its value, `x` excludes it, a menu has all that can be done.
 */
export function Marks({ rows }: { readonly rows: readonly ChartRow[] }) {
  const { active, onKeyDown, onFocus } = useRovingFocus(rows.length);
  const [menu, setMenu] = useState<{ readonly row: ChartRow; readonly anchor: MenuAnchor }>();
  const asked = useRef<HTMLElement>(null);

  const openMenu = (row: ChartRow, event: MouseEvent<HTMLElement>) => {
    if (row.onAct === undefined) return;
    event.preventDefault();
    asked.current = event.currentTarget;
    const { clientX: x, clientY: y, currentTarget } = event;
    setMenu({ row, anchor: x === 0 && y === 0 ? currentTarget : { x, y } });
  };

  return (
    <>
      <ul className={styles.marks} onKeyDown={onKeyDown} onFocus={onFocus}>
        {rows.map((row, index) => (
          <li key={row.key}>
            <button
              type="button"
              className={joinClasses(styles.mark, row.chosen && styles.chosen)}
              aria-label={spell(row.words)}
              aria-pressed={row.onAct && row.chosen}
              aria-disabled={row.onAct === undefined}
              title={[spell(row.words), spellLines(row.spellings ?? [])].join('\n').trim()}
              data-roving={index}
              tabIndex={index === active ? 0 : -1}
              onClick={() => row.onAct?.('include')}
              onContextMenu={(event) => openMenu(row, event)}
              onKeyDown={(event) => handleMarkKey(event, row.onAct)}
            />
          </li>
        ))}
      </ul>
      {menu && (
        <MarkMenu {...menu} onClose={() => setMenu(undefined)} focusAfter={() => asked.current} />
      )}
    </>
  );
}
