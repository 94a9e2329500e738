import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { isCut } from './findCell.ts';

/** What a tooltip shows, and at which cell. */
export interface CellTipState {
  readonly anchor: Element;
  readonly text: string;
}

/** The table's one tooltip. */
export interface CellTipControl {
  readonly shown: CellTipState | undefined;
  /** Shows the whole text of a cell in a moment, if the cell cuts it and it is still looked at. */
  readonly watch: (cell: HTMLElement | undefined) => void;
  /** Shows a few words at the cell with the focus, for a moment. */
  readonly say: (words: string) => void;
  /** Hides it, and forgets the cell that is watched. Whether there was one. */
  readonly hide: () => boolean;
  /** Hides it if it is there; one that is yet to come stays to come. */
  readonly hideShown: () => void;
}

const REST_MS = 350;
const SAID_MS = 1500;

/** Holds the table's one tooltip: the text of a cut cell, or the result of an action in words. */
export function useCellTip(): CellTipControl {
  const [shown, setShown] = useState<CellTipState>();
  const isShown = useRef(false);
  const watched = useRef<HTMLElement>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  const show = useCallback((state: CellTipState | undefined) => {
    isShown.current = state !== undefined;
    setShown(state);
  }, []);

  const hide = useCallback(() => {
    clearTimeout(timer.current);
    watched.current = undefined;
    const was = isShown.current;
    if (was) show(undefined);
    return was;
  }, [show]);

  return useMemo(
    () => ({
      shown,
      hide,
      hideShown: () => {
        if (isShown.current) hide();
      },
      watch: (cell) => {
        if (cell === watched.current) return;
        hide();
        watched.current = cell;
        if (cell === undefined || cell.role !== 'gridcell') return;
        timer.current = setTimeout(() => {
          if (cell.isConnected && isCut(cell)) show({ anchor: cell, text: cell.textContent });
        }, REST_MS);
      },
      say: (text) => {
        hide();
        const { activeElement } = document;
        if (activeElement === null || activeElement === document.body) return;
        show({ anchor: activeElement, text });
        timer.current = setTimeout(hide, SAID_MS);
      },
    }),
    [shown, hide, show],
  );
}
