import { useCallback, useState } from 'react';
import type { MenuAnchor } from '../../ui/MenuAt.tsx';
import type { CellPlace } from './moveCell.ts';

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
