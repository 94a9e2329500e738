import { type MouseEvent, useCallback, useState } from 'react';
import type { MenuAnchor } from '../../ui/MenuAt.tsx';
import { findCell } from './findCell.ts';
import { type CellPlace, HEADER_ROW } from './moveCell.ts';

interface OpenMenu {
  readonly place: CellPlace;
  readonly anchor: MenuAnchor;
}

/** The menu of a cell or of a column. */
export interface GridMenu {
  readonly shown: OpenMenu | undefined;
  readonly open: (place: CellPlace, anchor: MenuAnchor) => void;
  readonly close: () => void;
}

/** Holds which menu of the table is open, and where. */
export function useGridMenu(): GridMenu {
  const [shown, setShown] = useState<OpenMenu>();
  const open = useCallback(
    (place: CellPlace, anchor: MenuAnchor) => setShown({ place, anchor }),
    [],
  );
  const close = useCallback(() => setShown(undefined), []);
  return { shown, open, close };
}

/** The cell or header that is asked for its menu, and where the pointer was, if it was one. */
export function findMenuPlace({
  target,
  clientX,
  clientY,
}: MouseEvent<HTMLElement>):
  | { readonly place: CellPlace; readonly pointer: { x: number; y: number } | undefined }
  | undefined {
  const header = target instanceof Element ? target.closest<HTMLElement>('[data-header]') : null;
  const place = header
    ? { row: HEADER_ROW, column: Number(header.dataset.header) }
    : findCell(target)?.place;
  if (place === undefined) return undefined;
  const isPointer = clientX !== 0 || clientY !== 0;
  return { place, pointer: isPointer ? { x: clientX, y: clientY } : undefined };
}
