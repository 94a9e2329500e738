import { type PointerEvent, useEffect, useRef } from 'react';
import styles from './Grid.module.css';

export interface ResizeHandleProps {
  /** The column's width before a drag, in px. */
  readonly width: number;
  /** A width while it is dragged, in px; `undefined` when the drag has ended or was given up. */
  readonly onDrag: (width: number | undefined) => void;
  readonly onResize: (width: number) => void;
  readonly onFit: () => void;
}

/** The edge of a column, to be dragged; Escape gives up. Keys reach the same through the menu. */
export function ResizeHandle({ width, onDrag, onResize, onFit }: ResizeHandleProps) {
  const endDrag = useRef<() => void>(undefined);
  // A column that goes during a drag takes its listeners along.
  useEffect(() => () => endDrag.current?.(), []);

  const startDrag = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    event.preventDefault();
    endDrag.current?.();
    const handle: HTMLElement = event.currentTarget;
    const startX = event.clientX;
    const listening = new AbortController();
    const options = { signal: listening.signal };
    const widthAt = (clientX: number) => width + clientX - startX;
    const end = () => {
      listening.abort();
      endDrag.current = undefined;
      onDrag(undefined);
    };
    endDrag.current = end;
    handle.setPointerCapture(event.pointerId);
    handle.addEventListener('pointermove', (move) => onDrag(widthAt(move.clientX)), options);
    handle.addEventListener(
      'pointerup',
      (up) => {
        if (up.clientX !== startX) onResize(widthAt(up.clientX));
        end();
      },
      options,
    );
    handle.addEventListener('pointercancel', end, options);
    handle.ownerDocument.addEventListener(
      'keydown',
      (press) => {
        if (press.key === 'Escape') end();
      },
      options,
    );
  };

  return (
    <span
      className={styles.resizer}
      aria-hidden="true"
      onPointerDown={startDrag}
      onDoubleClick={onFit}
    />
  );
}
