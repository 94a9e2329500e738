import { type MouseEvent, type ReactNode, useRef, useState } from 'react';
import type { MenuAnchor } from '../../ui/MenuAt.tsx';
import type { ChartMark } from './chartMark.ts';
import { MarkMenu } from './MarkMenu.tsx';

/** The menu of the marks of a chart: what opens it, where the pointer or the focus is, and the menu while it is open. */
export function useMarkMenu(): {
  readonly open: (mark: ChartMark, event: MouseEvent<HTMLElement>) => void;
  readonly menu: ReactNode;
} {
  const [opened, setOpened] = useState<{
    readonly mark: ChartMark;
    readonly anchor: MenuAnchor;
  }>();
  const asked = useRef<HTMLElement>(null);
  return {
    open: (mark, event) => {
      if (mark.onAct === undefined) return;
      event.preventDefault();
      asked.current = event.currentTarget;
      const { clientX: x, clientY: y, currentTarget } = event;
      setOpened({ mark, anchor: x === 0 && y === 0 ? currentTarget : { x, y } });
    },
    menu: opened && (
      <MarkMenu {...opened} onClose={() => setOpened(undefined)} focusAfter={() => asked.current} />
    ),
  };
}
